import type { BankEntry } from '#curriculum'
import { isNear } from '#curriculum'

/** How many neighbours of one bucket a unit is compared with: boilerplate must not make this quadratic. */
const LOOK_BACK = 64

/**
 * Units that may not be in one form, both ways: declared enemies (by the id of an item, a case or a part), and
 * near-duplicates. Candidates for the latter agree in one of the pairs of neighbouring places of their signatures; of
 * two questions 60 % alike that misses one pair in a thousand, which is why drawing compares once more.
 */
export function findRivals(entries: readonly BankEntry[]): ReadonlyMap<number, readonly number[]> {
  const rivals = new Map<number, Set<number>>()
  const add = (a: number, b: number) => {
    const known = rivals.get(a) ?? new Set()
    rivals.set(a, known.add(b))
  }
  const pair = (a: number, b: number) => {
    if (a === b) return
    add(a, b)
    add(b, a)
  }
  const unitOf = new Map<string, number>()
  for (const [unit, entry] of entries.entries())
    for (const id of [entry.id, ...entry.parts.filter(Boolean)]) unitOf.set(id, unit)
  for (const [unit, entry] of entries.entries())
    for (const enemy of entry.enemies) pair(unit, unitOf.get(enemy) ?? unit)
  for (const [a, b] of nearPairs(entries)) pair(a, b)
  return new Map([...rivals].map(([unit, others]) => [unit, [...others]]))
}

function* nearPairs(entries: readonly BankEntry[]): Generator<readonly [number, number]> {
  const places = entries.reduce((most, { signature }) => Math.max(most, signature.length), 0)
  for (let band = 0; band + 1 < places; band += 2) {
    const buckets = new Map<number, number[]>()
    for (const [unit, { signature }] of entries.entries()) {
      const one = signature[band]
      const other = signature[band + 1]
      if (one === undefined || other === undefined) continue
      const key = one * 2 ** 21 + (other & 0x1fffff)
      const bucket = buckets.get(key)
      if (!bucket) buckets.set(key, [unit])
      else {
        for (const near of bucket.slice(-LOOK_BACK))
          if (isNear(signature, entries[near]?.signature ?? [])) yield [near, unit]
        bucket.push(unit)
      }
    }
  }
}
