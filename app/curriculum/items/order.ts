import type { Random } from '#kernel/random.ts'

/** The displayed order of each shuffled list of an item: authored indices in the order shown. */
export type OptionOrder = readonly (readonly number[])[]

const byText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Shuffles the places of `texts`. It starts from the texts sorted by code unit, so that the result depends on
 * what is shown and on the seed, never on where the author wrote the key.
 */
export function shuffled(texts: readonly string[], random: Random): number[] {
  const sorted = texts.map((_, i) => i).sort((a, b) => byText(texts[a] ?? '', texts[b] ?? '') || a - b)
  return random.shuffle(sorted)
}

/** The list at `at` when it is an order of `size` things, else null: orders come from storage. */
export function listAt(order: OptionOrder, at: number, size: number): readonly number[] | null {
  const list = order[at]
  if (!Array.isArray(list) || list.length !== size) return null
  const seen = new Set(list)
  const whole = list.every((i: unknown) => Number.isInteger(i) && Number(i) >= 0 && Number(i) < size)
  return whole && seen.size === size ? list : null
}

/** As `listAt`, or the authored order when the stored one does not fit. */
export const listOr = (order: OptionOrder, at: number, size: number): readonly number[] =>
  listAt(order, at, size) ?? Array.from({ length: size }, (_, i) => i)
