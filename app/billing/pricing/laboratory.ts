import type { Cents } from '../claim/cents.ts'
import { cents, dollars } from '../claim/cents.ts'
import type { Day } from '../claim/day.ts'
import type { Step } from './step.ts'

/**
 * What Medicare's clinical laboratory fee schedule pays for the tests whose codes are shipped, in cents: one national
 * amount each, frozen by Congress until January 30, 2026. The drawing of blood (36415) is not among them: its amount moves
 * with prices. verify: the amounts are from memory, the file was not at hand.
 */
const FEES: Readonly<Record<string, number>> = {
  ...{ '80048': 846, '80053': 1056, '80061': 1339, '81002': 348, '81003': 225 },
  ...{ '82962': 328, '83036': 971, '84443': 1680, '85025': 777, '87804': 1655, '87880': 1653 },
}
const [FROM, TO] = ['2025-01-01', '2026-01-30'] as const

/** SSA 1833(h), 1834A; 42 CFR 414.500-.523. */
export const LABORATORY_SOURCE = 'CMS clinical laboratory fee schedule CY 2025; SSA 1834A; 42 CFR 414.507'

/**
 * The fee of a clinical laboratory test; null: it is none, or none is known for the day. Place, practitioner and
 * participation change nothing of it, and Part B asks no share of it (SSA 1833(a)(1)(D), (b)(3)).
 */
export function laboratoryFee(procedure: string, on: Day): (Step & { readonly amount: Cents }) | null {
  const fee = on >= FROM && on <= TO && Object.hasOwn(FEES, procedure) ? FEES[procedure] : undefined
  if (fee === undefined) return null
  const amount = cents(fee)
  return {
    ...{ what: 'Clinical laboratory fee', how: `${dollars(amount)} everywhere`, amount },
    source: LABORATORY_SOURCE,
  }
}
