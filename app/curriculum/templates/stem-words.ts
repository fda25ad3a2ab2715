/** What tells a template from its neighbors without a draw: what it asks, and how it comes to that. */
export interface StemWords {
  /** The last question of the stem, or the statement that is to be judged. */
  readonly asks: string
  /** How the stem begins before that; empty when nothing stands before it. */
  readonly begins: string
}

const PLACEHOLDER = /\{[^{}]*\}/g
/** Rows of a table, and the marks of lists and quotations: no sentence begins with them, and each ends what stood before. */
const NO_SENTENCE = /^\s*(?:[|>#]|[-*+] |\d+\. )/
const BETWEEN_PARAGRAPHS = /\n\s*\n/
const BETWEEN_SENTENCES = /(?<=[.?!]["”’)]?) /
/** About two lines of a list. */
const LONGEST = 140

/** Reads a stem as a list shows it: plain words, each placeholder an ellipsis. */
export function stemWords(stem: string): StemWords {
  const lines = withGaps(stem)
    .split('\n')
    .map((line) => (NO_SENTENCE.test(line) ? '' : line.replace(/[*`]/g, '').trim()))
  const sentences = lines
    .join('\n')
    .split(BETWEEN_PARAGRAPHS)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '')
    .flatMap((paragraph) => paragraph.split(BETWEEN_SENTENCES))
  const last = sentences.findLastIndex((one) => one.endsWith('?'))
  const at = last < 0 ? sentences.length - 1 : last
  return { asks: cut(sentences[at] ?? ''), begins: cut(sentences.slice(0, Math.max(0, at)).join(' ')) }
}

/** Each placeholder an ellipsis, also one that a slip has put into another. */
function withGaps(stem: string): string {
  const text = stem.replace(PLACEHOLDER, '…')
  return text === stem ? text : withGaps(text)
}

/** Ends a long text after a whole word; of several gaps beside each other, or of one that explains another, one is left. */
function cut(whole: string): string {
  const text = whole
    .replace(/ \((?:…[,; ]*)+\)/g, '')
    .replace(/…(?: …)+/g, '…')
    .replaceAll('….', '…')
  if (text.length <= LONGEST) return text
  const short = text.slice(0, LONGEST + 1)
  const end = short.lastIndexOf(' ')
  return `${short.slice(0, end > 0 ? end : LONGEST).replace(/[\s,.;:…]+$/, '')} …`
}
