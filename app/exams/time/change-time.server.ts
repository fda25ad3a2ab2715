import { z } from 'zod'
import type { AccountFault, Actor } from '#accounts'
import { can } from '#accounts'
import { appendAudit, writeAccommodation } from '#accounts/server'
import type { Database, Writes } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { wellFormed } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import { minutes } from '#kernel/time.ts'
import { appendServerEvent } from '../attempt/append-server-event.server.ts'
import type { AttemptRow } from '../attempt/attempts.store.server.ts'
import { findAnyAttempt, listOpenTimed, updateTimed } from '../attempt/attempts.store.server.ts'
import type { TimeChange } from './attempt-time.ts'
import { retime } from './attempt-time.ts'
import { timeInWords } from './time-in-words.ts'
import { attemptLock, settleRow, timedOf } from './timed.server.ts'

/** Starting an exam and changing what is granted to its candidate exclude each other: neither may miss the other. */
export const timeLock = (personId: string): string => `time:${personId}`

/**
 * Grants a person what the form says, and at once gives their open exams the time that follows from it. All of it, the
 * events in the logs and the lines of the trail are written together or not at all.
 */
export async function changeAccommodation(
  db: Database,
  actor: Actor,
  personId: string,
  form: unknown,
  now: Instant,
): Promise<Result<{ readonly changed: number }, AccountFault>> {
  if (!can(actor, 'write', { kind: 'accommodation' })) return fail({ code: 'not-allowed' })
  const open = await listOpenTimed(db.read, personId)
  const locks = [timeLock(personId), ...open.map(({ id }) => attemptLock(id))]
  return db.tx(locks, async (tx) => {
    const granted = await writeAccommodation(tx, actor, personId, form, now)
    if (!granted.ok) return granted
    let changed = 0
    // Only those whose lock is held; one that started meanwhile has waited for this and reads what is granted now.
    for (const row of open) if (await changeTime(tx, actor, row, { granted: granted.value }, now)) changed++
    return ok({ changed })
  })
}

const TimeForm = z.object({
  minutes: z.coerce
    .number('Give minutes: 15 adds a quarter of an hour, -15 takes it away.')
    .int('Give whole minutes.')
    .min(-1440, 'From -1440 to 1440 minutes.')
    .max(1440, 'From -1440 to 1440 minutes.')
    .refine((n) => n !== 0, 'Give minutes: 15 adds a quarter of an hour, -15 takes it away.'),
  why: z
    .string('Say in a few plain words why.')
    .transform((text) => wellFormed(text).trim())
    .pipe(z.string().min(1, 'Say in a few plain words why.').max(300, 'At most 300 characters.')),
})

/** Gives (or takes) minutes in one open exam of somebody; what is granted to the person stays as it is. */
export async function grantTime(
  db: Database,
  actor: Actor,
  attemptId: string,
  form: unknown,
  now: Instant,
): Promise<Result<null, AccountFault>> {
  if (!can(actor, 'write', { kind: 'accommodation' })) return fail({ code: 'not-allowed' })
  const parsed = TimeForm.safeParse(form)
  if (!parsed.success) {
    const said = parsed.error.issues.map((issue) => [String(issue.path[0]), issue.message] as const)
    return fail({ code: 'invalid', fields: Object.fromEntries(said.reverse()) })
  }
  const change = { addMs: minutes(parsed.data.minutes), reason: parsed.data.why }
  return db.tx(attemptLock(attemptId), async (tx) => {
    const row = await findAnyAttempt(tx, attemptId)
    if (!row || !(await changeTime(tx, actor, row, change, now))) return fail({ code: 'not-found' } as const)
    return ok(null)
  })
}

/** Moves the deadline of one attempt; false when it has none or is over. */
async function changeTime(
  tx: Writes,
  actor: Actor,
  of: AttemptRow,
  change: TimeChange,
  now: Instant,
): Promise<boolean> {
  const row = await settleRow(tx, of, now)
  const before = timedOf(row)
  if (row.state !== 'open' || !before || (before.pausedAt === null && now >= before.dueAt)) return false
  const after = retime(before, change, now)
  await updateTimed(tx, row.id, after, row.frozen)
  const { limitMs, time } = after
  const { multiplier, extraMs } = time
  if (limitMs !== before.limitMs || multiplier !== before.time.multiplier)
    await appendServerEvent(tx, row, now, (stamp) => ({
      ...{ ...stamp, kind: 'time-changed' },
      ...{ limitMs, multiplier, extraMs },
    }))
  const detail = {
    ...{ before: timeInWords(before.time), after: timeInWords(time), reason: time.reason },
    ...{ person: row.personId, exam: row.exam },
  }
  const subject = { kind: 'attempt', id: row.id }
  await appendAudit(tx, { actor, verb: 'change-time', subject, detail }, now)
  return true
}
