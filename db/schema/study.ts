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

/**
 * Every grade somebody gave a card, and every grade they took back, in their order. Rows are only added (a person's all go with
 * the person): what is known of a card is the fold over its grades that were not taken back.
 */
export const cardReviews = table(
  'card_reviews',
  (c) => ({
    personId: c.fk('person_id', () => people.id, 'cascade').notNull(),
    /** Counts from 1 for each person. */
    n: c.int('n').notNull(),
    /** The permanent id of the card, and no foreign key: a card that is taken down and comes back finds its grades again. */
    cardId: c.text('card_id').notNull(),
    /** 1 again, 2 hard, 3 good, 4 easy; missing where a grade is taken back. */
    grade: c.int('grade'),
    /** The row whose grade is taken back. */
    undoes: c.int('undoes'),
    at: c.instant('at').notNull(),
    /** The learner's day, in their zone. */
    day: c.day('day').notNull(),
  }),
  (t, k) => [
    k.primaryKey({ columns: [t.personId, t.n] }),
    k.index('card_reviews_day').on(t.personId, t.day),
    k.index('card_reviews_card').on(t.personId, t.cardId),
  ],
)

/** What a person remembers of a card, worked out from its grades: kept so that what is due can be asked for. */
export const cardStates = table(
  'card_states',
  (c) => ({
    personId: c.fk('person_id', () => people.id, 'cascade').notNull(),
    cardId: c.text('card_id').notNull(),
    phase: c.oneOf('phase', ['learning', 'review', 'relearning']).notNull(),
    dueAt: c.instant('due_at').notNull(),
    lastAt: c.instant('last_at').notNull(),
    /** Days until the chance to remember it has fallen to nine in ten. */
    stability: c.real('stability').notNull(),
    /** 1 easy to 10 hard. */
    difficulty: c.real('difficulty').notNull(),
    scheduledDays: c.int('scheduled_days').notNull(),
    step: c.int('step').notNull(),
    grades: c.int('grades').notNull(),
    lapses: c.int('lapses').notNull(),
    /** The learner's day on which it was new. */
    firstDay: c.day('first_day').notNull(),
  }),
  (t, k) => [k.primaryKey({ columns: [t.personId, t.cardId] })],
)

/** Cards that a person does not want to be asked. */
export const cardsLeftOut = table(
  'cards_left_out',
  (c) => ({
    personId: c.fk('person_id', () => people.id, 'cascade').notNull(),
    cardId: c.text('card_id').notNull(),
    at: c.instant('at').notNull(),
  }),
  (t, k) => [k.primaryKey({ columns: [t.personId, t.cardId] })],
)

/** How a person wants to drill; no row: as everybody begins. */
export const cardWishes = table('card_wishes', (c) => ({
  personId: c.fk('person_id', () => people.id, 'cascade').primaryKey(),
  newPerDay: c.int('new_per_day').notNull(),
}))
