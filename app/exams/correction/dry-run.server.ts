import type { Actor } from '#accounts'
import { can } from '#accounts'
import { recipientsOf } from '#accounts/server'
import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { AttemptResult } from '../scoring/report.ts'
import { rejudge } from './asked-attempts.server.ts'
import type { CorrectionFault } from './correction-fault.ts'
import type { Effect, EffectCounts } from './effect.ts'
import { addEffect, inOrderOfWeight, NO_EFFECTS } from './effect.ts'
import type { CorrectionPlan, CorrectionWish } from './plan-correction.server.ts'
import { planCorrection } from './plan-correction.server.ts'

/** How many lines a dry run lists; the counts are of all. */
const MOST_LINES = 200

/** One attempt whose result would be another one. */
export interface DryLine {
  readonly attemptId: string
  readonly title: string
  readonly person: string
  readonly before: AttemptResult
  readonly after: AttemptResult
}

/** What a correction would do, before anything is written. */
export interface DryRun {
  readonly plan: CorrectionPlan
  readonly counts: EffectCounts
  /** Those who pass or fail instead first, then the largest changes. */
  readonly lines: readonly DryLine[]
}

/** Works out what a correction would do to whom. Writes nothing. @param actor null: the command line */
export async function dryRunCorrection(
  db: Database,
  actor: Actor | null,
  wish: CorrectionWish,
): Promise<Result<DryRun, CorrectionFault>> {
  if (actor && !can(actor, 'read', { kind: 'correction' })) return fail({ code: 'not-allowed' })
  const plan = await planCorrection(db, wish)
  if (!plan.ok) return plan
  let counts = NO_EFFECTS
  let lines: (Effect & {
    readonly attemptId: string
    readonly title: string
    readonly personId: Id<'Person'>
  })[] = []
  for await (const batch of rejudge(db, plan.value)) {
    for (const { of, corrected } of batch) {
      const step = corrected.steps.at(-1)
      if (!step) continue
      counts = addEffect(counts, step)
      const { id: attemptId, title, personId } = of.attempt
      if (step.changed) lines.push({ ...step, attemptId, title, personId })
    }
    lines = inOrderOfWeight(lines).slice(0, MOST_LINES)
  }
  const people = await recipientsOf(
    db.read,
    lines.map(({ personId }) => personId),
  )
  return ok({
    plan: plan.value,
    counts,
    lines: lines.map(({ attemptId, title, personId, before, after }) => ({
      ...{ attemptId, title, before, after },
      person: people.get(personId)?.name ?? 'someone',
    })),
  })
}
