/** Compiled HTML cut into its tags and the texts between them. */
interface Piece {
  readonly html: string
  readonly isTag: boolean
  /** Where its text begins in the text of the whole, as the browser counts it (UTF-16), and how long it is. */
  readonly from: number
  readonly length: number
}

const CUT = /<(?:!--[\s\S]*?--|\/?[a-zA-Z](?:"[^"]*"|'[^']*'|[^>"'])*)>/g
const ENTITY = /&(?:#(\d+)|#[xX]([0-9a-fA-F]+)|([a-zA-Z]\w*));/g
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00a0',
}
const BLOCK = /^<\/?(?:p|div|li|ul|ol|dl|dt|dd|tr|td|th|table|h[1-6]|br|pre|blockquote|figure|figcaption)\b/i

/** The text of a piece as people read it. Compiled HTML holds no other named entities. */
const decoded = (html: string): string =>
  html.replace(ENTITY, (_, decimal, hex, name) =>
    name ? (NAMED[name] ?? '?') : String.fromCodePoint(Number.parseInt(decimal ?? hex, decimal ? 10 : 16)),
  )

function piecesOf(html: string): readonly Piece[] {
  const pieces: Piece[] = []
  let at = 0
  let text = 0
  const add = (part: string, isTag: boolean) => {
    if (part === '') return
    const length = isTag ? 0 : decoded(part).length
    pieces.push({ html: part, isTag, from: text, length })
    text += length
  }
  for (const tag of html.matchAll(CUT)) {
    add(html.slice(at, tag.index), false)
    add(tag[0], true)
    at = tag.index + tag[0].length
  }
  add(html.slice(at), false)
  return pieces
}

/** A stretch of text: `from` to before `to`. */
export interface Span {
  readonly from: number
  readonly to: number
}

/**
 * The HTML with `<mark>` around the given stretches of its text. Works on the text alone, so it can be done on the
 * server, changes no structure, and gives back the same HTML when nothing is marked. Drawings and the white space
 * between the cells of a table are left alone.
 */
export function markHtml(html: string, marks: readonly Span[], reading: Span | null = null): string {
  if (marks.length === 0 && !reading) return html
  let drawing = 0
  return piecesOf(html)
    .map(({ html: part, isTag, from, length }) => {
      if (/^<svg\b/i.test(part)) drawing++
      if (/^<\/svg\b/i.test(part)) drawing--
      return isTag || drawing > 0 || part.trim() === '' ? part : markText(part, from, length, marks, reading)
    })
    .join('')
}

function markText(
  part: string,
  from: number,
  length: number,
  marks: readonly Span[],
  reading: Span | null,
): string {
  const to = from + length
  const spans = reading ? [...marks, reading] : marks
  const cuts = spans.flatMap((span) => [span.from, span.to]).filter((at) => at > from && at < to)
  const edges = [from, ...new Set(cuts.sort((a, b) => a - b)), to]
  const characters = unitsOf(part)
  return edges
    .slice(0, -1)
    .map((start, i) => {
      const end = edges[i + 1] ?? to
      const text = characters.slice(start - from, end - from).join('')
      const isIn = (span: Span) => span.from <= start && end <= span.to
      const isRead = reading !== null && isIn(reading)
      if (!isRead && !marks.some(isIn)) return text
      const kind = isRead ? (marks.some(isIn) ? ' class="reading marked"' : ' class="reading"') : ''
      return `<mark${kind}>${text}</mark>`
    })
    .join('')
}

/** The HTML of each UTF-16 unit: an entity stands at its first unit, and nothing at those that follow. */
function unitsOf(part: string): readonly string[] {
  const units: string[] = []
  let at = 0
  for (const entity of part.matchAll(ENTITY)) {
    units.push(...part.slice(at, entity.index).split(''))
    units.push(entity[0], ...Array.from({ length: decoded(entity[0]).length - 1 }, () => ''))
    at = entity.index + entity[0].length
  }
  return [...units, ...part.slice(at).split('')]
}

/** One word to step on. `sentence` counts the sentences of its text from 0. */
export interface Word extends Span {
  readonly text: string
  readonly sentence: number
}

/** The words of compiled HTML; a sentence ends with its stop or its block. */
export function wordsOf(html: string): readonly Word[] {
  const words: Word[] = []
  let sentence = 0
  let ended = false
  let drawing = 0
  /** Whether the next text goes on with the last word: `CPT<sup>1</sup>`. */
  let joined = false
  for (const piece of piecesOf(html)) {
    if (/^<svg\b/i.test(piece.html)) drawing++
    if (/^<\/svg\b/i.test(piece.html)) drawing--
    if (piece.isTag || drawing > 0) {
      if (BLOCK.test(piece.html)) {
        ended = words.length > 0
        joined = false
      }
      continue
    }
    const text = decoded(piece.html)
    for (const found of text.matchAll(/\S+/g)) {
      const from = piece.from + found.index
      const last = words.at(-1)
      if (joined && found.index === 0 && last && last.to === from) {
        words[words.length - 1] = { ...last, to: from + found[0].length, text: last.text + found[0] }
      } else {
        if (ended) sentence++
        words.push({ from, to: from + found[0].length, text: found[0], sentence })
      }
      ended = /[.?!:]["'”’)\]]*$/.test(found[0])
    }
    joined = /\S$/.test(text)
  }
  return words
}
