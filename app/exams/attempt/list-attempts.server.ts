import type { Actor } from '#accounts'
import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant, Millis } from '#kernel/time.ts'
import { AttemptResult } from '../scoring/report.ts'
import type { ClosedBy } from './attempt-event.ts'
import type { AttemptMode, AttemptState } from './attempt-state.ts'
import type { AttemptRow } from './attempts.store.server.ts'
import { listOwn } from './attempts.store.server.ts'
import { remainingMs } from './clock.ts'

/** One line of a person's list of attempts. */
export interface AttemptSummary {
  readonly id: Id<'Attempt'>
  readonly exam: string
  readonly title: string
  readonly mode: AttemptMode
  readonly state: AttemptState
  readonly questions: number
  readonly startedAt: Instant
  readonly limitMs: number | null
  readonly deadlineAt: Instant | null
  /** Null without limit, and once closed. */
  readonly remainingMs: Millis | null
  readonly closedAt: Instant | null
  readonly closedBy: ClosedBy | null
  /** Null while it is open. */
  readonly result: AttemptResult | null
}

/** The actor's attempts, the newest first. */
export async function listAttempts(
  db: Database,
  actor: Actor,
  now: Instant,
  limit = 200,
): Promise<readonly AttemptSummary[]> {
  return (await listOwn(db.read, actor.personId, limit)).map((row) => summaryOf(row, now))
}

export const summaryOf = (row: AttemptRow, now: Instant): AttemptSummary => ({
  id: row.id,
  exam: row.exam,
  title: row.title,
  mode: row.mode,
  state: row.state,
  questions: row.questions,
  startedAt: row.startedAt,
  limitMs: row.limitMs,
  deadlineAt: row.deadlineAt,
  remainingMs: row.state === 'open' ? remainingMs(row, now) : null,
  closedAt: row.closedAt,
  closedBy: row.closedBy,
  result: row.result === null ? null : AttemptResult.parse(row.result),
})
