import { appendAudit } from '#accounts/server'
import { awardLock, noteCompleted } from '#credits/server'
import type { Database, Writes } from '#db'
import { sure } from '#kernel/assert.ts'
import type { Instant, Millis } from '#kernel/time.ts'
import { rulesRevision } from '../blueprint/rules-revision.ts'
import type { ClaimGrades, ClaimTasks } from '../claims/claim-tasks.server.ts'
import { correctClosed, standingCorrections } from '../correction/correct-closed.server.ts'
import { resultOf } from '../scoring/report.ts'
import { scoreAttempt } from '../scoring/score-attempt.ts'
import { resumeRow } from '../time/timed.server.ts'
import { appendServerEvent } from './append-server-event.server.ts'
import type { AttemptState } from './attempt-state.ts'
import type { AttemptRow } from './attempts.store.server.ts'
import { findAttempt, getFrozen, updateClosed } from './attempts.store.server.ts'
import type { AttemptClock } from './clock.ts'
import { closingOf } from './clock.ts'
import { decidedBy, updateUses } from './item-uses.store.server.ts'

/** The clock of a stored attempt. Practice has no rules and no limit. */
export const clockOf = (row: AttemptRow, policy: AttemptClock['policy']): AttemptClock => ({
  startedAt: row.startedAt,
  deadlineAt: row.deadlineAt,
  arrivalGraceMs: row.arrivalGraceMs as Millis,
  dueAt: row.dueAt,
  policy,
})

/** Who asks: the candidate hands in, looks at it (which ends what is over by then and nothing else), or the sweeper. */
type Asker = 'candidate' | 'look' | 'sweeper'

/** How often claims are graded anew because a move came in between. */
const ROUNDS = 20

/**
 * Ends an attempt, if its clock and policy say so when `asker` asks: the closing event, the score and what became of
 * every question in one transaction; the claims worked in it are graded and closed with it. Asked twice, or by two at once, it ends once. Answers the state it is in then.
 */
export async function closeAttempt(
  db: Database,
  attempt: AttemptRow,
  asker: Asker,
  now: Instant,
  tasks: ClaimTasks,
): Promise<AttemptState> {
  if (attempt.state !== 'open') return attempt.state
  const { form, rules } = await getFrozen(db.read, attempt.id)
  const standing = await standingCorrections(db, form)
  const { itemOf } = standing
  const hasClaims = form.places.some(({ type }) => type === 'claim')
  const own = [`attempt:${attempt.id}`, awardLock(attempt.personId)]
  const locks = [...own, ...(hasClaims ? [tasks.lock(attempt.id)] : [])]

  const end = (grades: ClaimGrades | null) =>
    db.tx(locks, async (tx): Promise<AttemptState | 'again'> => {
      const found = sure(
        await findAttempt(tx, attempt.id, attempt.personId),
        'the attempt that is being closed',
      )
      if (found.state !== 'open') return found.state
      const current = await breakEnded(tx, found, asker, now)
      // Decided here and not before: its time may have been changed while the lock was waited for.
      const isDue = current.dueAt !== null && now >= current.dueAt
      const mayEnd = asker === 'candidate' || (isDue && current.pausedAt === null)
      const clock = clockOf(current, rules?.overdue.policy ?? 'submit')
      const closing = mayEnd ? closingOf(clock, asker === 'sweeper' ? 'sweeper' : 'candidate', now) : null
      if (!closing) return 'open'
      const { kind, by } = closing
      if (grades && !(await grades.seal(tx, closing.at))) return 'again'
      for (const { place, caseId, grade, workedMs } of grades?.claims ?? [])
        await appendServerEvent(tx, current, closing.at, (stamp) => ({
          ...stamp,
          ...{ kind: 'claim-graded', place, case: caseId, grade, workedMs },
        }))
      const events = await appendServerEvent(tx, current, closing.at, (stamp) => ({ ...stamp, kind, by }))
      const { limitMs, genesis, personId, startedAt } = current
      const report = scoreAttempt({ form, rules, limitMs, genesis }, itemOf, events)
      await updateClosed(tx, current.id, closing, resultOf(report))
      await updateUses(
        tx,
        form,
        { attemptId: current.id, personId, shownAt: startedAt },
        report.questions.map(decidedBy),
        closing.at,
      )
      const closed = { ...current, state: closing.kind, closedAt: closing.at }
      await correctClosed(tx, { attempt: closed, form, rules, events }, standing, closing.at)
      const actor = asker === 'sweeper' ? null : { personId }
      const detail = { state: closing.kind, by: closing.by, percent: report.percent }
      await appendAudit(
        tx,
        { actor, verb: 'submit-attempt', subject: { kind: 'attempt', id: current.id }, detail },
        now,
      )
      if (rules && closing.kind === 'submitted') {
        const told = {
          ...{ personId, kind: 'exam' as const, subjectId: current.exam, revision: rulesRevision(rules) },
          percent: report.percent,
        } as const
        await noteCompleted(tx, told, closing.at)
      }
      return closing.kind
    })
  // Grading plays the cases anew, which is too long for a transaction: who moved meanwhile is graded again.
  for (let round = 0; round < ROUNDS; round++) {
    const state = await end(hasClaims ? await tasks.grade(db, attempt.id) : null)
    if (state !== 'again') return state
  }
  throw new Error(`The claims of attempt ${attempt.id} were never still.`)
}

/** Handing in ends a break; otherwise it ends only when its time is used up. */
function breakEnded(
  tx: Writes,
  row: AttemptRow,
  asker: Asker,
  now: Instant,
): Promise<AttemptRow> | AttemptRow {
  if (row.pausedUntil === null) return row
  if (now >= row.pausedUntil) return resumeRow(tx, row, 'clock', now)
  return asker === 'candidate' ? resumeRow(tx, row, 'candidate', now) : row
}
