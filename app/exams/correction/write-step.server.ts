import type { Writes } from '#db'
import type { Instant } from '#kernel/time.ts'
import type { Decided } from '../attempt/item-uses.store.server.ts'
import { decidedBy, updateUses } from '../attempt/item-uses.store.server.ts'
import type { Corrected, CorrectionStep } from './correct-attempt.ts'
import type { Correction } from './correction.ts'
import type { LoadedAttempt } from './corrections.store.server.ts'
import { insertRescores, updateCorrected } from './corrections.store.server.ts'

/**
 * Writes what a step of `corrected` did to an attempt that is being closed: the rescore, the result as it is now, what
 * became of the questions. The candidate has not seen the result as it was, so nobody need be told.
 */
export async function writeStep(
  tx: Writes,
  { attempt, form }: Pick<LoadedAttempt, 'attempt' | 'form'>,
  corrected: Corrected,
  correction: Pick<Correction, 'id'>,
  { n, step, now }: { readonly n: number; readonly step: CorrectionStep; readonly now: Instant },
): Promise<void> {
  const { before, after, changed } = step
  const row = { attemptId: attempt.id, n, correctionId: correction.id, before, after, changed, at: now }
  if ((await insertRescores(tx, [row])).size === 0) return
  await updateCorrected(tx, attempt.id, after, false)
  const of = { attemptId: attempt.id, personId: attempt.personId, shownAt: attempt.startedAt }
  await updateUses(tx, form, of, outcomesOf(corrected, step), attempt.closedAt ?? now)
}

/** What became of the questions a step is about. */
export function outcomesOf({ scored }: Corrected, { places }: CorrectionStep): readonly Decided[] {
  const about = new Set(places)
  return scored.questions.filter((line) => about.has(line.n)).map(decidedBy)
}
