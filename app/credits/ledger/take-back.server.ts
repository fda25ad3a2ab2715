import { z } from 'zod'
import type { Actor } from '#accounts'
import { appendAudit } from '#accounts/server'
import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { CreditFault } from './credit-fault.ts'
import { appendChoice, findActivity } from './entries.store.server.ts'
import { Reason } from './log-activity.server.ts'
import { ownStanding } from './own-entry.server.ts'
import { parsed } from './parse.ts'
import { ledgerLock, writeReversal } from './write-line.server.ts'

const TakeBackForm = z.object({ reason: Reason })

/** Takes a line of one's own ledger back: another line that says so and why. The line itself stays to be read. */
export async function takeBack(
  db: Database,
  actor: Actor,
  entryId: string,
  form: unknown,
  now: Instant,
): Promise<Result<Id<'Entry'>, CreditFault>> {
  const read = parsed(TakeBackForm, form)
  if (!read.ok) return read
  return db.tx(ledgerLock(actor.personId), async (tx): Promise<Result<Id<'Entry'>, CreditFault>> => {
    const found = await ownStanding(tx, actor, entryId)
    if (!found.ok) return found
    if (found.value.origin === 'here') return fail({ code: 'given-here' })
    const id = await writeReversal(tx, found.value, 'self', read.value.reason, now)
    const subject = { kind: 'entry', id: entryId }
    await appendAudit(
      tx,
      { actor, verb: 'take-back-credit', subject, detail: { reason: read.value.reason } },
      now,
    )
    return ok(id)
  })
}

const ChoiceForm = z.object({ cycle: z.enum(['ending', 'next', '']) })

/** Chooses which cycle a day in the month of renewal counts for, where the board leaves that to its members. */
export async function chooseCycle(
  db: Database,
  actor: Actor,
  entryId: string,
  form: unknown,
  now: Instant,
): Promise<Result<null, CreditFault>> {
  const read = parsed(ChoiceForm, form)
  if (!read.ok) return read
  const cycle = read.value.cycle === '' ? null : read.value.cycle
  return db.tx(ledgerLock(actor.personId), async (tx): Promise<Result<null, CreditFault>> => {
    const found = await ownStanding(tx, actor, entryId)
    if (!found.ok) return found
    if ((await findActivity(tx, found.value.id)) === null) return fail({ code: 'not-found' })
    await appendChoice(tx, found.value.id, cycle, now)
    const subject = { kind: 'entry', id: entryId }
    await appendAudit(tx, { actor, verb: 'choose-cycle', subject, detail: { cycle } }, now)
    return ok(null)
  })
}
