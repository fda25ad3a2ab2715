import type { Writes } from '#db'
import { newId } from '#kernel/ids.ts'
import type { Instant, Millis } from '#kernel/time.ts'
import { hours, later } from '#kernel/time.ts'
import type { Letter } from './letter.ts'
import { insertLetters } from './outbox.store.server.ts'

/** Puts a letter in the outbox, inside the transaction that causes it. It leaves after the commit, by `deliverMail`. */
export const postLetter = (tx: Writes, letter: Letter, now: Instant): Promise<void> =>
  insertLetters(tx, [{ ...letter, id: newId(now), dueAt: now }], now)

/** Between two letters of a mailing, in ms. One process delivers twenty in three seconds: a third is left for others. */
const PACE = 225
/** However many they are, nobody waits longer: after 24 hours `deliverMail` gives a letter up. */
const LONGEST: Millis = hours(12)

/**
 * Puts the letters of a mailing in the outbox. They come due one after the other, at a pace that leaves room: a letter
 * that somebody sits and waits for, as the link to a new password, is never behind all of them.
 * @param before how many letters of the mailing were posted before these
 */
export const postMailing = (
  tx: Writes,
  letters: readonly Letter[],
  before: number,
  now: Instant,
): Promise<void> =>
  insertLetters(
    tx,
    letters.map((letter, i) => ({
      ...letter,
      id: newId(now),
      dueAt: later(now, Math.min((before + i) * PACE, LONGEST) as Millis),
    })),
    now,
  )
