import type { Program } from './linear.ts'
import type { Offer } from './offers.ts'

/** Whether so many of each offer meet every demand; the columns after the offers take what the rows let them. */
export function meets({ rows, bounds }: Program, times: readonly number[]): boolean {
  const reach = rows.map((row) => times.reduce((sum, n, j) => sum + n * (row[j] ?? 0), 0))
  const columns = rows[0]?.length ?? 0
  for (let c = times.length; c < columns; c++) {
    const limits = rows.flatMap((row, i) => ((row[c] ?? 0) < 0 ? [(reach[i] ?? 0) - (bounds[i] ?? 0)] : []))
    const value = Math.max(0, Math.min(...limits, Number.MAX_SAFE_INTEGER))
    for (const [i, row] of rows.entries()) reach[i] = (reach[i] ?? 0) + (row[c] ?? 0) * value
  }
  return reach.every((value, i) => value >= (bounds[i] ?? 0) - 1e-6)
}

const needs = ({ issuer, topics, appliesTo }: Offer): number =>
  (issuer === null ? 0 : 2) + topics.length + (appliesTo.length === 0 ? 0 : 1)

/**
 * The same minutes with less to look for: a session whose issuer or topic no demand needs becomes one of any provider, or
 * on any topic, as often as every demand stays met.
 */
export function simplified(
  program: Program,
  offers: readonly Offer[],
  times: readonly number[],
): readonly number[] {
  const result = [...times]
  for (const [j, offer] of offers.entries()) {
    const simpler = offers
      .map((other, k) => ({ other, k }))
      .filter(
        ({ other }) =>
          other.kind === offer.kind && other.minutes === offer.minutes && needs(other) < needs(offer),
      )
      .sort((a, b) => needs(a.other) - needs(b.other))
    for (const { k } of simpler) moveAll(program, result, j, k)
  }
  return result
}

/** Moves as many as may be from one offer to another. */
function moveAll(program: Program, times: number[], from: number, to: number): void {
  for (let n = times[from] ?? 0; n > 0; n = Math.floor(n / 2))
    while ((times[from] ?? 0) >= n) {
      const next = [...times]
      next[from] = (next[from] ?? 0) - n
      next[to] = (next[to] ?? 0) + n
      if (!meets(program, next)) break
      times[from] = next[from] ?? 0
      times[to] = next[to] ?? 0
    }
}
