import { appendOnly, table } from '../kit/table.ts'
import { people } from './accounts.ts'

/** The claim scenarios on offer, by their permanent id; `retired_at` set when its folder is gone. */
export const scenarios = table('scenarios', (c) => ({
  id: c.text('id').primaryKey(),
  /** The revision that is offered now. */
  revision: c.text('revision').notNull(),
  position: c.int('position').notNull(),
  publishedAt: c.instant('published_at').notNull(),
  retiredAt: c.instant('retired_at'),
}))

/** Every version of a scenario that was ever offered, named by its content: cases point at these. */
export const scenarioRevisions = appendOnly(
  table('scenario_revisions', (c) => ({
    hash: c.text('hash').primaryKey(),
    scenario: c.text('scenario').notNull(),
    /** As its author wrote it. */
    body: c.json('body').notNull(),
    /** The text of each record of the chart, as HTML. */
    chart: c.json('chart').notNull(),
  })),
)

/**
 * One person's playing of a scenario. The moves are the case; what stands here beside them is for lists. `branched_from`
 * and `branched_at` name the case and the move from which another way was tried. A claim task of an exam is worked in the
 * one case of its attempt and place; `counted` names the checks that count then, all when it is missing.
 */
export const sandboxCases = table(
  'sandbox_cases',
  (c) => ({
    id: c.id<'Case'>('id').primaryKey(),
    personId: c.fk('person_id', () => people.id).notNull(),
    scenario: c.text('scenario').notNull(),
    revision: c.fk('revision', () => scenarioRevisions.hash).notNull(),
    mode: c.oneOf('mode', ['guided', 'free', 'exam']).notNull(),
    seed: c.text('seed').notNull(),
    startedAt: c.instant('started_at').notNull(),
    lastMoveAt: c.instant('last_move_at').notNull(),
    moves: c.int('moves').notNull(),
    branchedFrom: c.id<'Case'>('branched_from'),
    branchedAt: c.int('branched_at'),
    closedAt: c.instant('closed_at'),
    /** Points of a hundred, when it was closed. */
    score: c.real('score'),
    attemptId: c.id<'Attempt'>('attempt_id'),
    place: c.int('place'),
    counted: c.json('counted'),
  }),
  (t, k) => [
    k.unique('sandbox_cases_task').on(t.attemptId, t.place),
    k.index('sandbox_cases_person').on(t.personId, t.lastMoveAt),
  ],
)

/** The log: one row is one move, `n` from 1. Whoever writes the next `n` has seen all before it. */
export const sandboxMoves = appendOnly(
  table(
    'sandbox_moves',
    (c) => ({
      caseId: c.fk('case_id', () => sandboxCases.id).notNull(),
      n: c.int('n').notNull(),
      at: c.instant('at').notNull(),
      move: c.json('move').notNull(),
    }),
    (t, k) => [k.primaryKey({ columns: [t.caseId, t.n] })],
  ),
  { rows: true, of: '(SELECT person_id FROM sandbox_cases WHERE sandbox_cases.id = OLD.case_id)' },
)

/** What an instructor decided about a check of a closed case; the newest counts, and none is ever taken away. */
export const sandboxOverrides = appendOnly(
  table(
    'sandbox_overrides',
    (c) => ({
      caseId: c.fk('case_id', () => sandboxCases.id).notNull(),
      n: c.int('n').notNull(),
      check: c.text('check_id').notNull(),
      /** What it was before, and what it is now: from 0 to 1. */
      before: c.real('before').notNull(),
      share: c.real('share').notNull(),
      why: c.text('why').notNull(),
      byPerson: c.fk('by_person', () => people.id).notNull(),
      at: c.instant('at').notNull(),
    }),
    (t, k) => [k.primaryKey({ columns: [t.caseId, t.n] })],
  ),
  { rows: true, of: '(SELECT person_id FROM sandbox_cases WHERE sandbox_cases.id = OLD.case_id)' },
)
