import type { Cents } from '../../claim/cents.ts'
import { least, minus, most, NOTHING } from '../../claim/cents.ts'
import type { Day } from '../../claim/day.ts'
import { shareOf } from '../../claim/exact.ts'
import { figureOn } from '../../codes/constants.ts'
import type { RemitAdjustment } from '../remit-line.ts'
import { reason } from '../remit-line.ts'

/**
 * What an unassigned charge is above the non-participating fee: the patient's up to the limiting charge (PR-45),
 * nobody's above it (CO-45). verify: how the remittance shows it is of medium confidence.
 * @param allowed the non-participating fee: 95 %
 */
export function aboveTheFee(above: Cents, allowed: Cents, on: Day): readonly RemitAdjustment[] {
  const limit = figureOn('limiting-charge', on)
  const room = limit ? minus(shareOf(allowed, limit.exact), allowed) : NOTHING
  const billable = least(above, most(room, NOTHING))
  return [reason('PR', '45', billable), reason('CO', '45', minus(above, billable))]
}
