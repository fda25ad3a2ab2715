import { z } from 'zod'
import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import { isId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { appendAudit } from '../audit/append-audit.server.ts'
import type { AccountFault } from '../identity/account-fault.ts'
import { parseFields } from '../identity/parse-fields.ts'
import {
  countAdministrators,
  findPerson,
  findPersonByEmail,
  updateRoles,
} from '../identity/people.store.server.ts'
import type { Actor } from './actor.ts'
import { can } from './can.ts'
import type { Role } from './role.ts'
import { Roles } from './role.ts'
import { rolesFault } from './roles-fault.ts'

const RolesForm = z.object({ roles: Roles })
/** Roles are changed one at a time: whether an administrator is left depends on all the others. */
export const ROLES_LOCK = 'roles'

/** Gives a person exactly these roles. They count from the person's next request on. */
export async function changeRoles(
  db: Database,
  actor: Actor,
  personId: string,
  form: unknown,
  now: Instant,
): Promise<Result<readonly Role[], AccountFault>> {
  if (!can(actor, 'write', { kind: 'people' })) return fail({ code: 'not-allowed' })
  const parsed = parseFields(RolesForm, form)
  if (!parsed.ok) return parsed
  if (!isId(personId)) return fail({ code: 'not-found' })
  return setRoles(db, actor, personId as Id<'Person'>, () => parsed.value.roles, now)
}

/** Makes the person with this address an administrator, from the command line: someone must be the first. */
export async function appointAdministrator(
  db: Database,
  email: string,
  now: Instant,
): Promise<Result<readonly Role[], AccountFault>> {
  const person = await findPersonByEmail(db.read, email.trim().toLowerCase())
  if (!person) return fail({ code: 'not-found' })
  return setRoles(db, null, person.id, (before) => Roles.parse([...before, 'administrator']), now)
}

async function setRoles(
  db: Database,
  actor: Actor | null,
  personId: Id<'Person'>,
  to: (before: readonly Role[]) => readonly Role[],
  now: Instant,
): Promise<Result<readonly Role[], AccountFault>> {
  return db.tx(ROLES_LOCK, async (tx) => {
    const person = await findPerson(tx, personId)
    if (!person || person.erasedAt) return fail({ code: 'not-found' } as const)
    const before = person.roles
    const after = to(before)
    const fault = rolesFault(before, after, await countAdministrators(tx))
    if (fault) return fail(fault)
    await updateRoles(tx, person.id, after)
    const note = { actor, verb: 'change-roles', subject: { kind: 'person', id: person.id } } as const
    await appendAudit(tx, { ...note, detail: { before: [...before], after: [...after] } }, now)
    return ok(after)
  })
}
