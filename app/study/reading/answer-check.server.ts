import { z } from 'zod'
import type { Actor } from '#accounts'
import type { Review } from '#curriculum'
import { Response, reviewOf } from '#curriculum'
import { findQuestions, getLesson } from '#curriculum/server'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { countAnswer } from '../post-test/count-answer.server.ts'
import { checkOrder } from './lesson-checks.server.ts'

/** An answer to a question inside a lesson, as it comes from outside. */
const Answered = z.strictObject({
  section: z.string().max(60),
  slug: z.string().max(120),
  item: z.string().max(60),
  revision: z.string().max(80),
  response: Response,
})

/**
 * `unread`: it does not have the form of an answer. `not-found`: that lesson does not ask that question.
 * `conflict`: the question was published anew since it was shown, so the answer may point at other options.
 */
export interface CheckFault {
  readonly code: 'unread' | 'not-found' | 'conflict'
}

/**
 * Scores the answer to an inline question and gives everything about it, the key included. Only what the lesson asks
 * can be asked about, so that nobody reads the keys of the bank here. Where the questions are a post-test, the answer counts.
 */
export async function answerCheck(
  db: Database,
  actor: Actor,
  input: unknown,
  now: Instant,
): Promise<Result<Review, CheckFault>> {
  const answered = Answered.safeParse(input)
  if (!answered.success) return fail({ code: 'unread' })
  const { section, slug, item, revision, response } = answered.data
  const lesson = await getLesson(db, section, slug)
  if (!lesson?.doc.checks.includes(item)) return fail({ code: 'not-found' })
  const [question] = await findQuestions(db, [item])
  if (!question) return fail({ code: 'not-found' })
  if (question.revision !== revision) return fail({ code: 'conflict' })
  const review = reviewOf(question.item, checkOrder(lesson.id, question.item), response)
  await countAnswer(db, actor, lesson, { item, revision, points: pointsOf(review) }, now)
  return ok(review)
}

/** Share of one point; what cannot be scored earns none. */
const pointsOf = ({ score }: Review): number => (score.kind === 'scored' ? score.points : 0)
