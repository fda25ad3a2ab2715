import type { Item } from '#curriculum'
import type { AttemptEvent } from '../attempt/attempt-event.ts'
import type { AttemptResult, ScoredQuestions } from '../scoring/report.ts'
import { resultOf } from '../scoring/report.ts'
import type { Sitting } from '../scoring/score-attempt.ts'
import { scoreQuestions } from '../scoring/score-attempt.ts'
import type { Correction, Treatments } from './correction.ts'
import { touches, treatmentOf } from './correction.ts'

/** What one correction did to an attempt. */
export interface CorrectionStep {
  readonly before: AttemptResult
  readonly after: AttemptResult
  /** Whether the result shown is another one. */
  readonly changed: boolean
  /** A void that would have cost the candidate something: the question counts as it did. */
  readonly held: boolean
  /** Numbers of the places it is about. */
  readonly places: readonly number[]
}

/** An attempt after its corrections. */
export interface Corrected {
  readonly scored: ScoredQuestions
  readonly treatments: Treatments
  readonly steps: readonly CorrectionStep[]
}

/**
 * Scores an attempt and applies its corrections one after the other. Pure: form, versions, log and the list of
 * corrections in their order give the same result for ever, so every step that is on record can be computed again.
 */
export function correctAttempt(
  sitting: Sitting,
  itemOf: (revision: string) => Item,
  events: readonly AttemptEvent[],
  corrections: readonly Pick<Correction, 'item' | 'part' | 'revisions' | 'kind' | 'toRevision'>[],
): Corrected {
  let treatments: Treatments = new Map()
  let scored = scoreQuestions(sitting, itemOf, events, treatments)
  const steps: CorrectionStep[] = []
  for (const correction of corrections) {
    const places = sitting.form.places.filter((place) => touches(correction, place)).map(({ n }) => n)
    const next = new Map([...treatments, ...places.map((n) => [n, treatmentOf(correction)] as const)])
    const after = scoreQuestions(sitting, itemOf, events, next)
    const before = resultOf(scored)
    const held = correction.kind === 'void' && !isNoWorse(before, resultOf(after))
    if (!held) {
      treatments = next
      scored = after
    }
    steps.push({ before, after: resultOf(scored), changed: differs(before, resultOf(scored)), held, places })
  }
  return { scored, treatments, steps }
}

/**
 * Whether nobody could complain to have `after` instead of `before`: a pass is not taken, and otherwise the share of
 * points is not smaller. A last counting question is never left out: a result of nothing is worse than any.
 */
export function isNoWorse(before: AttemptResult, after: AttemptResult): boolean {
  if (before.passed !== after.passed) return after.passed === true
  if (before.total === 0 || after.total === 0) return after.total >= before.total
  return after.points * before.total + 1e-6 >= before.points * after.total
}

/** Whether two results read differently: 12 of 12 and 11 of 11 are both 100 %, and nobody need be told. */
export const differs = (a: AttemptResult, b: AttemptResult): boolean =>
  a.percent !== b.percent || a.passed !== b.passed || a.scaled !== b.scaled
