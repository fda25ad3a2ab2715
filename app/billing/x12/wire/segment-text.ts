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
  [, ...elements]: OutSegment,
  delimiters: Delimiters,
): { readonly element: number; readonly cell: string } | null {
  const forbidden = all(delimiters)
  for (const [i, element] of elements.entries()) {
    // A version without a separator of repetitions cannot say an element twice.
    if (isRepeated(element) && delimiters.repetition === null && element.repeated.length > 1)
      return { element: i + 1, cell: element.repeated.join(' ') }
    for (const cell of cellsOf(element))
      if (!isWords(cell) && forbidden.some((one) => cell.includes(one))) return { element: i + 1, cell }
  }
  return null
}
const isComposite = (element: Element): element is readonly Cell[] => Array.isArray(element)
const isRepeated = (element: Element): element is Repeated =>
  typeof element === 'object' && 'repeated' in element
const cellsOf = (element: Element): readonly Cell[] =>
  isComposite(element) ? element : isRepeated(element) ? element.repeated : [element]

/** A segment as text, with its terminator; what is empty at the end of an element or of the segment is left out. */
export function segmentText([id, ...elements]: OutSegment, delimiters: Delimiters): string {
  const cells = elements.map((element) =>
    isComposite(element)
      ? withoutEnd(
          element.map((cell) => cellText(cell, delimiters)),
          delimiters.component,
        )
      : isRepeated(element)
        ? element.repeated.map(basicText).join(delimiters.repetition ?? '')
        : cellText(element, delimiters),
  )
  return withoutEnd([id, ...cells], delimiters.element) + delimiters.segment
}

function withoutEnd(parts: readonly string[], separator: string): string {
  let length = parts.length
  while (length > 0 && parts[length - 1] === '') length--
  return parts.slice(0, length).join(separator)
}
