import { z } from 'zod'
import type { Actor } from '#accounts'
import { can } from '#accounts'
import { appendAudit } from '#accounts/server'
import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import { newId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { CreditFault } from './credit-fault.ts'
import { HoldingSchema } from './holding.ts'
import { findHolding, hasHeld, insertHolding, updateHolding } from './holdings.store.server.ts'
import { parsed } from './parse.ts'
import { ledgerLock } from './write-line.server.ts'

/** `revision` is the one that was seen; 0: none, it is a new one. */
const HoldingForm = z.object({ holding: HoldingSchema, revision: z.coerce.number().int().min(0) })

/**
 * Writes down a credential that one holds, or what changed of it. A credential that was taken off the list comes back as
 * the same holding.
 *
 * @param form `{ holding, revision }`, unparsed
 * @returns the revision it has now
 */
export async function keepHolding(
  db: Database,
  actor: Actor,
  form: unknown,
  now: Instant,
): Promise<Result<{ readonly id: Id<'Holding'>; readonly revision: number }, CreditFault>> {
  const { personId } = actor
  if (!can(actor, 'write', { kind: 'credits', ownerId: personId })) return fail({ code: 'not-allowed' })
  const read = parsed(HoldingForm, form)
  if (!read.ok) return read
  const { holding, revision } = read.value
  return db.tx(ledgerLock(personId), async (tx) => {
    const there = await findHolding(tx, personId, holding.credential)
    const id = there?.id ?? newId<'Holding'>(now)
    const seen = there?.isEnded && revision === 0 ? there.revision : revision
    if (!there && seen !== 0) return fail({ code: 'conflict' } as const)
    if (!there) await insertHolding(tx, { id, personId, holding }, now)
    else if (!(await updateHolding(tx, id, seen, { holding, endedAt: null }, now)))
      return fail({ code: 'conflict' } as const)
    const subject = { kind: 'holding', id }
    await appendAudit(
      tx,
      { actor, verb: 'keep-holding', subject, detail: { credential: holding.credential } },
      now,
    )
    return ok({ id, revision: seen + 1 })
  })
}

const EndForm = z.object({
  credential: HoldingSchema.shape.credential,
  revision: z.coerce.number().int().min(1),
})

/** Takes a credential off one's list; lines of the ledger that name it keep doing so. */
export async function endHolding(
  db: Database,
  actor: Actor,
  form: unknown,
  now: Instant,
): Promise<Result<null, CreditFault>> {
  const { personId } = actor
  if (!can(actor, 'write', { kind: 'credits', ownerId: personId })) return fail({ code: 'not-allowed' })
  const read = parsed(EndForm, form)
  if (!read.ok) return read
  const { credential, revision } = read.value
  return db.tx(ledgerLock(personId), async (tx) => {
    const there = await findHolding(tx, personId, credential)
    if (!there || there.isEnded) return fail({ code: 'not-found' } as const)
    if (!(await updateHolding(tx, there.id, revision, { endedAt: now }, now)))
      return fail({ code: 'conflict' } as const)
    const subject = { kind: 'holding', id: there.id }
    await appendAudit(tx, { actor, verb: 'end-holding', subject, detail: { credential } }, now)
    return ok(null)
  })
}

/** Whether a person has any credential on their list. */
export const holdsCredential = (db: Database, { personId }: Pick<Actor, 'personId'>): Promise<boolean> =>
  hasHeld(db.stale, personId)
