import type { Database } from '#db'
import { listOffersOf } from './accreditations.store.server.ts'

/** The pass mark of a lesson's own questions where they are a post-test for credit, the highest of them; null: they are not. */
export async function postTestOf(db: Database, lesson: string): Promise<{ readonly pass: number } | null> {
  const offers = await listOffersOf(db.read, 'lesson', lesson)
  const marks = offers.flatMap(({ accreditation: { postTest } }) =>
    'checks' in postTest ? [postTest.pass] : [],
  )
  return marks.length === 0 ? null : { pass: Math.max(...marks) }
}

/** Whether a lesson or exam is accredited by anybody now. */
export const isAccredited = async (db: Database, kind: 'lesson' | 'exam', id: string): Promise<boolean> =>
  (await listOffersOf(db.read, kind, id)).length > 0
