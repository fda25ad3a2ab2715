import type { Actor } from '#accounts'
import { can } from '#accounts'
import { appendAudit } from '#accounts/server'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { CreditFault } from '../ledger/credit-fault.ts'
import { listVerdicts } from '../ledger/entries.store.server.ts'
import { ownStanding } from '../ledger/own-entry.server.ts'
import { ledgerLock, writeFiles } from '../ledger/write-line.server.ts'
import { findEvidence, listEvidenceOf, removeEvidenceRow } from './evidence.store.server.ts'
import type { Staged } from './evidence-files.server.ts'
import { MOST_FILES } from './evidence-name.ts'
import { keepingFiles, roomFault, takenFiles } from './keep-files.server.ts'

/** Adds files to a line of one's own ledger that stands: all of them or none. @returns how many are new to it */
export async function attachEvidence(
  db: Database,
  actor: Actor,
  entryId: string,
  files: readonly Staged[],
  now: Instant,
): Promise<Result<number, CreditFault>> {
  return keepingFiles(files, actor.personId, async (adopt) => {
    const taken = takenFiles(files)
    if (!taken.ok) return taken
    if (taken.value.length === 0)
      return fail({ code: 'invalid', fields: { files: 'choose a file' } } as const)
    await adopt()
    return db.tx(ledgerLock(actor.personId), async (tx): Promise<Result<number, CreditFault>> => {
      const found = await ownStanding(tx, actor, entryId)
      if (!found.ok) return found
      const { id, personId } = found.value
      const have = (await listEvidenceOf(tx, id)).map(({ checksum }) => checksum)
      const fit = takenFiles(files, MOST_FILES - have.length)
      if (!fit.ok) return fit
      const noRoom = await roomFault(tx, personId, fit.value)
      if (noRoom) return fail(noRoom)
      const added = await writeFiles(tx, personId, id, fit.value, have, now)
      const subject = { kind: 'entry', id }
      await appendAudit(tx, { actor, verb: 'attach-evidence', subject, detail: { files: added.length } }, now)
      return ok(added.length)
    })
  })
}

/** Takes a file of one's own away from its line. What was looked at in an audit stays. */
export async function removeEvidence(
  db: Database,
  actor: Actor,
  evidenceId: string,
  now: Instant,
): Promise<Result<null, CreditFault>> {
  return db.tx(ledgerLock(actor.personId), async (tx): Promise<Result<null, CreditFault>> => {
    const row = await findEvidence(tx, evidenceId)
    if (!row || !can(actor, 'write', { kind: 'evidence', ownerId: row.personId }))
      return fail({ code: 'not-found' })
    if ((await listVerdicts(tx, [row.personId], 'all')).has(row.entryId)) return fail({ code: 'audited' })
    if (!(await removeEvidenceRow(tx, row.id, now))) return fail({ code: 'not-found' })
    const subject = { kind: 'entry', id: row.entryId }
    const detail = { file: row.id, checksum: row.checksum }
    await appendAudit(tx, { actor, verb: 'remove-evidence', subject, detail }, now)
    return ok(null)
  })
}
