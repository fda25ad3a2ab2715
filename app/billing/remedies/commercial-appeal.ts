import type { Day } from '../claim/day.ts'
import { addDays, addMonths } from '../claim/day.ts'

/** What was denied: care not yet given, care given, or care that cannot wait. */
export type AppealKind = 'pre-service' | 'post-service' | 'urgent'

/** The clocks of a member's appeal to a commercial plan. */
export interface CommercialAppeal {
  /** The last day for the member (or the provider in their name) to file. */
  readonly due: Day
  /** How long the plan may take at each level; hours for urgent care. */
  readonly decision: { readonly within: number; readonly unit: 'days' | 'hours' }
  /** The last day to ask for an external review, from the plan's final denial; null while there is none. */
  readonly externalReview: Day | null
}

const DECISION_DAYS = { 'pre-service': 30, 'post-service': 60 } as const

/**
 * A member's appeal under ERISA and the ACA: 180 days to file from the denial's receipt; a decision within 30 days before
 * the service, 60 after it (half of each at both levels of a two-level plan), 72 hours when urgent; external review
 * within four months of the final denial (29 CFR 2560.503-1(h)-(i); 45 CFR 147.136(d)). A provider's own dispute follows
 * its contract instead. Days are as they fall: a last day on a weekend or federal holiday moves to the next working day.
 */
export function commercialAppeal(
  denied: Day,
  kind: AppealKind,
  more: { readonly levels?: 1 | 2; readonly finallyDenied?: Day } = {},
): CommercialAppeal {
  const { levels = 1, finallyDenied } = more
  return {
    due: addDays(denied, 180),
    decision:
      kind === 'urgent'
        ? { within: 72, unit: 'hours' }
        : { within: DECISION_DAYS[kind] / levels, unit: 'days' },
    externalReview: finallyDenied === undefined ? null : fourMonthsFrom(finallyDenied),
  }
}

/**
 * Four months on: the same date, and where the month has none the first of the next (45 CFR 147.136(d)(2)(i): a notice of
 * October 30 may be answered until March 1).
 */
function fourMonthsFrom(denied: Day): Day {
  const due = addMonths(denied, 4)
  return due.slice(8) === denied.slice(8) ? due : addDays(due, 1)
}
