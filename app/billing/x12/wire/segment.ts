import type { Delimiters } from './delimiters.ts'

/** One segment of a file, in the places where it was found. */
export interface Segment {
  /** Its name: "CLM". */
  readonly id: string
  /** `raw[1]` is the first element (CLM01), as it stands in the file but without line breaks; `raw[0]` the name. */
  readonly raw: readonly string[]
  /** Its number in its transaction set, ST being 1; outside of one, in its interchange, ISA being 1. */
  readonly position: number
  /** Where it begins in the text, counted in characters from 0. */
  readonly offset: number
  /** Where it ends, without its terminator. */
  readonly end: number
  readonly delimiters: Delimiters
}

/** An element without the blanks at its end; missing ones are empty. */
export const value = (segment: Segment, element: number): string => (segment.raw[element] ?? '').trimEnd()

/** A component of a composite element (SV101-2 is `component(sv1, 1, 2)`); missing ones are empty. */
export function component(segment: Segment, element: number, n: number): string {
  const whole = segment.raw[element]
  if (whole === undefined || whole === '') return ''
  const { component: separator } = segment.delimiters
  let from = 0
  for (let i = 1; i < n; i++) {
    const next = whole.indexOf(separator, from)
    if (next < 0) return ''
    from = next + separator.length
  }
  const end = whole.indexOf(separator, from)
  return (end < 0 ? whole.slice(from) : whole.slice(from, end)).trimEnd()
}

const NONE: readonly string[] = []

/** All components of a composite element. */
export const components = (segment: Segment, element: number): readonly string[] => {
  const whole = segment.raw[element] ?? ''
  if (whole === '') return NONE
  const parts = whole.split(segment.delimiters.component)
  return whole.includes(' ') ? parts.map((one) => one.trimEnd()) : parts
}

/** The occurrences of an element that may be repeated (EB03). */
export function repeats(segment: Segment, element: number): readonly string[] {
  const whole = value(segment, element)
  const { repetition } = segment.delimiters
  if (whole === '') return []
  return repetition === null ? [whole] : whole.split(repetition).map((one) => one.trimEnd())
}

/**
 * Where an element (0: the name) begins in the text. The text is asked, not the elements: a file wrapped at a fixed
 * width has line breaks inside its segments. A missing element begins where the segment ends.
 */
export function offsetOf(text: string, segment: Segment, element: number, n = 1): number {
  let at = segment.offset
  for (let i = 0; i < element; i++) {
    const next = text.indexOf(segment.delimiters.element, at)
    if (next < 0 || next >= segment.end) return segment.end
    at = next + 1
  }
  for (let i = 1; i < n; i++) {
    const next = text.indexOf(segment.delimiters.component, at)
    if (next < 0 || next >= segment.end) return at
    at = next + 1
  }
  return at
}
