import { z } from 'zod'
import type { Actor } from '#accounts'
import { appendAudit } from '#accounts/server'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { canonicalJson } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import { listEvidenceOf } from '../evidence/evidence.store.server.ts'
import type { Staged } from '../evidence/evidence-files.server.ts'
import { MOST_FILES } from '../evidence/evidence-name.ts'
import { keepingFiles, roomFault, takenFiles } from '../evidence/keep-files.server.ts'
import type { Activity } from './activity.ts'
import { ActivitySchema } from './activity.ts'
import type { CreditFault } from './credit-fault.ts'
import { findActivity, findByKey } from './entries.store.server.ts'
import type { Logged } from './log-activity.server.ts'
import { futureFault, OnceKey, Reason } from './log-activity.server.ts'
import { ownStanding } from './own-entry.server.ts'
import { parsed } from './parse.ts'
import { ledgerLock, writeActivity, writeFiles, writeReversal } from './write-line.server.ts'

const CorrectForm = z.object({ key: OnceKey, activity: ActivitySchema, reason: Reason })

/**
 * Corrects a line: takes it back with a reason and writes the right one, both or neither. Its files go along. Of what was
 * awarded here only the credentials it is for, and the note, are its owner's to change.
 *
 * @param form `{ key, activity, reason }`, unparsed
 */
export async function correctEntry(
  db: Database,
  actor: Actor,
  entryId: string,
  form: unknown,
  files: readonly Staged[],
  now: Instant,
): Promise<Result<Logged, CreditFault>> {
  return keepingFiles(files, actor.personId, async (adopt) => {
    const read = parsed(CorrectForm, form)
    if (!read.ok) return read
    const { key, activity, reason } = read.value
    const future = futureFault(activity, actor, now)
    if (future) return fail(future)
    const taken = takenFiles(files)
    if (!taken.ok) return taken
    await adopt()
    return db.tx(ledgerLock(actor.personId), async (tx): Promise<Result<Logged, CreditFault>> => {
      const known = await findByKey(tx, actor.personId, key)
      if (known) return ok({ entryId: known, isNew: false })
      const found = await ownStanding(tx, actor, entryId)
      if (!found.ok) return found
      const { id, origin, personId } = found.value
      if (origin === 'here' && !isSameAward(ActivitySchema.parse(await findActivity(tx, id)), activity))
        return fail({ code: 'given-here' })
      const old = await listEvidenceOf(tx, id)
      const fit = takenFiles(files, MOST_FILES - old.length)
      if (!fit.ok) return fit
      const noRoom = await roomFault(tx, personId, taken.value)
      if (noRoom) return fail(noRoom)
      await writeReversal(tx, found.value, 'self', reason, now)
      const line = { personId, activity, onceKey: key, origin, corrects: id }
      const newId = await writeActivity(tx, line, now)
      await writeFiles(tx, personId, newId, [...old, ...taken.value], [], now)
      const subject = { kind: 'entry', id: newId }
      await appendAudit(tx, { actor, verb: 'correct-credit', subject, detail: { corrects: id, reason } }, now)
      return ok({ entryId: newId, isNew: true })
    })
  })
}

const isSameAward = (award: Activity, other: Activity): boolean => givenOf(award) === givenOf(other)
const givenOf = ({ appliesTo: _, note: __, ...given }: Activity): string => canonicalJson(given)
