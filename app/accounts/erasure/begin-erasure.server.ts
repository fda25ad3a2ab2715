import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import { isId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { CalendarDay, Instant } from '#kernel/time.ts'
import { dayIn } from '#kernel/time.ts'
import { appendAudit } from '../audit/append-audit.server.ts'
import type { AccountFault } from '../identity/account-fault.ts'
import { personLock } from '../identity/admit.server.ts'
import { isPassword } from '../identity/hash-password.server.ts'
import { invalid, parseFields } from '../identity/parse-fields.ts'
import { countAdministrators, findPerson } from '../identity/people.store.server.ts'
import { deleteResets } from '../identity/resets.store.server.ts'
import { deleteSessions } from '../identity/sessions.store.server.ts'
import { accountBucket, takeTurns } from '../limits/take-turn.server.ts'
import type { Actor } from '../roles/actor.ts'
import { can } from '../roles/can.ts'
import { ROLES_LOCK } from '../roles/change-roles.server.ts'
import { rolesFault } from '../roles/roles-fault.ts'
import type { Ground } from './erasure.ts'
import { OfficeErasureForm, OwnErasureForm } from './erasure.ts'
import { deleteGranted, deleteLettersTo, insertErasure, updateToPseudonym } from './erasures.store.server.ts'

type Begun = Result<Id<'Person'>, AccountFault>

/**
 * Begins the erasure of the actor, who has typed their address and, if they have one, their password: from here on they
 * are a pseudonym and can sign in nowhere, whatever becomes of this process. The rest is `carryOutErasure`'s.
 */
export async function eraseOwn(db: Database, actor: Actor, form: unknown, now: Instant): Promise<Begun> {
  const parsed = parseFields(OwnErasureForm, form)
  if (!parsed.ok) return parsed
  const { address, current } = parsed.value
  if (address !== actor.email) return fail(invalid({ address: OTHER_ADDRESS }))
  const turn = await takeTurns(db, [accountBucket('passwordChange', actor.personId)], now)
  if (!turn.ok) return turn
  const person = await findPerson(db.read, actor.personId)
  if (!person || person.erasedAt) return fail({ code: 'not-found' })
  const hash = person.passwordHash
  if (hash !== null && !(await isPassword(hash, current))) return fail({ code: 'wrong-password' })
  return begin(db, { id: person.id, hash }, { actor, ground: null, receivedOn: null }, now)
}

/** The same for somebody else, by an administrator who was asked for it. */
export async function erasePerson(
  db: Database,
  actor: Actor,
  personId: string,
  form: unknown,
  now: Instant,
): Promise<Begun> {
  if (!can(actor, 'write', { kind: 'people' })) return fail({ code: 'not-allowed' })
  const person = isId(personId) ? await findPerson(db.read, personId as Id<'Person'>) : null
  // Administrators erase themselves as everybody does, with their own password.
  if (!person || person.erasedAt || person.id === actor.personId) return fail({ code: 'not-found' })
  const parsed = parseFields(OfficeErasureForm, form)
  if (!parsed.ok) return parsed
  const { address, ground, received } = parsed.value
  if (address !== person.email) return fail(invalid({ address: OTHER_ADDRESS }))
  if (received > dayIn(actor.zone, now)) return fail(invalid({ received: 'That day is still to come.' }))
  return begin(db, { id: person.id, hash: person.passwordHash }, { actor, ground, receivedOn: received }, now)
}

const OTHER_ADDRESS = 'That is not the address of the account. Nothing was erased.'

/** One transaction: either everything here is so, and the erasure is noted, or nothing is. */
function begin(
  db: Database,
  { id, hash }: { readonly id: Id<'Person'>; readonly hash: string | null },
  by: {
    readonly actor: Actor
    readonly ground: Ground | null
    readonly receivedOn: CalendarDay | null
  },
  now: Instant,
): Promise<Begun> {
  return db.tx([ROLES_LOCK, personLock(id)], async (tx): Promise<Begun> => {
    const person = await findPerson(tx, id)
    if (!person || person.erasedAt) return fail({ code: 'not-found' })
    // The password was changed since it was typed: whoever changed it may be another.
    if (person.passwordHash !== hash) return fail({ code: 'wrong-password' })
    const fault = rolesFault(person.roles, [], await countAdministrators(tx))
    if (fault) return fail(fault)
    const { actor, ground, receivedOn } = by
    await insertErasure(tx, { personId: id, askedAt: now, ground, receivedOn, letterTo: person.email })
    await deleteSessions(tx, id, null)
    await deleteResets(tx, id)
    await deleteGranted(tx, id)
    await deleteLettersTo(tx, person.email)
    await updateToPseudonym(tx, id, now)
    const verb = ground === null ? 'erase-account' : 'erase-person'
    const detail = ground === null ? {} : { ground, receivedOn }
    await appendAudit(tx, { actor, verb, subject: { kind: 'person', id }, detail }, now)
    return ok(id)
  })
}
