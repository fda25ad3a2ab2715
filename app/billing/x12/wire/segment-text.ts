import type { Delimiters } from './delimiters.ts'

/**
 * Something to write into an element. A text is a code, a number or an identifier and must not hold a delimiter;
 * `words` are free text (names, streets, notes), in which a delimiter becomes a blank.
 */
export type Cell = string | { readonly words: string }
/** The occurrences of an element that may be repeated (EB03). */
export interface Repeated {
  readonly repeated: readonly string[]
}
/** An element: one cell, the components of a composite, or occurrences. */
export type Element = Cell | readonly Cell[] | Repeated
/** A segment to write: its name and its elements from the first on. */
export type OutSegment = readonly [id: string, ...elements: Element[]]

/** Letters that do not fall apart into a plain one and an accent. */
const SPECIAL: Readonly<Record<string, string>> = {
  ...{ ß: 'SS', Æ: 'AE', Œ: 'OE', Ø: 'O', Ł: 'L', Đ: 'D', Þ: 'TH', '’': "'", '‘': "'", '“': '"', '”': '"' },
  ...{ '–': '-', '—': '-', '…': '...' },
}

/** Characters that a text keeps as they are, by their codes. */
const PLAIN = new Uint8Array(128)
for (const one of "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789 .,'&/#-") PLAIN[one.charCodeAt(0)] = 1

/** Whether a text holds nothing but such characters: nearly every element does, and is written as it stands. */
function isPlain(text: string): boolean {
  for (let i = 0; i < text.length; i += 1) if (PLAIN[text.charCodeAt(i)] !== 1) return false
  return true
}

/** A text in upper case and in the basic and extended character set (TR3 B.1.1.2): accents fall, the rest turns blank. */
export function basicText(text: string): string {
  if (isPlain(text)) return text.trim()
  return [...text.toUpperCase().normalize('NFD')]
    .map((one) => (one >= ' ' && one <= '~' ? one : /\p{M}/u.test(one) ? '' : (SPECIAL[one] ?? ' ')))
    .join('')
    .trim()
}

const isWords = (cell: Cell): cell is { readonly words: string } => typeof cell !== 'string'

/** The delimiters of a file as those who write ask for them. */
interface Forbidden {
  readonly all: readonly string[]
  /** None of them is a plain character, so that a plain text holds none. */
  readonly areApart: boolean
}
const KNOWN = new WeakMap<Delimiters, Forbidden>()

function forbiddenBy(delimiters: Delimiters): Forbidden {
  const before = KNOWN.get(delimiters)
  if (before) return before
  const { element, component, repetition, segment } = delimiters
  const all = repetition === null ? [element, component, segment] : [element, component, segment, repetition]
  const made = { all, areApart: !all.some(isPlain) }
  KNOWN.set(delimiters, made)
  return made
}

/**
 * What the trade does with a delimiter in free text: it becomes a blank, for the name stays readable and nobody is
 * reached by it.
 */
export function wordsText(words: string, delimiters: Delimiters): string {
  let text = basicText(words)
  const { all, areApart } = forbiddenBy(delimiters)
  if (areApart && isPlain(words)) return text
  for (const one of all) if (text.includes(one)) text = text.replaceAll(one, ' ')
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
  const forbidden = forbiddenBy(delimiters)
  for (let i = 1; i < segment.length; i += 1) {
    const element = segment[i] as Element
    // Most elements are one short code, and nothing is made to look at it.
    if (typeof element === 'string') {
      if (holdsOne(element, forbidden)) return { element: i, cell: element }
      continue
    }
    // A version without a separator of repetitions cannot say an element twice.
    if (isRepeated(element) && delimiters.repetition === null && element.repeated.length > 1)
      return { element: i, cell: element.repeated.join(' ') }
    for (const cell of cellsOf(element))
      if (!isWords(cell) && holdsOne(cell, forbidden)) return { element: i, cell }
  }
  return null
}
const holdsOne = (cell: string, { all, areApart }: Forbidden): boolean =>
  !(areApart && isPlain(cell)) && all.some((one) => cell.includes(one))
const isComposite = (element: Element): element is readonly Cell[] => Array.isArray(element)
const isRepeated = (element: Element): element is Repeated =>
  typeof element === 'object' && 'repeated' in element
const cellsOf = (element: Element): readonly Cell[] =>
  isComposite(element) ? element : isRepeated(element) ? element.repeated : [element]

/** A segment as text, with its terminator; what is empty at the end of an element or of the segment is left out. */
export function segmentText(segment: OutSegment, delimiters: Delimiters): string {
  let text: string = segment[0]
  let owed = ''
  for (let i = 1; i < segment.length; i += 1) {
    owed += delimiters.element
    const element = elementText(segment[i] as Element, delimiters)
    if (element === '') continue
    text += owed + element
    owed = ''
  }
  return text + delimiters.segment
}

function elementText(element: Element, delimiters: Delimiters): string {
  if (typeof element === 'string') return basicText(element)
  if (isComposite(element)) return compositeText(element, delimiters)
  if (isRepeated(element)) return element.repeated.map(basicText).join(delimiters.repetition ?? '')
  return wordsText(element.words, delimiters)
}

function compositeText(cells: readonly Cell[], delimiters: Delimiters): string {
  let text = ''
  let owed = ''
  for (let i = 0; i < cells.length; i += 1) {
    if (i > 0) owed += delimiters.component
    const cell = cellText(cells[i] as Cell, delimiters)
    if (cell === '') continue
    text += owed + cell
    owed = ''
  }
  return text
}
