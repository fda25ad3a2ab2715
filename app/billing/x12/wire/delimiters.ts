/** The four characters a file is taken apart with. None of them is fixed: the interchange header says what they are. */
export interface Delimiters {
  readonly element: string
  readonly component: string
  /** Of a repeated element (ISA11); null where the version has none (a letter or digit stands there). */
  readonly repetition: string | null
  readonly segment: string
}

/** What everybody uses, and what is written. */
export const STANDARD: Delimiters = { element: '*', component: ':', repetition: '^', segment: '~' }

/** What an interchange header says of itself. */
export interface HeaderForm {
  readonly delimiters: Delimiters
  /** Its sixteen fields from ISA01 on, as they stand. */
  readonly fields: readonly string[]
  /** Where it ends, its terminator included. */
  readonly end: number
  /** Whether it has the 106 characters it must have (TR3 appendix C.1.1). */
  readonly isFixed: boolean
}

/** The header with its terminator has 106 characters; one made by hand may be somewhat longer or shorter. */
const LONGEST = 240
const PLAIN = /[A-Za-z0-9\s]/

/**
 * Reads the header that begins at `from`, whether or not its fields have their fixed widths, also where a file wrapped at
 * a fixed width has line breaks inside it. `null` when no sixteen fields follow: then the text cannot be taken apart by
 * what it says of itself.
 */
export function headerAt(text: string, from: number): HeaderForm | null {
  const head = text.slice(from, from + LONGEST)
  const plain = headerIn(head, from)
  if (plain?.isFixed || !/[\r\n]/.test(head)) return plain
  const unwrapped = headerIn(head.replace(/[\r\n]/g, ''), from)
  if (!unwrapped?.isFixed) return plain
  // Its end in the text: as many characters on as it has, not counting the breaks between them.
  let at = from
  for (let left = unwrapped.end - from; left > 0; at++) if (!/[\r\n]/.test(text[at] as string)) left--
  return { ...unwrapped, end: at }
}

function headerIn(head: string, from: number): HeaderForm | null {
  const element = head[3]
  if (element === undefined || PLAIN.test(element)) return null
  const fields = head.slice(4).split(element, 17)
  if (fields.length < 16) return null
  const first15 = fields.slice(0, 15)
  const last = 4 + first15.reduce((all, field) => all + field.length + 1, 0)
  // ISA16 is one character and the terminator the next; where ISA16 was forgotten, a segment begins one too early.
  const isMissing = /^[^A-Za-z0-9](GS|TA1|IEA)/.test(head.slice(last))
  const component = isMissing ? STANDARD.component : head[last]
  const segment = head[isMissing ? last : last + 1]
  if (component === undefined || segment === undefined || /[A-Za-z0-9]/.test(segment)) return null
  const repetition = first15[10] ?? ''
  const isSeparator = repetition.length === 1 && !PLAIN.test(repetition) && repetition !== element
  return {
    delimiters: { element, component, repetition: isSeparator ? repetition : null, segment },
    fields: [...first15, isMissing ? '' : component],
    end: from + last + (isMissing ? 1 : 2),
    isFixed: !isMissing && last === 104,
  }
}

/**
 * What a bare transaction set (ST … SE without envelope, as guides print their examples) is taken apart with: the
 * character after its first name, and `~` or, where there is none, the end of the line.
 */
export function guessedDelimiters(text: string, from: number): Delimiters | null {
  const name = /^(ST|GS)([^A-Za-z0-9\s])/.exec(text.slice(from, from + 3))
  if (!name) return null
  return { ...STANDARD, element: name[2] as string, segment: text.includes('~') ? '~' : '\n' }
}
