import { appendAudit } from '#accounts/server'
import type { Database, Writes } from '#db'
import { sure } from '#kernel/assert.ts'
import type { Instant, Millis } from '#kernel/time.ts'
import { correctClosed, standingCorrections } from '../correction/correct-closed.server.ts'
import { resultOf } from '../scoring/report.ts'
import { scoreAttempt } from '../scoring/score-attempt.ts'
import type { AttemptEvent } from './attempt-event.ts'
import { SERVER_CLIENT } from './attempt-event.ts'
import { appendEntry, listEvents } from './attempt-log.store.server.ts'
import type { AttemptState } from './attempt-state.ts'
import type { AttemptRow } from './attempts.store.server.ts'
import { findAttempt, getFrozen, updateClosed } from './attempts.store.server.ts'
import { chainHead, eventText } from './chain.ts'
import type { AttemptClock, Closing } from './clock.ts'
import { closingOf } from './clock.ts'
import { updateUses } from './item-uses.store.server.ts'

/** The clock of a stored attempt. Practice has no rules and no limit. */
export const clockOf = (row: AttemptRow, policy: AttemptClock['policy']): AttemptClock => ({
  startedAt: row.startedAt,
  deadlineAt: row.deadlineAt,
  arrivalGraceMs: row.arrivalGraceMs as Millis,
  dueAt: row.dueAt,
  policy,
})

/**
 * Ends an attempt, if its clock and policy say so when `asker` asks: the closing event, the score and what became of
 * every question in one transaction. Asked twice, or by two at once, it ends once. Answers the state it is in then.
 */
export async function closeAttempt(
  db: Database,
  attempt: AttemptRow,
  asker: 'candidate' | 'sweeper',
  now: Instant,
): Promise<AttemptState> {
  if (attempt.state !== 'open') return attempt.state
  const { form, rules } = await getFrozen(db.read, attempt.id)
  const standing = await standingCorrections(db, form)
  const { itemOf } = standing
  const closing = closingOf(clockOf(attempt, rules?.overdue.policy ?? 'submit'), asker, now)
  if (!closing) return 'open'

  return db.tx(`attempt:${attempt.id}`, async (tx) => {
    const current = sure(
      await findAttempt(tx, attempt.id, attempt.personId),
      'the attempt that is being closed',
    )
    if (current.state !== 'open') return current.state
    const events = await appendClosing(tx, current, closing)
    const { limitMs, genesis, personId, startedAt } = current
    const report = scoreAttempt({ form, rules, limitMs, genesis }, itemOf, events)
    await updateClosed(tx, current.id, closing, resultOf(report))
    await updateUses(
      tx,
      form,
      { attemptId: current.id, personId, shownAt: startedAt },
      report.questions,
      closing.at,
    )
    const closed = { ...current, state: closing.kind, closedAt: closing.at }
    await correctClosed(tx, { attempt: closed, form, rules, events }, standing, closing.at)
    const actor = asker === 'candidate' ? { personId } : null
    const detail = { state: closing.kind, by: closing.by, percent: report.percent }
    await appendAudit(
      tx,
      { actor, verb: 'submit-attempt', subject: { kind: 'attempt', id: current.id }, detail },
      now,
    )
    return closing.kind
  })
}

/** Puts the closing event at the end of the log, however many autosaves arrive meanwhile; answers the whole log. */
async function appendClosing(
  tx: Writes,
  { id, genesis }: AttemptRow,
  { kind, by, at: wanted }: Closing,
): Promise<readonly AttemptEvent[]> {
  for (;;) {
    const log = await listEvents(tx, id)
    const at = Math.max(wanted, log.events.at(-1)?.at ?? wanted) as Instant
    const event: AttemptEvent = { kind, by, at, seq: 1, ms: 0, client: SERVER_CLIENT }
    const entry = {
      ...{
        attemptId: id,
        n: log.n + 1,
        client: SERVER_CLIENT,
        lastSeq: 1,
        at,
        events: `[${eventText(event)}]`,
      },
      total: log.events.length + 1,
      hash: chainHead(log.head ?? genesis, [event]),
    }
    if (await appendEntry(tx, entry)) return [...log.events, event]
  }
}
