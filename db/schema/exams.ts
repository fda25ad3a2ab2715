import { appendOnly, table } from '../kit/table.ts'
import { people } from './accounts.ts'

/** The exams on offer; `body` is the blueprint, `retired_at` set when its file is gone. */
export const examBlueprints = table('exam_blueprints', (c) => ({
  id: c.text('id').primaryKey(),
  hash: c.text('hash').notNull(),
  position: c.int('position').notNull(),
  body: c.json('body').notNull(),
  publishedAt: c.instant('published_at').notNull(),
  retiredAt: c.instant('retired_at'),
}))

/**
 * One sitting of one person. Small on purpose: autosave reads this row each time. `open_key` (person and exam) is set
 * while a timed attempt is open, so that there is at most one; `due_at` is set while it is open and has a limit, so
 * that the sweeper's index holds nothing else. `time` says of what the limit is made; `paused_until` is set during a
 * break, which ends by itself then, and `paused_at` beside it when the clock stands still meanwhile; `frozen` lists the places whose answers stand (after a break, or in a finished section).
 */
export const attempts = table(
  'attempts',
  (c) => ({
    id: c.id<'Attempt'>('id').primaryKey(),
    personId: c.fk('person_id', () => people.id).notNull(),
    mode: c.oneOf('mode', ['timed', 'practice']).notNull(),
    state: c.oneOf('state', ['open', 'submitted', 'abandoned']).notNull(),
    exam: c.text('exam').notNull(),
    title: c.text('title').notNull(),
    questions: c.int('questions').notNull(),
    startedAt: c.instant('started_at').notNull(),
    limitMs: c.int('limit_ms'),
    deadlineAt: c.instant('deadline_at'),
    arrivalGraceMs: c.int('arrival_grace_ms').notNull(),
    dueAt: c.instant('due_at'),
    time: c.json('time'),
    pausedAt: c.instant('paused_at'),
    pausedUntil: c.instant('paused_until'),
    frozen: c.text('frozen').notNull(),
    openKey: c.text('open_key'),
    genesis: c.text('genesis').notNull(),
    shape: c.text('shape').notNull(),
    closedAt: c.instant('closed_at'),
    closedBy: c.oneOf('closed_by', ['candidate', 'clock', 'sweeper']),
    result: c.json('result'),
    /** The result after corrections; missing when there was none. The first one stays in `result`. */
    corrected: c.json('corrected'),
    /** A correction changed the result, and the candidate has not seen it yet. */
    unseen: c.bool('unseen').notNull(),
  }),
  (t, k) => [
    k.unique('attempts_open').on(t.openKey),
    k.index('attempts_due').on(t.dueAt),
    k.index('attempts_person').on(t.personId, t.startedAt),
  ],
)

/** What was frozen when an attempt started: its form as canonical text (it is hashed), its rules (null in practice). */
export const attemptForms = appendOnly(
  table('attempt_forms', (c) => ({
    attemptId: c
      .fk('attempt_id', () => attempts.id)
      .notNull()
      .primaryKey(),
    form: c.text('form').notNull(),
    rules: c.json('rules'),
  })),
)

/**
 * The log: one row is what arrived together. `n` counts an attempt's rows from 1 and is the lock: whoever writes the
 * next `n` has seen all before it. `events` is canonical text, `hash` the chain's link after its last event, `total`
 * how many events the attempt has by then, `last_seq` the client's highest number.
 */
export const attemptLog = appendOnly(
  table(
    'attempt_log',
    (c) => ({
      attemptId: c.fk('attempt_id', () => attempts.id).notNull(),
      n: c.int('n').notNull(),
      client: c.text('client').notNull(),
      lastSeq: c.int('last_seq').notNull(),
      total: c.int('total').notNull(),
      at: c.instant('at').notNull(),
      hash: c.text('hash').notNull(),
      events: c.text('events').notNull(),
    }),
    // No second index: every autosave would pay for it, and only a newly opened page looks for its own rows.
    (t, k) => [k.primaryKey({ columns: [t.attemptId, t.n] })],
  ),
  { words: ['events'], of: '(SELECT person_id FROM attempts WHERE attempts.id = OLD.attempt_id)' },
)

/**
 * Which question was put before whom, and what became of it: for what to draw next, and what was missed. `misconception`
 * names what led to a wrong answer, where the question knows it.
 */
export const itemUses = table(
  'item_uses',
  (c) => ({
    attemptId: c.fk('attempt_id', () => attempts.id).notNull(),
    n: c.int('n').notNull(),
    personId: c.fk('person_id', () => people.id).notNull(),
    item: c.text('item').notNull(),
    part: c.text('part').notNull(),
    revision: c.text('revision').notNull(),
    pretest: c.bool('pretest').notNull(),
    section: c.text('section').notNull(),
    objective: c.text('objective').notNull(),
    shownAt: c.instant('shown_at').notNull(),
    outcome: c.oneOf('outcome', ['right', 'partial', 'wrong', 'unanswered', 'unscorable', 'voided']),
    points: c.real('points'),
    decidedAt: c.instant('decided_at'),
    misconception: c.text('misconception'),
  }),
  (t, k) => [
    k.primaryKey({ columns: [t.attemptId, t.n] }),
    k.index('item_uses_person').on(t.personId, t.item, t.shownAt),
    k.index('item_uses_item').on(t.item, t.attemptId),
  ],
)
