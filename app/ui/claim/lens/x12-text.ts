/** One element, or one component of a composite element, of a segment as it stands in a text. */
export interface X12Part {
  /** The lens's name for it: number of the segment, element, component. */
  readonly key: string
  readonly element: number
  readonly component: number | null
  readonly text: string
  /** The delimiter before it. */
  readonly before: string
}

/** One segment of a text. */
export interface X12Line {
  /** From 0, in the whole text. */
  readonly index: number
  readonly text: string
  /** Where it begins in the text. */
  readonly offset: number
}

export interface X12Text {
  readonly element: string
  readonly component: string
  readonly segment: string
  readonly lines: readonly X12Line[]
}

/** What the engine writes; a text that begins without a header is taken to use them too. */
const USUAL = { element: '*', component: ':', segment: '~' }
const ISA_LENGTH = 106

/**
 * A text of X12 segment by segment, for showing. Delimiters are those of its first header, which stand at fixed places
 * (005010 appendix B); what it means, and what is wrong with it, the engine says.
 */
export function x12Text(text: string): X12Text {
  const start = text.search(/\S/)
  const hasHeader = text.startsWith('ISA', start) && text.length >= start + ISA_LENGTH
  const { element, component, segment } = hasHeader
    ? {
        element: text[start + 3] as string,
        component: text[start + 104] as string,
        segment: text[start + 105] as string,
      }
    : USUAL
  const lines: X12Line[] = []
  let at = 0
  while (at < text.length) {
    const stop = text.indexOf(segment, at)
    const end = stop < 0 ? text.length : stop
    const raw = text.slice(at, end)
    const lead = raw.length - raw.trimStart().length
    const own = raw.trim()
    if (own !== '') lines.push({ index: lines.length, text: own, offset: at + lead })
    at = end + 1
  }
  return { element, component, segment, lines }
}

export const partKey = (index: number, element: number, component: number | null = null): string =>
  component === null ? `${index}.${element}` : `${index}.${element}.${component}`

export const nameOf = (line: X12Line, { element }: X12Text): string => line.text.split(element, 1)[0] ?? ''

/** The parts of a segment, its name first (element 0). ISA16 is itself the component delimiter. */
export function partsOf(text: string, index: number, element: string, component: string): readonly X12Part[] {
  const isHeader = text.startsWith('ISA')
  return text.split(element).flatMap((whole, n): readonly X12Part[] => {
    const before = n === 0 ? '' : element
    if (n === 0 || isHeader || !whole.includes(component))
      return [{ key: partKey(index, n), element: n, component: null, text: whole, before }]
    return whole.split(component).map((one, i) => ({
      ...{ key: partKey(index, n, i + 1), element: n, component: i + 1, text: one },
      before: i === 0 ? before : component,
    }))
  })
}

/** The names of the parts that are written in a segment. */
export const keysIn = (line: X12Line, text: X12Text): readonly string[] =>
  partsOf(line.text, line.index, text.element, text.component)
    .filter((part) => part.element > 0 && part.text !== '')
    .map(({ key }) => key)
