import { table } from '../kit/table.ts'
import { people } from './accounts.ts'

/** What somebody was reminded of. The key names the date and how long before it: each is written once, whoever computes it. */
export const creditReminders = table(
  'credit_reminders',
  (c) => ({
    id: c.id<'Reminder'>('id').primaryKey(),
    personId: c.fk('person_id', () => people.id).notNull(),
    key: c.text('key').notNull(),
    kind: c.oneOf('kind', ['renewal', 'window', 'grace', 'dues', 'task', 'codes']).notNull(),
    /** The board's id; empty for what concerns every credential. */
    board: c.text('board').notNull(),
    title: c.text('title').notNull(),
    say: c.text('say').notNull(),
    onDay: c.day('on_day').notNull(),
    at: c.instant('at').notNull(),
    seenAt: c.instant('seen_at'),
  }),
  (t, k) => [
    k.unique('credit_reminders_once').on(t.personId, t.key),
    k.index('credit_reminders_day').on(t.personId, t.onDay),
  ],
)

/** How a person wants to be reminded; no row: here and by mail. */
export const creditReminderWishes = table('credit_reminder_wishes', (c) => ({
  personId: c.fk('person_id', () => people.id, 'cascade').primaryKey(),
  byMail: c.bool('by_mail').notNull(),
  here: c.bool('here').notNull(),
}))

/** The secret address of a person's calendar. Only the hash of its token is kept. */
export const creditFeeds = table(
  'credit_feeds',
  (c) => ({
    personId: c.fk('person_id', () => people.id, 'cascade').primaryKey(),
    tokenHash: c.text('token_hash').notNull(),
    madeAt: c.instant('made_at').notNull(),
  }),
  (t, k) => [k.unique('credit_feeds_token').on(t.tokenHash)],
)

/**
 * Work that goes through all people, for one process at a time: who has it and until when, after whom it goes on, and
 * when the last round ended.
 */
export const creditJobs = table('credit_jobs', (c) => ({
  name: c.text('name').primaryKey(),
  holder: c.text('holder').notNull(),
  leasedUntil: c.instant('leased_until').notNull(),
  after: c.text('after').notNull(),
  roundEndedAt: c.instant('round_ended_at'),
}))
