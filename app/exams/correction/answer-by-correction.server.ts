import type { Actor } from '#accounts'
import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'
import { answerReport } from './answer-report.server.ts'
import type { Correction, CorrectionKind } from './correction.ts'
import type { Decision } from './report-kind.ts'
import { listOpenAbout } from './reports.store.server.ts'

const decisions: Readonly<Record<CorrectionKind, Decision>> = {
  void: 'voided',
  credit: 'credited',
  rekey: 'changed',
}

/**
 * Answers the open reports about a question with the reason for which it was corrected: whoever reported it learns what
 * came of it, also when their own result stays. @returns how many reports were answered
 */
export async function answerByCorrection(
  db: Database,
  actor: Actor,
  { item, part, kind, reason }: Pick<Correction, 'item' | 'part' | 'kind' | 'reason'>,
  now: Instant,
): Promise<number> {
  let answered = 0
  for (const id of await listOpenAbout(db.read, { item, part })) {
    const done = await answerReport(db, actor, id, { decision: decisions[kind], answer: reason }, now)
    if (done.ok) answered += done.value // otherwise somebody answered it first
  }
  return answered
}
