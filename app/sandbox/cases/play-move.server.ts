import type { Actor } from '#accounts'
import { can } from '#accounts'
import { appendAudit } from '#accounts/server'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { MoveJson } from '../life/move.ts'
import { Move } from '../life/move.ts'
import { play } from '../life/play.ts'
import { taskLock } from '../tasks/task-lock.ts'
import type { CaseFault } from './case-fault.ts'
import { MOST_MOVES } from './case-fault.ts'
import { appendMove, findCase, noteProgress } from './cases.store.server.ts'
import { gradeOf } from './grade-of.server.ts'
import { loadCase, remember } from './load-case.server.ts'
import type { ExamSide, OpenCase } from './open-case.server.ts'
import { examEnd, openCaseOf } from './open-case.server.ts'

/**
 * Plays a move on a case and keeps it. `n` is the number of moves the page has seen: when another page has moved since,
 * nothing is kept and the asker looks again. Answers when the move is durable. A refused move leaves no trace.
 * @param exam of a claim task: how its exam stands; it is graded when the exam ends, not when it is closed
 */
export async function playMove(
  db: Database,
  actor: Actor,
  caseId: string,
  wish: { readonly n: number; readonly move: unknown },
  now: Instant,
  exam: ExamSide | null = null,
): Promise<Result<OpenCase, CaseFault>> {
  const row = await findCase(db.read, caseId)
  if (!row || !can(actor, 'write', { kind: 'case', ownerId: row.personId }))
    return fail({ code: 'not-found' })
  if (row.attemptId !== null && !exam) return fail({ code: 'not-found' })
  if (exam?.closed) return fail(over(exam.closed))
  const move = Move.safeParse(wish.move)
  if (!move.success) {
    const [issue] = move.error.issues
    return fail({ code: 'no-move', path: issue?.path.join('.') ?? '', message: issue?.message ?? '' })
  }
  const loaded = await loadCase(db, row)
  if (loaded.state.n !== wish.n) return fail({ code: 'conflict' })
  if (wish.n >= MOST_MOVES) return fail({ code: 'full' })
  if (row.mode === 'exam' && move.data.do === 'hint')
    return fail({ code: 'refused', refused: { code: 'no-hints', message: 'There are no hints in an exam.' } })
  const end = examEnd(loaded)
  if (end !== null && now > end && move.data.do !== 'close')
    return fail({
      code: 'refused',
      refused: {
        code: 'late',
        message: 'The time is over. Close the case: what was done in time is graded.',
      },
    })
  const played = play(loaded.world, loaded.state, move.data)
  if (!played.ok) return fail({ code: 'refused', refused: played.refused })
  const { state } = played
  const closes = state.closed !== null && loaded.state.closed === null
  const isTask = row.attemptId !== null
  const score = closes && !isTask ? gradeOf({ ...loaded, state }).score : 0
  const lock = row.attemptId === null ? `case:${caseId}` : taskLock(row.attemptId)
  const kept = await db.tx(lock, async (tx) => {
    const still = await findCase(tx, caseId)
    // Its person may have been erased since it was asked.
    if (!still) return 'gone'
    // The exam may have ended since then: what was graded is what stands.
    if (isTask && still.closedAt !== null) return 'over'
    if (!(await appendMove(tx, caseId, state.n, wish.move as MoveJson, now))) return 'conflict'
    await noteProgress(tx, caseId, state.n, now, closes && !isTask ? { score } : null)
    if (closes)
      await appendAudit(tx, { actor, verb: 'close-case', subject: { kind: 'case', id: caseId } }, now)
    return 'kept'
  })
  if (kept === 'gone') return fail({ code: 'not-found' })
  if (kept === 'over') return fail(over(EXAM_OVER))
  if (kept === 'conflict') return fail({ code: 'conflict' })
  remember(loaded, state)
  return ok(openCaseOf({ ...loaded, state }, exam))
}

const EXAM_OVER = 'The exam was handed in, and this claim was graded as it stood then.'
const over = (message: string): CaseFault => ({ code: 'refused', refused: { code: 'exam-over', message } })
