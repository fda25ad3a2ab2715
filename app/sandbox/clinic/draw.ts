import type { Random } from '#kernel/random.ts'

/** Chance as authors of templates use it. The same seed draws the same. */
export interface Draw extends Random {
  /** One of a list. */
  one<T>(values: readonly [T, ...T[]]): T
  /** A number from a term, both ends among them. */
  from(least: number, most: number): number
  /** So many digits. */
  digits(count: number): string
}

export function drawing(random: Random): Draw {
  return {
    ...random,
    one: (values) => values[random.int(values.length)] ?? values[0],
    from: (least, most) => least + random.int(most - least + 1),
    digits: (count) => Array.from({ length: count }, () => random.int(10)).join(''),
  }
}
