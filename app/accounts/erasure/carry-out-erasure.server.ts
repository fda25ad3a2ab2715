import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { later } from '#kernel/time.ts'
import { personLock } from '../identity/admit.server.ts'
import { deleteResets } from '../identity/resets.store.server.ts'
import { deleteSessions } from '../identity/sessions.store.server.ts'
import { postLetter } from '../mail/post-letter.server.ts'
import { SETTLES } from './erasure.ts'
import { erasedLetter } from './erasure-letter.ts'
import {
  deleteGranted,
  deleteLettersTo,
  eraseDetails,
  findErasure,
  forgetAddress,
  listUnsettled,
  markDone,
  markSettled,
} from './erasures.store.server.ts'

/**
 * What a room does to erase a person: it can be asked again and again, goes on where it was broken off, and throws when
 * it could not do it. True: something of theirs must be kept for now; the room is asked again later.
 */
export type EraseInRoom = (personId: Id<'Person'>, now: Instant) => Promise<boolean>

/**
 * Goes through all rooms for one person who is being erased, then writes the last letter, once. Whatever stops it, it can
 * be called again. It is settled some minutes later, when requests that were under way have ended and no room keeps
 * anything back: then a last round takes what they wrote.
 */
export async function carryOutErasure(
  db: Database,
  personId: Id<'Person'>,
  rooms: readonly EraseInRoom[],
  now: Instant,
): Promise<void> {
  const row = await findErasure(db.read, personId)
  if (!row || row.settledAt !== null) return
  let isHeld = false
  for (const eraseIn of rooms) if (await eraseIn(personId, now)) isHeld = true
  await db.tx(personLock(personId), async (tx) => {
    await deleteSessions(tx, personId, null)
    await deleteResets(tx, personId)
    await deleteGranted(tx, personId)
    await eraseDetails(tx, [personId])
    const current = await findErasure(tx, personId)
    if (!current || current.settledAt !== null) return
    if (current.doneAt === null && (await markDone(tx, personId, now)) && current.letterTo !== null)
      await postLetter(tx, erasedLetter(current.letterTo, { isHeld, isAsked: current.ground !== null }), now)
    if (now < later(row.askedAt, SETTLES)) return
    if (current.letterTo !== null) await deleteLettersTo(tx, current.letterTo)
    await forgetAddress(tx, personId)
    if (!isHeld) await markSettled(tx, personId, now)
  })
}

/** So many people a call; the next one goes on. */
const TURN = 50

/**
 * Goes on with erasures that a process left unfinished, and settles those that can be settled. One that fails does not
 * keep the others waiting; the first error is thrown when all have been tried.
 */
export async function sweepErasures(
  db: Database,
  rooms: readonly EraseInRoom[],
  now: Instant,
): Promise<number> {
  const errors: unknown[] = []
  const rows = await listUnsettled(db.read, now, TURN)
  for (const { personId } of rows)
    await carryOutErasure(db, personId, rooms, now).catch((error: unknown) => errors.push(error))
  if (errors.length > 0) throw errors[0]
  return rows.length
}
