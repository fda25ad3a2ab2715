import type { Check } from '../scenarios/check.ts'
import type { Found, GradedCheck, Judge, Judged } from './graded.ts'
import { claimSays, cleanClaim, diagnosesRight, noFalseFix, serviceRight } from './judge-claim.ts'
import { dayFigureRight } from './judge-day.ts'
import { askedCoverage, askedPermission, minimumNecessary, noticeGiven, payerOrder } from './judge-front.ts'
import { postedRight } from './judge-posting.ts'
import { recordsSentRight } from './judge-records.ts'
import {
  closedRight,
  endsRight,
  patientBilled,
  remedyRight,
  resentInTime,
  returnedRight,
  wasDone,
} from './judge-work.ts'

const JUDGES: { readonly [Kind in Check['kind']]: Judge<Kind> } = {
  ...{ 'asked-coverage': askedCoverage, 'minimum-necessary': minimumNecessary },
  ...{ 'asked-permission': askedPermission, notice: noticeGiven, 'payer-order': payerOrder },
  ...{
    diagnoses: diagnosesRight,
    service: serviceRight,
    'no-false-fix': noFalseFix,
    'clean-claim': cleanClaim,
    'claim-says': claimSays,
  },
  ...{ resent: resentInTime, remedy: remedyRight, done: wasDone, returned: returnedRight },
  ...{ 'records-sent': recordsSentRight, 'day-figure': dayFigureRight },
  ...{
    'posted-right': postedRight,
    'ends-right': endsRight,
    'patient-billed': patientBilled,
    closed: closedRight,
  },
}

const judge = (check: Check, judged: Judged): Found =>
  (JUDGES[check.kind] as Judge<Check['kind']>)(check as never, judged)

/** A changed verdict of an instructor's: the share given instead, and why. */
export interface Override {
  readonly check: string
  readonly share: number
  readonly why: string
  readonly by: string
}

/** The grade of a case: its checks, and points of a hundred. */
export interface Grade {
  readonly score: number
  readonly checks: readonly GradedCheck[]
}

/** A hint costs a quarter of its check. */
const HINT = 0.75

/**
 * Grades a case as it stands, by what the rules make of it: no text is compared with a text. Pure. Whether it may be
 * shown is for who asks to decide: it says what was expected.
 * @param counted the checks that count, where an exam counts a part of the work only; all when the scenario has none of them
 */
export function grade(
  judged: Judged,
  overrides: readonly Override[] = [],
  counted: readonly string[] | null = null,
): Grade {
  const every = judged.world.scenario.checks
  const some = every.filter(({ id }) => counted?.includes(id))
  const checks = some.length > 0 ? some : every
  const graded = checks.map((check): GradedCheck => {
    const found = judge(check, judged)
    const override = overrides.findLast((one) => one.check === check.id)
    const share = override?.share ?? found.share
    const isHinted = judged.state.hints.includes(check.id)
    const { id, stage, title, weight, why, source } = check
    return {
      ...{ id, stage, title, weight, why, source, share, isHinted },
      ...{ points: weight * share * (isHinted ? HINT : 1), found: found.found, expected: found.expected },
      ...{ rule: check.rule ?? null, lesson: check.lesson ?? null },
    }
  })
  const all = checks.reduce((sum, { weight }) => sum + weight, 0)
  const points = graded.reduce((sum, one) => sum + one.points, 0)
  return { score: all === 0 ? 0 : Math.round((points / all) * 1000) / 10, checks: graded }
}
