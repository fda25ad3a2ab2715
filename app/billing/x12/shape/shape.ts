import type { Segment } from '../wire/segment.ts'
import type { Cell, Element, OutSegment } from '../wire/segment-text.ts'
import type { Field } from './fields.ts'

/** The fields of a segment by name. */
export type Fields = Readonly<Record<string, Field<unknown, boolean>>>

/**
 * A segment in our words, said once for both ways: what a field is called, where it stands, and how it is read and
 * written. So what is written is what is read.
 */
export interface Shape<F extends Fields> {
  readonly id: string
  readonly fields: F
  /** Elements that always have the same value, by number: qualifiers. */
  readonly fixed: Readonly<Record<number, Element>>
}

type Simplify<T> = { [K in keyof T]: T[K] }
type ValueOf<T> = T extends Field<infer V, boolean> ? V : never

/** What a segment of a shape says. A field that may be missing is an optional key. */
export type Said<F extends Fields> = Simplify<
  { readonly [K in keyof F as F[K] extends Field<unknown, true> ? K : never]: ValueOf<F[K]> } & {
    readonly [K in keyof F as F[K] extends Field<unknown, true> ? never : K]?: ValueOf<F[K]>
  }
>
/** What a shape reads to and is written from. */
export type Of<S> = S extends Shape<infer F> ? Said<F> : never

export const shape = <F extends Fields>(
  id: string,
  fields: F,
  fixed: Readonly<Record<number, Element>> = {},
): Shape<F> => ({ id, fields, fixed })

/** What a segment says; never throws: what cannot be made out is left out, or is the field's fallback. */
export function readShape<F extends Fields>({ fields }: Shape<F>, segment: Segment): Said<F> {
  const out: Record<string, unknown> = {}
  for (const name in fields) {
    const value = (fields[name] as Field<unknown, boolean>).in(segment)
    if (value !== undefined) out[name] = value
  }
  return out as Said<F>
}

/**
 * The segment that says so.
 * @param more elements by number that the place asks for (NM101), beside those that are always so
 */
export function writeShape<F extends Fields>(
  { id, fields, fixed }: Shape<F>,
  value: Said<F>,
  more: Readonly<Record<number, Element>> = {},
): OutSegment {
  const elements: Element[] = []
  const put = (at: number, element: Element) => {
    while (elements.length < at) elements.push('')
    elements[at - 1] = element
  }
  for (const [at, element] of Object.entries({ ...fixed, ...more })) put(Number(at), element)
  for (const name in fields) {
    const field = fields[name] as Field<unknown, boolean>
    const one = (value as Record<string, unknown>)[name]
    if (one === undefined) continue
    const element = field.out(one)
    if (field.isRow) {
      for (const [i, cell] of (element as readonly Cell[]).entries()) put(field.element + i, cell)
      continue
    }
    if (field.part === null) {
      put(field.element, element)
      continue
    }
    const before = elements[field.element - 1]
    const parts = Array.isArray(before) ? [...before] : []
    while (parts.length < field.part) parts.push('')
    parts[field.part - 1] = element as Cell
    put(field.element, parts)
  }
  return [id, ...elements]
}
