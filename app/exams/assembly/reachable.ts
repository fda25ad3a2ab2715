/**
 * Whether units of the given sizes can add up to exactly `total` questions; no conflicts considered. Quick when there
 * are single questions enough, otherwise a bounded subset sum over the few sizes there are.
 * @param sizes how many units there are of each size
 */
export function isReachable(sizes: ReadonlyMap<number, number>, total: number): boolean {
  if (total <= (sizes.get(1) ?? 0)) return total >= 0
  return reachableTotals(sizes, total)[total] === true
}

/** For every total from 0 to `most`: whether the units can add up to it. */
export function reachableTotals(sizes: ReadonlyMap<number, number>, most: number): readonly boolean[] {
  let totals = Array.from({ length: most + 1 }, (_, n) => n === 0)
  for (const [size, available] of sizes) {
    const next = [...totals]
    for (let n = 0; n <= most; n++) {
      if (!totals[n]) continue
      for (let k = 1; k <= available && n + k * size <= most; k++) next[n + k * size] = true
    }
    totals = next
  }
  return totals
}
