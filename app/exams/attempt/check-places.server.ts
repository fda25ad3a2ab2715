import type { Actor } from '#accounts'
import type { Review } from '#curriculum'
import { misconceptionOf, reviewOf } from '#curriculum'
import { misconceptionNames } from '#curriculum/server'
import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'
import { loadItems } from '../assembly/load-items.server.ts'
import { outcomeOf, questionOf } from '../scoring/judge-questions.ts'
import type { ClientEvent } from './attempt-event.ts'
import { listEvents } from './attempt-log.store.server.ts'
import { findAttempt, getFrozen } from './attempts.store.server.ts'
import type { Decided } from './item-uses.store.server.ts'
import { updateUses } from './item-uses.store.server.ts'
import { sheetOf } from './sheet.ts'

/**
 * Practice: what the `checked` events of a batch bring to light, once they are kept. Their answers stand from then on.
 * What became of them is noted at once, so that practice that is never finished still counts for "missed".
 * Null when nothing was checked.
 */
export async function checkPlaces(
  db: Database,
  { personId }: Actor,
  attemptId: string,
  events: readonly ClientEvent[],
  now: Instant,
): Promise<Readonly<Record<number, Review>> | null> {
  const asked = new Set(events.flatMap((event) => (event.kind === 'checked' ? [event.place] : [])))
  if (asked.size === 0) return null
  const attempt = await findAttempt(db.read, attemptId, personId)
  if (!attempt) return null
  const { form } = await getFrozen(db.read, attempt.id)
  const sheet = sheetOf((await listEvents(db.read, attempt.id)).events)
  const places = form.places.filter(({ n }) => asked.has(n) && sheet.checked.has(n))
  const itemOf = await loadItems(
    db,
    places.map((place) => place.revision),
  )
  const names = await misconceptionNames(db)
  const reviews: Record<number, Review> = {}
  const decided: Decided[] = []
  for (const place of places) {
    const { item } = questionOf(place, itemOf)
    const answer = sheet.answers.get(place.n) ?? null
    const review = reviewOf(item, place.order, answer, names)
    reviews[place.n] = review
    const points = review.score.kind === 'scored' ? review.score.points : 0
    const misconception = misconceptionOf(item, place.order, answer)
    decided.push({ n: place.n, outcome: outcomeOf(review.score), points, misconception })
  }
  if (decided.length === 0) return null
  const of = { attemptId: attempt.id, personId, shownAt: attempt.startedAt }
  await db.one((w) => updateUses(w, form, of, decided, now))
  return reviews
}
