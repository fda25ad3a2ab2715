import type { Database } from '#db'
import type { Instant, Millis } from '#kernel/time.ts'
import { between, hours, later, minutes } from '#kernel/time.ts'
import type { Mailer } from './mailer.ts'
import { nextTry } from './next-try.ts'
import type { KeptLetter } from './outbox.store.server.ts'
import { deleteLetter, leaseLetter, listDueLetters, markFailed, markSent } from './outbox.store.server.ts'

const BATCH = 20
/** Longer than the mail server's own limits: a process that died while sending leaves the letter to another after this. */
const LEASE: Millis = minutes(2)
/** Letters are about now: one that waited for a mail server for longer is not sent any more. */
const STALE: Millis = hours(24)

export interface Delivery {
  readonly sent: number
  readonly failed: number
}

/**
 * Sends the letters that are due, at most twenty a call; each is leased first, so that several processes send each
 * letter once. A process that dies between sending and noting it may send a letter twice, with the same Message-ID.
 */
export async function deliverMail(db: Database, mailer: Mailer, now: Instant): Promise<Delivery> {
  const tally = { sent: 0, failed: 0 }
  for (const due of await listDueLetters(db.read, now, BATCH)) {
    const letter = await db.one((w) => leaseLetter(w, due, later(now, LEASE)))
    if (!letter) continue
    const failure = await failureOf(letter, mailer, now)
    if (failure === null) {
      await db.one((w) => (letter.isLast ? deleteLetter(w, letter.id) : markSent(w, letter.id, now)))
      tally.sent++
    } else {
      const again = failure === TOO_OLD ? null : nextTry(letter.tries, now)
      const isForgotten = letter.isLast && again === null
      await db.one((w) =>
        isForgotten ? deleteLetter(w, letter.id) : markFailed(w, letter.id, failure, again),
      )
      tally.failed++
    }
  }
  return tally
}

const TOO_OLD = 'too old'

async function failureOf(letter: KeptLetter, mailer: Mailer, now: Instant): Promise<string | null> {
  if (between(letter.createdAt, now) > STALE) return TOO_OLD
  const sent = await mailer.send(letter)
  return sent.ok ? null : sent.fault
}
