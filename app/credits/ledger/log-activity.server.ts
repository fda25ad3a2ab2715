import { z } from 'zod'
import type { Actor } from '#accounts'
import { can } from '#accounts'
import { appendAudit } from '#accounts/server'
import type { Database, Writes } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { dayIn } from '#kernel/time.ts'
import type { Staged } from '../evidence/evidence-files.server.ts'
import { keepingFiles, roomFault, takenFiles } from '../evidence/keep-files.server.ts'
import type { Activity } from './activity.ts'
import { ActivitySchema } from './activity.ts'
import type { CreditFault } from './credit-fault.ts'
import { MOST_ENTRIES } from './credit-fault.ts'
import { findByKey, lastNumber, listAlike } from './entries.store.server.ts'
import type { Like } from './likeness.ts'
import { findLikes, likenessOf } from './likeness.ts'
import { parsed } from './parse.ts'
import { readLedger } from './read-ledger.server.ts'
import { ledgerLock, writeActivity, writeFiles } from './write-line.server.ts'

/** A key that a page makes for what it is about to send: sent twice, it is one line. */
export const OnceKey = z.string().regex(/^[A-Za-z0-9:_-]{8,100}$/, 'a key of 8 to 100 letters and digits')

/** Why something is done to the ledger, in a person's words. */
export const Reason = z.string().trim().min(1, 'say why').max(500, 'at most 500 characters')

const LogForm = z.object({ key: OnceKey, activity: ActivitySchema, despite: Reason.optional() })

export interface Logged {
  readonly entryId: Id<'Entry'>
  /** False: this was sent before, and the line was there. */
  readonly isNew: boolean
}

/**
 * Writes an activity into one's own ledger, with the files that prove it, or says why not: then nothing is written and
 * no file is kept. What resembles a line that is there needs a reason (`despite`).
 *
 * @param form `{ key, activity, despite? }`, unparsed
 */
export async function logActivity(
  db: Database,
  actor: Actor,
  form: unknown,
  files: readonly Staged[],
  now: Instant,
): Promise<Result<Logged, CreditFault>> {
  return keepingFiles(files, actor.personId, async (adopt) => {
    if (!can(actor, 'write', { kind: 'credits', ownerId: actor.personId }))
      return fail({ code: 'not-allowed' })
    const read = parsed(LogForm, form)
    if (!read.ok) return read
    const { key, activity, despite } = read.value
    const future = futureFault(activity, actor, now)
    if (future) return fail(future)
    const taken = takenFiles(files)
    if (!taken.ok) return taken
    const ledger = await readLedger(db.read, actor)
    const standing = ledger.entries.filter(({ reversed }) => !reversed)
    const likes = despite === undefined ? findLikes(activity, standing) : []

    await adopt()
    return db.tx(ledgerLock(actor.personId), async (tx): Promise<Result<Logged, CreditFault>> => {
      const known = await findByKey(tx, actor.personId, key)
      if (known) return ok({ entryId: known, isNew: false })
      if (likes.length > 0) return fail({ code: 'duplicate', likes })
      const alike = despite === undefined ? await alikeNow(tx, actor, activity) : []
      if (alike.length > 0) return fail({ code: 'duplicate', likes: alike })
      if ((await lastNumber(tx, actor.personId)) >= MOST_ENTRIES) return fail({ code: 'full' })
      const noRoom = await roomFault(tx, actor.personId, taken.value)
      if (noRoom) return fail(noRoom)
      const line = {
        personId: actor.personId,
        activity,
        onceKey: key,
        origin: 'self',
        reason: despite,
      } as const
      const entryId = await writeActivity(tx, line, now)
      await writeFiles(tx, actor.personId, entryId, taken.value, [], now)
      const subject = { kind: 'entry', id: entryId }
      const detail = { kind: activity.kind, completedOn: activity.completedOn, files: taken.value.length }
      await appendAudit(tx, { actor, verb: 'log-credit', subject, detail }, now)
      return ok({ entryId, isNew: true })
    })
  })
}

/** Nothing is credit before it is done. */
export function futureFault(
  activity: Activity,
  { zone }: Pick<Actor, 'zone'>,
  now: Instant,
): CreditFault | null {
  if (activity.completedOn <= dayIn(zone, now)) return null
  return { code: 'invalid', fields: { completedOn: 'not a day that is still to come' } }
}

/** The same activity, written by another page since the ledger was read. */
async function alikeNow(tx: Writes, { personId }: Actor, activity: Activity): Promise<Like[]> {
  const rows = await listAlike(tx, personId, likenessOf(activity))
  return rows.map(({ id, completedOn }) => ({
    ...{ entryId: id, kind: 'same', title: activity.title, completedOn },
  }))
}
