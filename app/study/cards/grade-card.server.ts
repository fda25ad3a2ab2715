import type { Actor } from '#accounts'
import { listCards } from '#curriculum/server'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { dayIn } from '#kernel/time.ts'
import {
  appendReview,
  deleteState,
  findState,
  lastReview,
  listReviews,
  upsertState,
} from './cards.store.server.ts'
import type { Grade } from './grade.ts'
import { countedGrades } from './log.ts'
import { afterGrade, replayed } from './memory.ts'
import { seedFor } from './seed.ts'

/**
 * `not-found`: no such card is published. `conflict`: something was graded since the page was made, here or on another device.
 * `nothing`: no grade of today is left to be taken back.
 */
export interface CardFault {
  readonly code: 'not-found' | 'conflict' | 'nothing'
}

const lockOf = ({ personId }: Actor) => `cards:${personId}`

/**
 * Notes how well a card was remembered, and when it comes back.
 *
 * @param n how many rows the log had when the card was shown; another number changes nothing
 */
export async function gradeCard(
  db: Database,
  actor: Actor,
  { card, grade, n }: { readonly card: string; readonly grade: Grade; readonly n: number },
  now: Instant,
): Promise<Result<number, CardFault>> {
  if (!(await listCards(db)).some(({ id }) => id === card)) return fail({ code: 'not-found' })
  const { personId, zone } = actor
  const day = dayIn(zone, now)
  return db.tx(lockOf(actor), async (tx) => {
    const last = await lastReview(tx, personId)
    if (last !== n) return fail({ code: 'conflict' })
    const before = await findState(tx, personId, card)
    await appendReview(tx, personId, { n: n + 1, cardId: card, grade, undoes: null, at: now, day })
    await upsertState(tx, personId, card, afterGrade(before, grade, now, day, seedFor(personId, card)))
    return ok(n + 1)
  })
}

/** Takes the last grade of the learner's day back: the card stands as it stood before. Gives the card. */
export async function undoGrade(
  db: Database,
  actor: Actor,
  n: number,
  now: Instant,
): Promise<Result<string, CardFault>> {
  const { personId, zone } = actor
  const day = dayIn(zone, now)
  return db.tx(lockOf(actor), async (tx) => {
    const last = await lastReview(tx, personId)
    if (last !== n) return fail({ code: 'conflict' })
    const undone = countedGrades(await listReviews(tx, personId, { day })).at(-1)
    if (undone === undefined) return fail({ code: 'nothing' })
    const { cardId } = undone
    await appendReview(tx, personId, { n: n + 1, cardId, grade: null, undoes: undone.n, at: now, day })
    const left = countedGrades(await listReviews(tx, personId, { cardId }))
    const memory = replayed(left, seedFor(personId, cardId))
    if (memory === null) await deleteState(tx, personId, cardId)
    else await upsertState(tx, personId, cardId, memory)
    return ok(cardId)
  })
}
