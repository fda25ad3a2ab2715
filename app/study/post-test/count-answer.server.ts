import type { Actor } from '#accounts'
import { postTestOf, tellCompleted } from '#credits/server'
import type { Lesson } from '#curriculum'
import { findQuestions } from '#curriculum/server'
import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'
import { roundFor, scoreOf } from './next-round.ts'
import { insertCounted, listCounted } from './post-test.store.server.ts'

/**
 * Counts the answer to a question of a lesson toward its post-test, where the lesson has one for credit; the credits room
 * is told when the last question of a round is answered.
 */
export async function countAnswer(
  db: Database,
  actor: Actor,
  lesson: Pick<Lesson, 'id' | 'revision' | 'doc'>,
  answer: { readonly item: string; readonly revision: string; readonly points: number },
  now: Instant,
): Promise<void> {
  const test = await postTestOf(db, lesson.id)
  if (!test) return
  const { personId } = actor
  const asked = (await findQuestions(db, lesson.doc.checks)).map(({ id, revision }) => ({
    item: id,
    revision,
  }))
  const percent = await db.tx(`post-test:${personId}:${lesson.id}`, async (tx) => {
    const counted = await listCounted(tx, personId, lesson.id)
    const round = roundFor(answer.item, asked, counted, test.pass, now)
    if (round === null) return null
    const row = { ...answer, round, at: now }
    if (!(await insertCounted(tx, { personId, lessonId: lesson.id, ...row }))) return null
    return scoreOf(asked, [...counted.filter((one) => one.round === round), row])
  })
  if (percent === null) return
  const { id: subjectId, revision } = lesson
  await tellCompleted(db, { personId, kind: 'post-test', subjectId, revision, percent }, now)
}
