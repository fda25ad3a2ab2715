/** What tells a template from its neighbors without a draw: what it asks, and how it comes to that. */
export interface StemWords {
  /** The last question of the stem, or the statement that is to be judged. */
  readonly asks: string
  /** How the stem begins before that; empty when nothing stands before it. */
  readonly begins: string
}

const PLACEHOLDER = /\{[^{}]*\}/g
/** Rows of a table, and the marks of lists and quotations: no sentence begins with them. */
const NO_SENTENCE = /^\s*(?:[|>#]|[-*+] |\d+\. )/
const BETWEEN_SENTENCES = /(?<=[.?!:]["”’)]?) /
/** About two lines of a list. */
const LONGEST = 140

/** Reads a stem as a list shows it: plain words, each placeholder an ellipsis. */
export function stemWords(stem: string): StemWords {
  const plain = stem
    .replace(PLACEHOLDER, '…')
    .split('\n')
    .filter((line) => !NO_SENTENCE.test(line))
    .join(' ')
    .replace(/[*`]/g, '')
    .replace(/\s+/g, ' ')
    .trim()
  const sentences = plain.split(BETWEEN_SENTENCES)
  const last = sentences.findLastIndex((one) => one.endsWith('?'))
  const at = last < 0 ? sentences.length - 1 : last
  return { asks: cut(sentences[at] ?? ''), begins: cut(sentences.slice(0, at).join(' ')) }
}

/** Ends a long text after a whole word. */
function cut(text: string): string {
  if (text.length <= LONGEST) return text
  const short = text.slice(0, LONGEST + 1)
  const end = short.lastIndexOf(' ')
  return `${short.slice(0, end > 0 ? end : LONGEST).replace(/[\s,.;:…]+$/, '')} …`
}
