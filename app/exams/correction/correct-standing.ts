import { canonicalJson } from '#kernel/text.ts'
import type { UseOutcome } from '../attempt/past-uses.ts'
import type { AttemptResult } from '../scoring/report.ts'
import type { JudgedBy, Sum } from '../scoring/verdict.ts'
import { verdictOf } from '../scoring/verdict.ts'
import type { CorrectionStep } from './correct-attempt.ts'
import { differs, isNoWorse } from './correct-attempt.ts'
import type { CorrectionKind } from './correction.ts'

/** What one question of an attempt came to. */
export interface Standing {
  readonly n: number
  readonly section: string
  readonly pretest: boolean
  /** Null: nothing was decided, which a closed attempt should not have. */
  readonly outcome: UseOutcome | null
  readonly points: number | null
  /** What led to a wrong answer; what a correction leaves out or credits to everyone says nothing. */
  readonly misconception: string | null
}

/** A closed attempt as a correction sees it: the questions it is about, and all others in sums. */
export interface StandingAttempt {
  readonly touched: readonly Standing[]
  /** The counting questions the correction is not about, by section. */
  readonly others: ReadonlyMap<string, Sum>
  readonly rules: JudgedBy | null
  readonly isAbandoned: boolean
  /** As it is shown now, after the corrections it has had. */
  readonly result: AttemptResult
}

/** What a question comes to. */
export type Judgment = {
  readonly outcome: UseOutcome
  readonly points: number
  readonly misconception: string | null
}

/**
 * Whether what is kept of the questions gives the result that is shown. It always should; where it does not, the log
 * decides, and `correctAttempt` reads it.
 */
export const addsUp = (attempt: StandingAttempt): boolean =>
  attempt.touched.every(({ outcome }) => outcome !== null) &&
  canonicalJson(resultWith(attempt, attempt.touched)) === canonicalJson(attempt.result)

/**
 * What `correctAttempt` would do with one more correction, from what the questions came to and without their log: a
 * correction changes the questions it is about and no other, so only these are judged anew.
 * @param rejudge of `rekey`: what the answer to a place is worth by the other version's key
 */
export function correctStanding(
  attempt: StandingAttempt,
  kind: CorrectionKind,
  rejudge: (n: number) => Judgment,
): { readonly step: CorrectionStep; readonly standings: readonly Standing[] } {
  const { touched, result: before } = attempt
  const next = touched.map((standing) => ({ ...standing, ...judgments[kind](standing.n, rejudge) }))
  const after = resultWith(attempt, next)
  const held = kind === 'void' && !isNoWorse(before, after)
  const kept = held ? before : after
  const places = touched.map(({ n }) => n)
  const step = { before, after: kept, changed: differs(before, kept), held, places }
  return { step, standings: held ? touched : next }
}

const judgments: Readonly<Record<CorrectionKind, (n: number, rejudge: (n: number) => Judgment) => Judgment>> =
  {
    void: () => ({ outcome: 'voided', points: 0, misconception: null }),
    credit: () => ({ outcome: 'right', points: 1, misconception: null }),
    rekey: (n, rejudge) => rejudge(n),
  }

function resultWith({ others, rules, isAbandoned }: StandingAttempt, touched: readonly Standing[]) {
  const sums = new Map(others)
  for (const { section, pretest, outcome, points } of touched) {
    if (pretest || outcome === 'voided') continue
    const before = sums.get(section) ?? { points: 0, total: 0 }
    sums.set(section, { points: before.points + (points ?? 0), total: before.total + 1 })
  }
  return verdictOf(sums, rules, isAbandoned)
}
