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

type LaboratoryFee = Step & { readonly amount: Cents }

/** SSA 1833(h), 1834A; 42 CFR 414.500-.523. */
export const LABORATORY_SOURCE = 'CMS clinical laboratory fee schedule CY 2025; SSA 1834A; 42 CFR 414.507'

/** The fees put into words, once for all. */
const STEPS: ReadonlyMap<string, LaboratoryFee> = new Map(
  Object.entries(FEES).map(([procedure, fee]): [string, LaboratoryFee] => [
    procedure,
    {
      ...{ what: 'Clinical laboratory fee', how: `${dollars(cents(fee))} everywhere`, amount: cents(fee) },
      source: LABORATORY_SOURCE,
    },
  ]),
)

/**
 * The fee of a clinical laboratory test; null: it is none, or none is known for the day. Place, practitioner and
 * participation change nothing of it, and Part B asks no share of it (SSA 1833(a)(1)(D), (b)(3)).
 */
export const laboratoryFee = (procedure: string, on: Day): LaboratoryFee | null =>
  on >= FROM && on <= TO ? (STEPS.get(procedure) ?? null) : null
