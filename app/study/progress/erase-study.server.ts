import type { Database } from '#db'
import { NO_LOCK } from '#db'
import type { Id } from '#kernel/ids.ts'
import { deleteCardTraces } from '../cards/card-traces.store.server.ts'
import { deletePostTestAnswers } from '../post-test/post-test.store.server.ts'
import { deleteMarks } from './marks.store.server.ts'

/** Erases how far a person is with lessons, their answers in them, and what they know of cards. */
export async function eraseStudy(db: Database, personId: Id<'Person'>): Promise<void> {
  // NO_LOCK: rows of one person are dropped, whatever they say.
  await db.tx(NO_LOCK, async (tx) => {
    await deleteMarks(tx, personId)
    await deletePostTestAnswers(tx, personId)
    await deleteCardTraces(tx, personId)
  })
}
