import { table } from '../kit/table.ts'
import { people } from './accounts.ts'

/**
 * How far a person is with a lesson. The lesson is named by its permanent id and is no foreign key: a lesson that is
 * taken down and comes back finds its marks again.
 */
export const lessonMarks = table(
  'lesson_marks',
  (c) => ({
    personId: c.fk('person_id', () => people.id, 'cascade').notNull(),
    lessonId: c.text('lesson_id').notNull(),
    firstOpenedAt: c.instant('first_opened_at').notNull(),
    lastOpenedAt: c.instant('last_opened_at').notNull(),
    /** Missing while it is not read to its end. */
    doneAt: c.instant('done_at'),
  }),
  (t, k) => [k.primaryKey({ columns: [t.personId, t.lessonId] })],
)

/**
 * The answers to a lesson's questions that count as its post-test. A person's first answer to a question counts; a post-test that
 * was not passed may be taken again, as the next round.
 */
export const postTestAnswers = table(
  'post_test_answers',
  (c) => ({
    personId: c.fk('person_id', () => people.id, 'cascade').notNull(),
    lessonId: c.text('lesson_id').notNull(),
    round: c.int('round').notNull(),
    item: c.text('item').notNull(),
    revision: c.text('revision').notNull(),
    /** Share of one point. */
    points: c.real('points').notNull(),
    at: c.instant('at').notNull(),
  }),
  (t, k) => [k.primaryKey({ columns: [t.personId, t.lessonId, t.round, t.item] })],
)
