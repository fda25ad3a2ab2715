import { appendAudit } from '#accounts/server'
import type { Writes } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Activity } from './activity.ts'
import { ActivitySchema } from './activity.ts'
import { findByKey, findCorrection, findEntry, findReversal } from './entries.store.server.ts'
import type { Logged } from './log-activity.server.ts'
import { ledgerLock, writeActivity, writeReversal } from './write-line.server.ts'

/** The lock that a transaction must hold which awards credit to a person. */
export const awardLock = (personId: Id<'Person'>): string => ledgerLock(personId)

export interface Award {
  readonly personId: Id<'Person'>
  readonly activity: Activity
  /** What is given once: a lesson's or an exam's id and revision, say. The same key again is the same line. */
  readonly onceKey: string
}

/**
 * Writes credit that was earned here into a person's ledger: verified, and once only. In the caller's transaction, which
 * holds `awardLock(personId)`; what else belongs to the award (its certificate) is written with it or not at all.
 */
export async function recordAward(tx: Writes, award: Award, now: Instant): Promise<Logged> {
  const { personId } = award
  const onceKey = `award:${award.onceKey}`
  const known = await findByKey(tx, personId, onceKey)
  if (known) return { entryId: known, isNew: false }
  const activity = ActivitySchema.parse(award.activity)
  const entryId = await writeActivity(tx, { personId, activity, onceKey, origin: 'here' }, now)
  const detail = { entry: entryId, once: award.onceKey }
  const note = {
    actor: null,
    verb: 'award-credit',
    subject: { kind: 'person', id: personId },
    detail,
  } as const
  await appendAudit(tx, note, now)
  return { entryId, isNew: true }
}

/**
 * Takes an award back, with its reason, in the caller's transaction, which holds `awardLock(personId)`.
 * @returns false when nothing under this key stands
 */
export async function reverseAward(
  tx: Writes,
  {
    personId,
    onceKey,
    reason,
  }: { readonly personId: Id<'Person'>; readonly onceKey: string; readonly reason: string },
  now: Instant,
): Promise<boolean> {
  let id = await findByKey(tx, personId, `award:${onceKey}`)
  // Its owner may have changed which credentials it is for; the line that stands is the last of these.
  while (id) {
    const row = await findEntry(tx, id)
    if (row && !(await findReversal(tx, id))) {
      await writeReversal(tx, row, 'here', reason, now)
      const note = {
        actor: null,
        verb: 'take-back-award',
        subject: { kind: 'person', id: personId },
      } as const
      await appendAudit(tx, { ...note, detail: { entry: id, reason } }, now)
      return true
    }
    id = await findCorrection(tx, id)
  }
  return false
}
