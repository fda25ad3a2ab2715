import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import { newId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { appendAudit } from '../audit/append-audit.server.ts'
import type { PersonWithPassword } from '../identity/people.store.server.ts'
import { hasPeople, insertPerson } from '../identity/people.store.server.ts'
import { DEFAULT_ZONE } from '../identity/zone.ts'
import type { Role } from '../roles/role.ts'
import { Role as RoleSchema } from '../roles/role.ts'
import { DEMO_PEOPLE } from './demo-people.ts'

/**
 * Puts one person of each role into a database without people, for the demo only. They have no password.
 * @returns their ids by role; null: there are people already, and nothing was done.
 */
export async function seedDemoPeople(db: Database, now: Instant): Promise<Record<Role, Id<'Person'>> | null> {
  return db.tx('demo', async (tx) => {
    if (await hasPeople(tx)) return null
    const people = RoleSchema.options.map((role) => [role, demoPerson(role, now)] as const)
    for (const [, person] of people) await insertPerson(tx, person)
    await appendAudit(tx, { actor: null, verb: 'seed-demo', subject: { kind: 'people', id: null } }, now)
    return Object.fromEntries(people.map(([role, person]) => [role, person.id])) as Record<Role, Id<'Person'>>
  })
}

const demoPerson = (role: Role, now: Instant): PersonWithPassword => ({
  ...DEMO_PEOPLE[role],
  id: newId(now),
  zone: DEFAULT_ZONE,
  theme: 'system',
  createdAt: now,
  passwordHash: null,
})
