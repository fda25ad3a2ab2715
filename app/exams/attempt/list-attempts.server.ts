import type { Actor } from '#accounts'
import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant, Millis } from '#kernel/time.ts'
import { differs } from '../correction/correct-attempt.ts'
import { AttemptResult } from '../scoring/report.ts'
import { isOnBreak } from '../time/attempt-time.ts'
import { timeInWords } from '../time/time-in-words.ts'
import { timeOf } from '../time/timed.server.ts'
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
  /** Of what the limit is made: "180 min: 120 × 1.5"; null without a limit. */
  readonly made: string | null
  /** Why it is not what everyone has; empty when it is. */
  readonly reason: string
  readonly isOnBreak: boolean
  readonly closedAt: Instant | null
  readonly closedBy: ClosedBy | null
  /** As it is now, after corrections. Null while it is open. */
  readonly result: AttemptResult | null
  /** As it was at first, where a correction changed it; else null. */
  readonly original: AttemptResult | null
  /** A correction changed the result, and the candidate has not said that they saw it. */
  readonly unseen: boolean
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

export function summaryOf(row: AttemptRow, now: Instant): AttemptSummary {
  const first = row.result === null ? null : AttemptResult.parse(row.result)
  const result = row.corrected === null ? first : AttemptResult.parse(row.corrected)
  return {
    ...madeOf(row),
    isOnBreak: row.state === 'open' && isOnBreak(row, now),
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
    result,
    original: first && result && differs(first, result) ? first : null,
    unseen: row.unseen,
  }
}

function madeOf(row: AttemptRow): Pick<AttemptSummary, 'made' | 'reason'> {
  const time = timeOf(row)
  return { made: time && timeInWords(time), reason: time?.reason ?? '' }
}
