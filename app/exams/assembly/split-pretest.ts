/**
 * Which of the drawn units are tried out and not scored: exactly `wanted` questions, a case whole. The first way in
 * the given (shuffled) order; null when the sizes do not add up to it.
 */
export function splitPretest(
  units: readonly number[],
  sizeOf: (unit: number) => number,
  wanted: number,
): ReadonlySet<number> | null {
  let ways = new Map<number, readonly number[]>([[0, []]])
  if (wanted === 0) return new Set()
  for (const unit of units) {
    const next = new Map(ways)
    for (const [total, way] of ways) {
      const sum = total + sizeOf(unit)
      if (sum <= wanted && !next.has(sum)) next.set(sum, [...way, unit])
    }
    ways = next
    const found = ways.get(wanted)
    if (found) return new Set(found)
  }
  return null
}
