/** Two-sided 95 %: the 97.5th percentile of the standard normal distribution. */
const Z = 1.959963984540054

/** An interval of shares, each from 0 to 1. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/**
 * The 95 % score interval of Wilson (1927) for a share of `points` out of `total` questions: where the candidate's
 * share over all such questions plausibly lies. Unlike the textbook interval it stays within 0 to 1 and is honest for
 * five questions.
 * center = (p + z²/2n) / (1 + z²/n),  half = z · √(p(1−p)/n + z²/4n²) / (1 + z²/n)
 * With partial credit `points` may be a fraction: points lie in 0 to 1, so their variance is at most p(1−p) and the
 * interval errs on the wide side. Questions of one case hang together, which it does not know. Null without questions.
 */
export function wilson(points: number, total: number): Interval | null {
  if (total <= 0) return null
  const p = Math.min(1, Math.max(0, points / total))
  const z2 = Z * Z
  const center = (p + z2 / (2 * total)) / (1 + z2 / total)
  const half = (Z * Math.sqrt((p * (1 - p)) / total + z2 / (4 * total * total))) / (1 + z2 / total)
  return { low: p === 0 ? 0 : Math.max(0, center - half), high: p === 1 ? 1 : Math.min(1, center + half) }
}
