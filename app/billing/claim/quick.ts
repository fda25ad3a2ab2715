/**
 * Readers for what is right at first sight. Each gives what its zod schema would make of a value, or `NOT`, which says
 * nothing about the value: zod then looks at it, and refuses it in its words or takes it after all. Reading a good claim
 * so takes a fifth of the time; a property holds the two together.
 */
export const NOT: unique symbol = Symbol('not at first sight')
export type Quick<T> = (value: unknown) => T | typeof NOT

// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is refused
const CONTROL = /[\u0000-\u001f\u007f]/

/** As `text` of `texts.ts`. */
export const quickText =
  (longest: number): Quick<string> =>
  (value) =>
    typeof value === 'string' && value.length <= longest && !CONTROL.test(value) ? value.trim() : NOT

const PLAIN_CODE = /^[0-9A-Z]*$/
/** As `code` of `texts.ts`; most are in capitals and without a dot. */
export function quickCode(longest: number): Quick<string> {
  const asText = quickText(longest + 4)
  return (value) => {
    const text = asText(value)
    return text === NOT || PLAIN_CODE.test(text) ? text : text.toUpperCase().replaceAll('.', '')
  }
}

/** A text that has to be of some form, and what is made of it. */
export const quickForm =
  <T>(made: (text: string) => T | null): Quick<T> =>
  (value) =>
    typeof value === 'string' ? (made(value) ?? NOT) : NOT

export const quickOneOf =
  <T extends string>(...values: readonly T[]): Quick<T> =>
  (value) =>
    values.includes(value as T) ? (value as T) : NOT

export const quickCount =
  (least: number, most: number): Quick<number> =>
  (value) =>
    typeof value === 'number' && Number.isInteger(value) && value >= least && value <= most ? value : NOT

export const quickFlag: Quick<boolean> = (value) => (typeof value === 'boolean' ? value : NOT)

export const quickList =
  <T>(of: Quick<T>, most: number, least = 0): Quick<T[]> =>
  (value) => {
    if (!Array.isArray(value) || value.length > most || value.length < least) return NOT
    const all: T[] = []
    for (const item of value) {
      const one = of(item)
      if (one === NOT) return NOT
      all.push(one)
    }
    return all
  }

/** A field of an object: its reader, and what stands for it where it is missing; null: it must be there. */
interface QuickField<T> {
  readonly read: Quick<T>
  readonly missing: (() => T | undefined) | null
}
export const must = <T>(read: Quick<T>): QuickField<T> => ({ read, missing: null })
export const may = <T>(read: Quick<T>): QuickField<T | undefined> => ({ read, missing: () => undefined })
export const or = <T>(read: Quick<T>, missing: () => T): QuickField<T> => ({ read, missing })

/** Every field of a type: one that is left out is an error of types. */
export type QuickFields<T> = { readonly [K in keyof T]-?: QuickField<T[K]> }

/** An object with these fields and no others, written in their order. */
export function quickObject<T extends object>(fields: QuickFields<T>): Quick<T> {
  const all = Object.entries<QuickField<unknown>>(fields)
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return NOT
    const from = value as Record<string, unknown>
    const out: Record<string, unknown> = {}
    let count = 0
    for (const [key, { read, missing }] of all) {
      const one = from[key]
      if (one !== undefined) {
        const made = read(one)
        if (made === NOT) return NOT
        out[key] = made
        count += 1
      } else {
        if (missing === null) return NOT
        const instead = missing()
        if (instead !== undefined) out[key] = instead
      }
    }
    // A field that is not known, or one that is there without a value.
    for (const _ in from) count -= 1
    return count === 0 ? (out as T) : NOT
  }
}
