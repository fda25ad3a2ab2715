import type { Writes } from '#db'
import { newId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { Letter } from './letter.ts'
import { insertLetter } from './outbox.store.server.ts'

/** Puts a letter in the outbox, inside the transaction that causes it. It leaves after the commit, by `deliverMail`. */
export const postLetter = (tx: Writes, letter: Letter, now: Instant): Promise<void> =>
  insertLetter(tx, newId(now), letter, now)
