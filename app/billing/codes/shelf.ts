import type { Day } from '../claim/day.ts'
import type { Release, Term } from './release.ts'
import { byBeginning, inForce, isIn } from './release.ts'

/** A row with its own term, where it stands for fewer days than its release. */
export interface Dated<T> {
  readonly value: T
  readonly term: Term | null
}

/** One release of a table, its rows by key; a key has several rows where its meaning changed within the release. */
export interface Volume<T> {
  readonly release: Release
  readonly rows: ReadonlyMap<string, readonly Dated<T>[]>
}

/** The releases of one table, which answer by day. */
export interface Shelf<T> {
  volumeOn(on: Day): Volume<T> | null
  find(key: string, on: Day): T | null
}

export function shelfOf<T>(volumes: readonly Volume<T>[]): Shelf<T> {
  const sorted = volumes
    .map((volume) => ({ volume, from: volume.release.from, to: volume.release.to }))
    .sort(byBeginning)
  const volumeOn = (on: Day) => inForce(sorted, on)?.volume ?? null
  return {
    volumeOn,
    find(key, on) {
      const rows = volumeOn(on)?.rows.get(key)
      return rows?.find(({ term }) => term === null || isIn(term, on))?.value ?? null
    },
  }
}
