import type { Day } from '../claim/day.ts'
import type { Release, Term } from './release.ts'
import { byBeginning, inForce } from './release.ts'

/** One release of a table: what it says of a key on a day that it covers. */
export interface Volume<T> {
  readonly release: Release
  get(key: string, on: Day): T | null
  /** Of pairs: what it says of two codes in this order or the other, without making a key of them. */
  pair?(a: string, b: string, on: Day): T | null
  /** The row of a key on whatever day, for what does not change: our words. */
  any?(key: string): T | null
  /** Every row with the days it stands for; curated releases only. */
  entries?(): Iterable<{ readonly key: string; readonly term: Term; readonly value: T }>
  /** Of the tabular list: the blocks that have notes, "J00-J06". */
  readonly blocks?: readonly string[]
}

/** The releases of one table, which answer by day. */
export interface Shelf<T> {
  volumeOn(on: Day): Volume<T> | null
  find(key: string, on: Day): T | null
  /** What the newest release that has words of its own says of a key, on whatever day. */
  any(key: string): T | null
  newest(): Volume<T> | null
  readonly volumes: readonly Volume<T>[]
}

export function shelfOf<T>(volumes: readonly Volume<T>[]): Shelf<T> {
  const sorted = volumes
    .map((volume) => ({ volume, from: volume.release.from, to: volume.release.to }))
    .sort(byBeginning)
  // Claims ask for the same day again and again.
  let asked: Day | null = null
  let answer: Volume<T> | null = null
  const volumeOn = (on: Day): Volume<T> | null => {
    if (on === asked) return answer
    answer = inForce(sorted, on)?.volume ?? null
    asked = on
    return answer
  }
  return {
    volumeOn,
    find: (key, on) => volumeOn(on)?.get(key, on) ?? null,
    newest: () => sorted.at(-1)?.volume ?? null,
    volumes: sorted.map(({ volume }) => volume),
    any(key) {
      for (let i = sorted.length - 1; i >= 0; i -= 1) {
        const found = sorted[i]?.volume.any?.(key)
        if (found) return found
      }
      return null
    },
  }
}

/** Two shelves of a table as one: what the first has a release for, it answers; the second answers for all other days. */
export const before = <T>(first: Shelf<T>, second: Shelf<T>): Shelf<T> => {
  const volumeOn = (on: Day) => first.volumeOn(on) ?? second.volumeOn(on)
  return {
    volumeOn,
    find: (key, on) => volumeOn(on)?.get(key, on) ?? null,
    newest: () => first.newest() ?? second.newest(),
    volumes: [...second.volumes, ...first.volumes],
    any: (key) => first.any(key) ?? second.any(key),
  }
}
