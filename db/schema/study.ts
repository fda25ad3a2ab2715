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
