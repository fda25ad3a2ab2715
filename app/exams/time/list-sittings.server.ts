import type { AccountFault, Actor } from '#accounts'
import { can } from '#accounts'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant, Millis } from '#kernel/time.ts'
import { listOpenTimed } from '../attempt/attempts.store.server.ts'
import { isOnBreak } from './attempt-time.ts'
import { viewOfTime } from './timed.server.ts'

/** An open exam of somebody as those see it who may change its time: its times and nothing of what was answered. */
export interface OpenSitting {
  readonly id: string
  readonly title: string
  readonly startedAt: Instant
  readonly made: string
  readonly remainingMs: Millis
  readonly isOnBreak: boolean
}

/** The open exams of a person, for those who may change their time. */
export async function listSittings(
  db: Database,
  actor: Actor,
  personId: string,
  now: Instant,
): Promise<Result<readonly OpenSitting[], AccountFault>> {
  if (!can(actor, 'write', { kind: 'accommodation' })) return fail({ code: 'not-allowed' })
  const rows = await listOpenTimed(db.read, personId)
  const lines = rows.map((row) => {
    const { made, remainingMs } = viewOfTime(row, now)
    const { id, title, startedAt } = row
    const left = remainingMs ?? (0 as Millis)
    return { id, title, startedAt, made: made ?? '', remainingMs: left, isOnBreak: isOnBreak(row, now) }
  })
  return ok(lines)
}
