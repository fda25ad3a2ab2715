import type { AppLoadContext } from '@remix-run/node'
import type { Actor } from '#accounts'
import { claimClosedSentence } from '#exams'
import { findClaimPlace } from '#exams/server'
import type { ExamSide } from '#sandbox/server'
import { taskOf } from '#sandbox/server'

/** How the exam stands in which a case is a question; null: it is worked for itself, or is not the actor's. */
export async function examOfCase(
  { db, now }: AppLoadContext,
  actor: Actor,
  caseId: string,
): Promise<ExamSide | null> {
  const task = await taskOf(db, caseId)
  const found = task && (await findClaimPlace(db, actor, task, now()))
  if (!found) return null
  const { attemptId, title, place, questions, closed, endsAt } = found
  return {
    ...{ attemptId, title, place, questions, endsAt },
    isOver: closed === 'over',
    closed: closed && claimClosedSentence(closed),
  }
}
