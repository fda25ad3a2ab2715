import type { Delimiters } from './delimiters.ts'

/**
 * Something to write into an element. A text is a code, a number or an identifier and must not hold a delimiter;
 * `words` are free text (names, streets, notes), in which a delimiter becomes a blank.
 */
export type Cell = string | { readonly words: string }
/** An element: one cell, or the components of a composite. */
export type Element = Cell | readonly Cell[]
/** A segment to write: its name and its elements from the first on. */
export type OutSegment = readonly [id: string, ...elements: Element[]]

/** Letters that do not fall apart into a plain one and an accent. */
const SPECIAL: Readonly<Record<string, string>> = {
  ...{ ß: 'SS', Æ: 'AE', Œ: 'OE', Ø: 'O', Ł: 'L', Đ: 'D', Þ: 'TH', '’': "'", '‘': "'", '“': '"', '”': '"' },
  ...{ '–': '-', '—': '-', '…': '...' },
}

/** A text in upper case and in the basic and extended character set (TR3 B.1.1.2): accents fall, the rest turns blank. */
export function basicText(text: string): string {
  if (/^[A-Z0-9 .,'&/#-]*$/.test(text)) return text.trim()
  return [...text.toUpperCase().normalize('NFD')]
    .map((one) => (one >= ' ' && one <= '~' ? one : /\p{M}/u.test(one) ? '' : (SPECIAL[one] ?? ' ')))
    .join('')
    .trim()
}

const isWords = (cell: Cell): cell is { readonly words: string } => typeof cell !== 'string'
const all = ({ element, component, repetition, segment }: Delimiters): readonly string[] =>
  repetition === null ? [element, component, segment] : [element, component, segment, repetition]

/**
 * What the trade does with a delimiter in free text: it becomes a blank, for the name stays readable and nobody is
 * reached by it.
 */
export function wordsText(words: string, delimiters: Delimiters): string {
  let text = basicText(words)
  for (const one of all(delimiters)) if (text.includes(one)) text = text.replaceAll(one, ' ')
  return text.trim()
}

function cellText(cell: Cell, delimiters: Delimiters): string {
  return isWords(cell) ? wordsText(cell.words, delimiters) : basicText(cell)
}

/** The first delimiter that a code or identifier of the segment holds: such a segment is not written. */
export function delimiterIn(
  segment: OutSegment,
  delimiters: Delimiters,
): { readonly element: number; readonly cell: string } | null {
  const isRefused = (cell: Cell): cell is string => !isWords(cell) && holdsOne(cell, delimiters)
  for (let element = 1; element < segment.length; element += 1) {
    const one = segment[element] as Element
    const cell = isComposite(one) ? one.find(isRefused) : one
    if (cell !== undefined && isRefused(cell)) return { element, cell }
  }
  return null
}
const isComposite = (element: Element): element is readonly Cell[] => Array.isArray(element)

function holdsOne(cell: string, { element, component, repetition, segment }: Delimiters): boolean {
  if (cell === '') return false
  if (cell.includes(element) || cell.includes(component) || cell.includes(segment)) return true
  return repetition !== null && cell.includes(repetition)
}

/** A segment as text, with its terminator; what is empty at the end of an element or of the segment is left out. */
export function segmentText(segment: OutSegment, delimiters: Delimiters): string {
  let text = segment[0]
  let empty = ''
  for (let i = 1; i < segment.length; i += 1) {
    const cell = elementText(segment[i] as Element, delimiters)
    empty += delimiters.element
    if (cell === '') continue
    text += empty + cell
    empty = ''
  }
  return text + delimiters.segment
}

function elementText(element: Element, delimiters: Delimiters): string {
  if (!isComposite(element)) return cellText(element, delimiters)
  let text = ''
  let empty = ''
  for (const [i, cell] of element.entries()) {
    const part = cellText(cell, delimiters)
    if (i > 0) empty += delimiters.component
    if (part === '') continue
    text += empty + part
    empty = ''
  }
  return text
}
