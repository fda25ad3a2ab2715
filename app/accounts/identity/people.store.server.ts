import { and, asc, eq, gt, inArray, isNull, or } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { chunks, contains, people } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Role } from '../roles/role.ts'
import { Roles } from '../roles/role.ts'
import { nameSortKey } from './person-name.ts'
import { Theme } from './theme.ts'

/** A person as kept, without the password. */
export interface Person {
  readonly id: Id<'Person'>
  readonly email: string
  readonly name: string
  readonly roles: readonly Role[]
  readonly zone: string
  readonly theme: Theme
  readonly createdAt: Instant
  /** Since when this is nobody but a pseudonym. */
  readonly erasedAt?: Instant | null
}

export interface PersonWithPassword extends Person {
  /** Null: no password was ever set, and none is right. */
  readonly passwordHash: string | null
}

type Row = typeof people.$inferSelect

/** Every request asks whose it is, and there are few combinations: each is parsed once. */
const parsed = new Map<string, readonly Role[]>()
export function rolesOf(kept: string): readonly Role[] {
  const known = parsed.get(kept)
  if (known) return known
  const roles = Roles.parse(kept.split(' '))
  parsed.set(kept, roles)
  return roles
}
const rolesKept = (roles: readonly Role[]): string => Roles.parse(roles).join(' ')

const KeptTheme = Theme.catch('system')

export const personOf = ({ sortKey: _, passwordHash: __, ...row }: Row): Person => ({
  ...row,
  roles: rolesOf(row.roles),
  theme: KeptTheme.parse(row.theme),
})

const withPassword = (row: Row | undefined): PersonWithPassword | null =>
  row ? { ...personOf(row), passwordHash: row.passwordHash } : null

export async function findPersonByEmail(db: Reads, email: string): Promise<PersonWithPassword | null> {
  const [row] = await db.select().from(people).where(eq(people.email, email))
  return withPassword(row)
}

export async function findPerson(db: Reads, id: Id<'Person'>): Promise<PersonWithPassword | null> {
  const [row] = await db.select().from(people).where(eq(people.id, id))
  return withPassword(row)
}

export async function hasPeople(db: Reads): Promise<boolean> {
  const rows = await db.select({ id: people.id }).from(people).limit(1)
  return rows.length > 0
}

/** False: the address is taken (the unique index `people_email` decides), and nothing was inserted. */
export async function insertPerson(tx: Writes, person: PersonWithPassword): Promise<boolean> {
  const row = { ...person, roles: rolesKept(person.roles), sortKey: nameSortKey(person.name) }
  const inserted = await tx
    .insert(people)
    .values(row)
    .onConflictDoNothing({ target: people.email })
    .returning({ id: people.id })
  return inserted.length === 1
}

/** Sets a new hash where the old one still stands; false: somebody was faster. */
export async function updatePassword(
  tx: Writes,
  id: Id<'Person'>,
  before: string | null,
  after: string,
): Promise<boolean> {
  const same = before === null ? isNull(people.passwordHash) : eq(people.passwordHash, before)
  const updated = await tx
    .update(people)
    .set({ passwordHash: after })
    .where(and(eq(people.id, id), same))
    .returning({ id: people.id })
  return updated.length === 1
}

export async function updatePerson(
  tx: Writes,
  id: Id<'Person'>,
  to: { readonly name: string; readonly zone: string; readonly theme: Theme },
): Promise<void> {
  await tx
    .update(people)
    .set({ name: to.name, zone: to.zone, theme: to.theme, sortKey: nameSortKey(to.name) })
    .where(and(eq(people.id, id), isNull(people.erasedAt)))
    .returning({ id: people.id })
}

export async function updateRoles(tx: Writes, id: Id<'Person'>, roles: readonly Role[]): Promise<void> {
  await tx
    .update(people)
    .set({ roles: rolesKept(roles) })
    .where(eq(people.id, id))
    .returning({ id: people.id })
}

export async function countAdministrators(db: Reads): Promise<number> {
  const rows = await db
    .select({ id: people.id })
    .from(people)
    .where(contains(people.roles, 'administrator'))
    .limit(2)
  return rows.length
}

/** Where a page of people begins: after this one, in the order for people. */
export interface PeopleCursor {
  readonly sortKey: string
  readonly id: Id<'Person'>
}

/** People by name; `search` is part of a name or an address. Who was erased is in no list of people. */
export async function listPeopleFrom(
  db: Reads,
  search: string,
  after: PeopleCursor | null,
  limit: number,
): Promise<(Person & { sortKey: string })[]> {
  const found = or(contains(people.sortKey, nameSortKey(search)), contains(people.email, search))
  const beyond = after
    ? or(gt(people.sortKey, after.sortKey), and(eq(people.sortKey, after.sortKey), gt(people.id, after.id)))
    : undefined
  const rows = await db
    .select()
    .from(people)
    .where(and(isNull(people.erasedAt), search ? found : undefined, beyond))
    .orderBy(asc(people.sortKey), asc(people.id))
    .limit(limit)
  return rows.map((row) => ({ ...personOf(row), sortKey: row.sortKey }))
}

/** Names and addresses by id. */
export async function listRecipients(
  db: Reads,
  ids: readonly Id<'Person'>[],
): Promise<ReadonlyMap<string, { readonly name: string; readonly email: string }>> {
  const found = new Map<string, { name: string; email: string }>()
  for (const some of chunks(ids)) {
    const rows = await db
      .select({ id: people.id, name: people.name, email: people.email })
      .from(people)
      .where(inArray(people.id, some))
    for (const { id, name, email } of rows) found.set(id, { name, email })
  }
  return found
}
