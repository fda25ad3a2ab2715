import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { wellFormed } from '#kernel/text.ts'
import type { AccountFault } from '../identity/account-fault.ts'
import { listPeopleFrom } from '../identity/people.store.server.ts'
import type { Actor } from '../roles/actor.ts'
import { can } from '../roles/can.ts'
import type { PeopleQuestion } from '../roles/list-people.server.ts'
import { cursorAt } from '../roles/list-people.server.ts'
import { accommodationInWords, NO_ACCOMMODATION } from './accommodation.ts'
import { listGrantedTo } from './accommodations.store.server.ts'

const PAGE = 50

/** A person as those see them who grant accommodations. */
export interface GrantedLine {
  readonly id: string
  readonly name: string
  /** Tells two of one name apart. */
  readonly email: string
  /** What is granted, in words. */
  readonly granted: string
}

export interface GrantedPage {
  readonly people: readonly GrantedLine[]
  /** Names the next page; null: this is the last. */
  readonly next: string | null
}

/** A page of people by name, with what is granted to each, for instructors and administrators. */
export async function listGranted(
  db: Database,
  actor: Actor,
  { search = '', after = null }: PeopleQuestion,
): Promise<Result<GrantedPage, AccountFault>> {
  if (!can(actor, 'list', { kind: 'accommodation' })) return fail({ code: 'not-allowed' })
  const wanted = wellFormed(search).trim().slice(0, 100)
  const found = await listPeopleFrom(db.read, wanted, await cursorAt(db, after), PAGE + 1)
  const shown = found.slice(0, PAGE)
  const granted = await listGrantedTo(
    db.read,
    shown.map(({ id }) => id),
  )
  const people = shown.map(({ id, name, email }) => ({
    ...{ id, name, email },
    granted: accommodationInWords(granted.get(id) ?? NO_ACCOMMODATION),
  }))
  return ok({ people, next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null })
}
