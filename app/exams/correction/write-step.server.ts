import type { Writes } from '#db'
import type { Instant } from '#kernel/time.ts'
import { updateUses } from '../attempt/item-uses.store.server.ts'
import type { Corrected, CorrectionStep } from './correct-attempt.ts'
import type { Correction } from './correction.ts'
import type { LoadedAttempt } from './corrections.store.server.ts'
import { insertRescore, updateCorrected } from './corrections.store.server.ts'

/**
 * Writes what the last step of `corrected` did: the rescore, the result as it is now, what became of the questions.
 * False, and nothing written, when the attempt has this correction already or got another one meanwhile.
 * @param tell whether the candidate has seen the result as it was
 */
export async function writeStep(
  tx: Writes,
  { attempt, form }: Pick<LoadedAttempt, 'attempt' | 'form'>,
  corrected: Corrected,
  correction: Pick<Correction, 'id'>,
  {
    n,
    step,
    tell,
    now,
  }: { readonly n: number; readonly step: CorrectionStep; readonly tell: boolean; readonly now: Instant },
): Promise<boolean> {
  const { before, after, changed } = step
  const row = { attemptId: attempt.id, n, correctionId: correction.id, before, after, changed, at: now }
  if (!(await insertRescore(tx, row))) return false
  await updateCorrected(tx, attempt.id, {
    corrected: after,
    ...(changed && tell ? { unseen: true } : {}),
  })
  const about = new Set(step.places)
  const decided = corrected.scored.questions
    .filter((line) => about.has(line.n))
    .map((line) => ({
      n: line.n,
      outcome: line.corrected === 'void' ? ('voided' as const) : line.outcome,
      points: line.points,
    }))
  const of = { attemptId: attempt.id, personId: attempt.personId, shownAt: attempt.startedAt }
  await updateUses(tx, form, of, decided, attempt.closedAt ?? now)
  return true
}
