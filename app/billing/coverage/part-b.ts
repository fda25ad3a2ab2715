import type { Cents } from '../claim/cents.ts'
import { NOTHING, parseDollars } from '../claim/cents.ts'
import type { Day } from '../claim/day.ts'
import { day } from '../claim/day.ts'
import { exact } from '../claim/exact.ts'
import { figureOn } from '../codes/constants.ts'
import type { Benefits, PlanYear, Waiver } from './benefits.ts'

/**
 * Services for which Medicare asks no share at all: visits and screenings that law lists, and the vaccines of Part B
 * with their administration (SSA 1833(a)(1), (b); MCPM ch. 18).
 */
export const PART_B_NO_SHARE = [
  ...['G0402', 'G0438', 'G0439', 'G0008', 'G0009', 'G0010', '90662', 'Q2035', 'Q2037', 'Q2038'],
  ...['G0101', 'Q0091', '77067', '77080', 'G0103', 'G0104', 'G0105', 'G0121', 'G0328', 'G0296'],
  ...['G0442', 'G0443', 'G0444', 'G0446', 'G0447', 'G0270', '99406', 'G0513', 'G0514'],
] as const

/** A colon screening that became a treatment: no deductible, 15 % from 2023 through 2026 (SSA 1833(dd)). */
const SCREENING_TURNED_TREATMENT: Waiver = {
  ...{ id: 'PT', title: 'Screening that became a treatment: 15 %', procedures: [], modifiers: ['PT'] },
  ...{ coinsurance: exact('0.15'), source: 'SSA 1833(dd); 42 CFR 410.152(l)(5)' },
}

/** What a plan under the Affordable Care Act asks no share of when the line says it is preventive. */
export const ACA_PREVENTIVE: Waiver = {
  ...{ id: '33', title: 'Preventive service (33)', procedures: [], modifiers: ['33'] },
  ...{ coinsurance: exact('0'), source: '45 CFR 147.130; PHSA 2713' },
}

/** Whose Part B it is. */
export interface PartBMember {
  /** When Part B began; null: long ago. */
  readonly from?: Day | null
  readonly to?: Day | null
  /** What of the deductible was met, by year. */
  readonly met?: Readonly<Record<number, Cents>>
  readonly qmb?: boolean
}

const FIRST_YEAR = 2025
const LAST_YEAR = 2026

/**
 * Medicare Part B as benefits: the deductible of each year ($257 in 2025, $283 in 2026), 20 % of the rest, no limit to
 * what the patient pays, preventive services free. A year without a figure has the newest one.
 */
export function partBBenefits({ from = null, to = null, met = {}, qmb = false }: PartBMember = {}): Benefits {
  const years: PlanYear[] = []
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++)
    years.push({
      ...{ year, deductible: deductibleOf(year), deductibleMet: met[year] ?? NOTHING },
      ...{ outOfPocket: null, outOfPocketMet: NOTHING },
    })
  return {
    ...{ from, to, deductible: deductibleOf(LAST_YEAR), deductibleMet: NOTHING, outOfPocket: null },
    ...{ coinsurance: exact('0.20'), outOfPocketMet: NOTHING, copays: [], copayBeforeDeductible: false },
    ...{ preventive: PART_B_NO_SHARE, excluded: [], policies: [], authorizations: [], years, qmb },
    waivers: [SCREENING_TURNED_TREATMENT],
    frequencies: [
      // Each eleven full months after the month of the last (MCPM ch. 18 §140).
      { id: 'annual-visit', procedures: ['G0438', 'G0439'], most: 1, per: { kind: 'months', months: 12 } },
      { id: 'first-annual-visit', procedures: ['G0438'], most: 1, per: { kind: 'months', months: 1200 } },
    ],
  }
}

const deductibleOf = (year: number): Cents =>
  parseDollars(figureOn('part-b-deductible', day(`${year}-07-01`))?.value ?? '') ?? NOTHING
