import { z } from 'zod'
import type { Review } from '#curriculum'
import { partOf, places, Response, reviewOf } from '#curriculum'
import { getLesson, getRevisions } from '#curriculum/server'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { checkOrder } from './lesson-checks.server.ts'

/** An answer to a question inside a lesson, as it comes from outside. */
const Answered = z.strictObject({
  section: z.string().max(40),
  slug: z.string().max(100),
  item: z.string().max(60),
  revision: z.string().max(80),
  response: Response,
})

/** `unread`: it does not have the form of an answer. `not-found`: that lesson does not ask that question. */
export interface CheckFault {
  readonly code: 'unread' | 'not-found'
}

/**
 * Scores the answer to an inline question and gives everything about it, the key included. Only what the lesson asks
 * can be asked about, so that nobody reads the keys of the bank here; the revision is the one that was shown.
 */
export async function answerCheck(db: Database, input: unknown): Promise<Result<Review, CheckFault>> {
  const answered = Answered.safeParse(input)
  if (!answered.success) return fail({ code: 'unread' })
  const { section, slug, item: itemId, revision, response } = answered.data
  const lesson = await getLesson(db, section, slug)
  if (!lesson?.doc.checks.includes(itemId)) return fail({ code: 'not-found' })
  const item = (await getRevisions(db, [revision])).get(revision)
  if (item?.id !== itemId) return fail({ code: 'not-found' })
  const place = partOf(item, places(item)[0] ?? '')
  return ok(reviewOf(place.item, checkOrder(lesson.id, place), response))
}
