import type { Actor } from '#accounts'
import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'
import { loadItems } from '../assembly/load-items.server.ts'
import type { AttemptRow } from '../attempt/attempts.store.server.ts'
import { findAttempt, getFrozen } from '../attempt/attempts.store.server.ts'
import { frozenPlaces } from '../attempt/frozen.ts'
import { questionOf } from '../scoring/judge-questions.ts'
import { settle } from '../time/timed.server.ts'
import type { ClaimClosed } from './claim-closed.ts'

/** A claim task where it stands in somebody's attempt, and whether it may be worked now. */
export interface ClaimPlace {
  readonly attemptId: string
  readonly title: string
  readonly place: number
  /** How many questions the exam has. */
  readonly questions: number
  readonly scenario: string
  /** The checks of the scenario that count; null: all. */
  readonly checks: readonly string[] | null
  /** Why nothing can be done in it now; null: it can. */
  readonly closed: ClaimClosed | null
  /** When the time of the attempt is over, by its clock as it runs now; null: no limit. */
  readonly endsAt: Instant | null
}

/** The claim task at a place of the actor's attempt; null: not theirs, no such place, or another kind of question. */
export async function findClaimPlace(
  db: Database,
  actor: Actor,
  { attemptId, place: n }: { readonly attemptId: string; readonly place: number },
  now: Instant,
): Promise<ClaimPlace | null> {
  const found = await findAttempt(db.read, attemptId, actor.personId)
  if (!found) return null
  const { form } = await getFrozen(db.read, found.id)
  const place = form.places.find((one) => one.n === n && one.type === 'claim')
  if (!place) return null
  const attempt = await settle(db, found, now)
  const { item } = questionOf(place, await loadItems(db, [place.revision]))
  if (item.type !== 'claim') return null
  return {
    ...{ attemptId: attempt.id, title: attempt.title, place: n, questions: form.places.length },
    ...{ scenario: item.scenario, checks: item.checks ?? null },
    closed: closedBy(attempt, n, now),
    endsAt: attempt.deadlineAt,
  }
}

function closedBy(attempt: AttemptRow, place: number, now: Instant): ClaimClosed | null {
  if (attempt.state !== 'open') return 'over'
  if (attempt.pausedUntil !== null) return 'paused'
  if (attempt.deadlineAt !== null && now > attempt.deadlineAt) return 'late'
  return frozenPlaces(attempt.frozen).has(place) ? 'stands' : null
}
