import type { Cents } from '../../claim/cents.ts'
import type { Day } from '../../claim/day.ts'
import type { Exact } from '../../claim/exact.ts'
import { inDigits, parseExact, roundToCents } from '../../claim/exact.ts'
import { amountOut, dayIn, dayOut, decimalIn, quantityOut } from '../wire/amounts.ts'
import type { Segment } from '../wire/segment.ts'
import { component, components, repeats, value } from '../wire/segment.ts'
import type { Cell, Element } from '../wire/segment-text.ts'

/** One field of a segment, both ways. `Must`: it is always there, if need be as its fallback. */
export interface Field<T, Must extends boolean> {
  readonly element: number
  /** The component of a composite element; null: the element as a whole. */
  readonly part: number | null
  readonly must: Must
  /** Whether what is written goes into elements in a row, from `element` on. */
  readonly isRow?: boolean
  in(segment: Segment): T | undefined
  out(value: T): Element
}

const textAt = (segment: Segment, element: number, part: number | null): string =>
  (part === null ? value(segment, element) : component(segment, element, part)).trim()

function field<T>(
  element: number,
  part: number | null,
  read: (text: string) => T | null,
  write: (value: T) => Element,
): Field<T, false> {
  return {
    ...{ element, part, must: false },
    in: (segment) => {
      const text = textAt(segment, element, part)
      return text === '' ? undefined : (read(text) ?? undefined)
    },
    out: write,
  }
}

const same = (text: string): string => text

/** A code, a number or an identifier. */
export const text = (element: number, part: number | null = null): Field<string, false> =>
  field(element, part, same, same)

/** Free text: names, streets, messages. Delimiters in it become blanks when it is written. */
export const words = (element: number): Field<string, false> =>
  field(element, null, same, (one) => ({ words: one }))

/** A decimal of the wire; more digits than exact decimals have are none that can be reckoned with. */
export function exactIn(text: string): Exact | null {
  const decimal = decimalIn(text)
  return decimal === null ? null : parseExact(decimal)
}

/** Amounts beyond this many dollars cannot be reckoned with in whole cents. */
const MOST = 90_000_000_000_000

/** An amount of the wire in cents; null when it is none. */
export function centsIn(text: string): Cents | null {
  const exact = exactIn(text)
  return exact && Math.abs(Number(inDigits(exact))) < MOST ? roundToCents(exact) : null
}

export const money = (element: number): Field<Cents, false> => field(element, null, centsIn, amountOut)

/** A count or a share. */
export const quantity = (element: number): Field<Exact, false> => field(element, null, exactIn, quantityOut)

/** A whole number. */
export const count = (element: number): Field<number, false> =>
  field(element, null, (text) => (/^\d{1,9}$/.test(text) ? Number(text) : null), String)

export const date = (element: number): Field<Day, false> => field(element, null, dayIn, dayOut)

/** The occurrences of a repeated element; none: an empty list. */
export const list = (element: number): Field<readonly string[], true> => ({
  ...{ element, part: null, must: true },
  in: (segment) =>
    repeats(segment, element)
      .map((one) => one.trim())
      .filter((one) => one !== ''),
  out: (repeated) => ({ repeated }),
})

/** A list that takes several elements in a row, `size` each: remarks of a MOA, ways to reach someone. */
export function row<T>(
  [first, last, size]: readonly [first: number, last: number, size: number],
  read: (cells: readonly string[]) => T | null,
  write: (one: T) => readonly Cell[],
): Field<readonly T[], true> {
  return {
    ...{ element: first, part: null, must: true, isRow: true },
    in: (segment) => {
      const all: T[] = []
      for (let at = first; at + size - 1 <= last; at += size) {
        const one = read(Array.from({ length: size }, (_, i) => textAt(segment, at + i, null)))
        if (one !== null) all.push(one)
      }
      return all
    },
    out: (all) => all.flatMap(write),
  }
}

/** Codes that stand in elements of their own. */
export const codes = (first: number, last: number): Field<readonly string[], true> =>
  row(
    [first, last, 1],
    ([one = '']) => (one === '' ? null : one),
    (one) => [one],
  )

/** A service as composites name it: whose code it is (HC: HCPCS), the code and its modifiers. */
export interface Procedure {
  readonly kind: string
  readonly code: string
  readonly modifiers: readonly string[]
}

export const procedure = (element: number): Field<Procedure, false> => ({
  ...{ element, part: null, must: false },
  in: (segment) => {
    const [kind = '', code = '', ...more] = components(segment, element).map((one) => one.trim())
    const modifiers = more.slice(0, 4).filter((one) => one !== '')
    return kind === '' && code === '' ? undefined : { kind, code, modifiers }
  },
  out: ({ kind, code, modifiers }) => [kind, code, ...modifiers],
})

/** The same field, always there: `fallback` stands for what is missing or cannot be read. */
export const must = <T>(of: Field<T, false>, fallback: T): Field<T, true> => ({
  ...{ element: of.element, part: of.part, must: true },
  in: (segment) => of.in(segment) ?? fallback,
  out: of.out,
})
