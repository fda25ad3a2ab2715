import type { Day } from '../claim/day.ts'

/**
 * Answers that were asked for before, since claims name the same codes again and again; also those that a table does not
 * have. Emptied when full, so that it stays small whatever is asked.
 */
export function remembered<T, K extends string | number = string>(
  read: (key: K) => T | null,
): (key: K) => T | null {
  const answers = new Map<K, T | null>()
  return (key) => {
    const found = answers.get(key)
    if (found !== undefined) return found
    if (answers.size >= 20_000) answers.clear()
    const made = read(key)
    answers.set(key, made)
    return made
  }
}

/** The same of answers about two codes, without making a key of them; `on` is for the first time, and changes no answer. */
export function rememberedPairs<T>(
  read: (a: string, b: string, on: Day) => T | null,
): (a: string, b: string, on: Day) => T | null {
  const answers = new Map<string, Map<string, T | null>>()
  let size = 0
  return (a, b, on) => {
    const found = answers.get(a)?.get(b)
    if (found !== undefined) return found
    if (size >= 50_000) {
      answers.clear()
      size = 0
    }
    const made = read(a, b, on)
    const ofFirst = answers.get(a) ?? new Map<string, T | null>()
    answers.set(a, ofFirst.set(b, made))
    size += 1
    return made
  }
}
