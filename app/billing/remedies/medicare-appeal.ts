import type { Day } from '../claim/day.ts'
import { addDays } from '../claim/day.ts'
import { figureOn } from '../codes/constants.ts'

/** One step of the Medicare ladder. Days are calendar days. */
export interface AppealLevel {
  readonly level: 1 | 2 | 3 | 4 | 5
  readonly name: string
  /** Who decides. */
  readonly forum: string
  /** To file, from the day the decision before it was received. */
  readonly days: number
  /** Within which a decision is to come; null: none is set. */
  readonly decisionDays: number | null
  /** The figure that says how much must be at stake; null: any amount. */
  readonly atStake: 'appeal-hearing-amount' | 'appeal-court-amount' | null
}

/** The five levels (42 CFR 405.940-.1136; MCPM ch. 29). Evidence must be in by level 2, later only with good cause. */
export const MEDICARE_APPEALS: readonly AppealLevel[] = [
  {
    ...{ level: 1, name: 'redetermination', forum: 'the Medicare contractor', days: 120 },
    ...{ decisionDays: 60, atStake: null },
  },
  {
    ...{ level: 2, name: 'reconsideration', forum: 'a qualified independent contractor', days: 180 },
    ...{ decisionDays: 60, atStake: null },
  },
  {
    ...{ level: 3, name: 'hearing', forum: 'an administrative law judge (OMHA)', days: 60 },
    ...{ decisionDays: 90, atStake: 'appeal-hearing-amount' },
  },
  {
    ...{ level: 4, name: 'Council review', forum: 'the Medicare Appeals Council', days: 60 },
    ...{ decisionDays: 90, atStake: null },
  },
  {
    ...{ level: 5, name: 'judicial review', forum: 'a federal district court', days: 60 },
    ...{ decisionDays: null, atStake: 'appeal-court-amount' },
  },
]

/** A notice counts as received five days after its date unless shown otherwise (42 CFR 405.942(a)(1)). */
export const NOTICE_DAYS = 5

/** When a notice counts as received, and the last day to go to the next level. */
export interface AppealDeadline extends AppealLevel {
  readonly received: Day
  readonly due: Day
  /** In dollars, for a request filed in the year of `due`; null: any amount, or not known for that year. */
  readonly amount: string | null
}

/**
 * The last day of a level, from the date of the decision it contests: the remittance for level 1, the contractor's
 * letter for level 2 and so on. The amount in controversy is the one of the year in which the request is filed: that of
 * the deadline unless `filed` says otherwise (42 CFR 405.1006(b)).
 */
export function medicareAppeal(level: AppealLevel['level'], notice: Day, filed?: Day): AppealDeadline {
  const step = MEDICARE_APPEALS[level - 1] as AppealLevel
  const received = addDays(notice, NOTICE_DAYS)
  const due = addDays(received, step.days)
  const amount = step.atStake === null ? null : (figureOn(step.atStake, filed ?? due)?.value ?? null)
  return { ...step, received, due, amount }
}

/** Until when a contractor reopens a claim: one year for any reason, four for good cause (42 CFR 405.980(b)). */
export const REOPENING_YEARS = { 'any-reason': 1, 'good-cause': 4 } as const
