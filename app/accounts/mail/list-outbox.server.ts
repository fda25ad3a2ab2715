import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import { isId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { AccountFault } from '../identity/account-fault.ts'
import type { Actor } from '../roles/actor.ts'
import { can } from '../roles/can.ts'
import type { KeptLetter } from './outbox.store.server.ts'
import { listLetters } from './outbox.store.server.ts'

const PAGE = 50

/** A letter as administrators see it. */
export interface LetterLine {
  readonly id: string
  readonly to: string
  readonly subject: string
  /** Empty once sent. */
  readonly body: string
  readonly at: Instant
  readonly state: 'waiting' | 'sent' | 'given-up'
  /** Why the last try failed. */
  readonly failure: string | null
}

export interface OutboxPage {
  readonly letters: readonly LetterLine[]
  readonly next: string | null
}

/** A page of the outbox, newest first, for administrators. @param before the `next` of the page before. */
export async function listOutbox(
  db: Database,
  actor: Actor,
  before: string | null,
): Promise<Result<OutboxPage, AccountFault>> {
  if (!can(actor, 'read', { kind: 'outbox' })) return fail({ code: 'not-allowed' })
  const from = before !== null && isId(before) ? (before as Id<'Letter'>) : null
  const found = await listLetters(db.read, from, PAGE + 1)
  const shown = found.slice(0, PAGE)
  return ok({ letters: shown.map(lineOf), next: found.length > PAGE ? (shown.at(-1)?.id ?? null) : null })
}

const lineOf = (letter: KeptLetter): LetterLine => ({
  id: letter.id,
  to: letter.to,
  subject: letter.subject,
  body: letter.body,
  at: letter.createdAt,
  state: letter.sentAt !== null ? 'sent' : letter.dueAt !== null ? 'waiting' : 'given-up',
  failure: letter.failure,
})
