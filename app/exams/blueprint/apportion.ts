/** Rounds away the noise of binary fractions, so that 4.5 is 4.5 on every machine. */
const clean = (n: number): number => Math.round(n * 1e9) / 1e9

/**
 * Rounds `quotas` to whole numbers that add up to `total` by the largest remainder (Hamilton): each gets its whole
 * part, and what is left goes one each to the largest fractions; of equal fractions the larger quota comes first,
 * then the earlier one. Null when `total` is not within reach of that rounding.
 */
export function roundQuotas(quotas: readonly number[], total: number): number[] | null {
  const exact = quotas.map(clean)
  const whole = exact.map(Math.floor)
  const left = total - whole.reduce((a, b) => a + b, 0)
  if (left < 0 || left > quotas.length) return null
  const byRemainder = exact
    .map((quota, i) => ({ i, quota, rest: clean(quota - Math.floor(quota)) }))
    .sort((a, b) => b.rest - a.rest || b.quota - a.quota || a.i - b.i)
  for (const { i } of byRemainder.slice(0, left)) whole[i] = (whole[i] ?? 0) + 1
  return whole
}

/** Shares `total` in proportion to `weights` (not all zero) by the largest remainder; the parts add up to `total`. */
export function apportion(total: number, weights: readonly number[]): number[] {
  const sum = weights.reduce((a, b) => a + b, 0)
  const quotas = weights.map((weight) => (sum === 0 ? 0 : (total * weight) / sum))
  return roundQuotas(quotas, total) ?? quotas.map(Math.floor)
}
