import type { Random } from '#kernel/random.ts'
import type { Instant } from '#kernel/time.ts'
import type { BankIndex, SectionPool } from './bank-index.ts'
import { areNear, difficultyOf } from './bank-index.ts'
import type { DifficultyTally } from './difficulty-tally.ts'
import { isReachable } from './reachable.ts'

/** When the person last saw an item, by item id. */
export type Seen = ReadonlyMap<string, Instant>

export interface Draw {
  readonly index: BankIndex
  readonly pool: SectionPool
  /** Questions wanted, exactly. */
  readonly wanted: number
  readonly random: Random
  readonly seen: Seen
  /** Units that a unit already drawn excludes; grows. */
  readonly blocked: Set<number>
  /** All units drawn so far, for every section; grows. */
  readonly chosen: number[]
  readonly tally: DifficultyTally
}

/** One objective on the table: its units by difficulty, each list drawn from the front in random order. */
interface Heap {
  taken: number
  readonly lists: { units: Int32Array; next: number }[]
}

/**
 * Draws exactly `wanted` questions from one section, or null when this way of drawing got stuck (which does not prove
 * that there is no other). The objective with the fewest questions so far is next; within it, the difficulty most
 * behind its aim; within that, chance. Unseen units first; then those seen longest ago.
 */
export function drawSection({
  index,
  pool,
  wanted,
  random,
  seen,
  blocked,
  chosen,
  tally,
}: Draw): number[] | null {
  const heaps: Heap[] = random
    .shuffle([...pool.strata.values()])
    .map((lists) => ({ taken: 0, lists: lists.map((units) => ({ units, next: 0 })) }))
  const sizes = new Map(pool.sizes)
  const drawn: number[] = []
  const later: { unit: number; at: number }[] = []
  let left = wanted

  const sizeOf = (unit: number) => index.entries[unit]?.size ?? 0
  const discard = (size: number) => sizes.set(size, (sizes.get(size) ?? 0) - 1)
  const fits = (unit: number): boolean => {
    const size = sizeOf(unit)
    if (blocked.has(unit) || size > left || chosen.some((other) => areNear(index, unit, other))) return false
    return isReachable(new Map(sizes).set(size, (sizes.get(size) ?? 0) - 1), left - size)
  }
  const take = (unit: number) => {
    const entry = index.entries[unit]
    if (!entry) return
    drawn.push(unit)
    chosen.push(unit)
    left -= entry.size
    discard(entry.size)
    tally.add(difficultyOf(entry), entry.size)
    for (const rival of index.rivals.get(unit) ?? []) blocked.add(rival)
  }
  /** The next unseen unit of a heap that fits; units that do not fit now never will, because only less is left. */
  const nextOf = (heap: Heap): number | null => {
    for (const difficulty of tally.neediest()) {
      const list = heap.lists[difficulty]
      if (!list) continue
      if (list.next === 0) list.units = list.units.slice()
      while (list.next < list.units.length) {
        const at = list.next + random.int(list.units.length - list.next)
        const unit = list.units[at] ?? 0
        list.units[at] = list.units[list.next] ?? 0
        list.next++
        const seenAt = seen.get(index.entries[unit]?.id ?? '')
        if (seenAt !== undefined) later.push({ unit, at: seenAt })
        else if (fits(unit)) return unit
        else discard(sizeOf(unit))
      }
    }
    return null
  }

  while (left > 0 && heaps.length > 0) {
    const heap = heaps.reduce((least, other) => (other.taken < least.taken ? other : least))
    const unit = nextOf(heap)
    if (unit === null) heaps.splice(heaps.indexOf(heap), 1)
    else {
      heap.taken += sizeOf(unit)
      take(unit)
    }
  }
  later.sort((a, b) => a.at - b.at)
  for (const { unit } of later) {
    if (left === 0) break
    if (fits(unit)) take(unit)
    else discard(sizeOf(unit))
  }
  return left === 0 ? drawn : null
}
