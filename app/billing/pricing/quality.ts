import type { RemitAdjustment } from '../adjudication/remit-line.ts'
import type { Cents } from '../claim/cents.ts'
import { cents } from '../claim/cents.ts'
import type { Exact } from '../claim/exact.ts'
import { shareOf } from '../claim/exact.ts'

/**
 * Rule F8: what the Quality Payment Program does to an amount. A penalty (negative rate) takes a part off under CO-237;
 * a bonus adds one, as a negative CO-144. Null: the rate changes nothing.
 * @param rate of the year and the clinician, as a decimal: -0.09, 0.0125
 */
export function qualityAdjustment(amount: Cents, rate: Exact): RemitAdjustment | null {
  const change = shareOf(amount, rate)
  if (change === 0) return null
  return { group: 'CO', carc: change < 0 ? '237' : '144', amount: cents(-change), rarc: ['N807'] }
}
