import type { Actor } from '#accounts'
import { listCards } from '#curriculum/server'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { deleteLeftOut, insertLeftOut, upsertNewPerDay } from './cards.store.server.ts'
import { MOST_PER_DAY } from './deck.ts'
import type { CardFault } from './grade-card.server.ts'

/** Leaves a card out of all drills, or takes it in again; what is remembered of it stays. */
export async function leaveOut(
  db: Database,
  actor: Actor,
  { card, isOut }: { readonly card: string; readonly isOut: boolean },
  now: Instant,
): Promise<Result<null, CardFault>> {
  if (!(await listCards(db)).some(({ id }) => id === card)) return fail({ code: 'not-found' })
  const { personId } = actor
  await db.one((w) => (isOut ? insertLeftOut(w, personId, card, now) : deleteLeftOut(w, personId, card)))
  return ok(null)
}

/** Notes how many new cards a day the person wants, from 0 to 200; false when that is no such number. */
export async function wishNewPerDay(db: Database, actor: Actor, text: string): Promise<boolean> {
  const wish = /^\d{1,3}$/.test(text.trim()) ? Number(text) : Number.NaN
  if (!(wish <= MOST_PER_DAY)) return false
  await db.one((w) => upsertNewPerDay(w, actor.personId, wish))
  return true
}
