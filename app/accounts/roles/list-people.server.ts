import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import { isId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { wellFormed } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import type { AccountFault } from '../identity/account-fault.ts'
import type { PeopleCursor } from '../identity/people.store.server.ts'
import { findPerson, listPeopleFrom } from '../identity/people.store.server.ts'
import { nameSortKey } from '../identity/person-name.ts'
import type { Actor } from './actor.ts'
import { can } from './can.ts'
import type { Role } from './role.ts'

const PAGE = 50

/** A person as administrators see them. */
export interface PersonLine {
  readonly id: Id<'Person'>
  readonly name: string
  readonly email: string
  readonly roles: readonly Role[]
  readonly joinedAt: Instant
}

export interface PeoplePage {
  readonly people: readonly PersonLine[]
  /** Names the next page; null: this is the last. */
  readonly next: string | null
}

export interface PeopleQuestion {
  /** Part of a name or an address; empty: everyone. */
  readonly search?: string
  /** The `next` of the page before. */
  readonly after?: string | null
}

/** A page of people in the order of their names, for administrators. */
export async function listPeople(
  db: Database,
  actor: Actor,
  { search = '', after = null }: PeopleQuestion,
): Promise<Result<PeoplePage, AccountFault>> {
  if (!can(actor, 'list', { kind: 'people' })) return fail({ code: 'not-allowed' })
  const wanted = wellFormed(search).trim().slice(0, 100)
  const found = await listPeopleFrom(db.read, wanted, await cursorAt(db, after), PAGE + 1)
  const shown = found.slice(0, PAGE)
  return ok({
    people: shown.map((p) => ({
      id: p.id,
      name: p.name,
      email: p.email,
      roles: p.roles,
      joinedAt: p.createdAt,
    })),
    next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null,
  })
}

/** The page begins after this person, wherever their name stands by now. */
export async function cursorAt(db: Database, after: string | null): Promise<PeopleCursor | null> {
  const person = after !== null && isId(after) ? await findPerson(db.read, after as Id<'Person'>) : null
  return person ? { sortKey: nameSortKey(person.name), id: person.id } : null
}
