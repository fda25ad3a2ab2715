import { appendOnly, table } from '../kit/table.ts'
import { people } from './accounts.ts'
import { revisions } from './curriculum.ts'
import { attempts } from './exams.ts'

/**
 * What candidates reported about a question. `open_key` (person, item, part) is set until it is answered, so that there
 * is at most one open report of a person about a question; who reports again adds to it.
 */
export const itemReports = table(
  'item_reports',
  (c) => ({
    id: c.id<'Report'>('id').primaryKey(),
    personId: c.fk('person_id', () => people.id).notNull(),
    attemptId: c.fk('attempt_id', () => attempts.id).notNull(),
    place: c.int('place').notNull(),
    item: c.text('item').notNull(),
    part: c.text('part').notNull(),
    revisionId: c.fk('revision_id', () => revisions.id).notNull(),
    kind: c
      .oneOf('kind', ['wrong-key', 'two-right', 'unclear', 'typo', 'outdated', 'display', 'other'])
      .notNull(),
    text: c.text('text').notNull(),
    reportedAt: c.instant('reported_at').notNull(),
    changedAt: c.instant('changed_at').notNull(),
    openKey: c.text('open_key'),
    decision: c.oneOf('decision', ['kept', 'changed', 'credited', 'voided']),
    answer: c.text('answer'),
    answeredBy: c.fk('answered_by', () => people.id),
    answeredAt: c.instant('answered_at'),
  }),
  (t, k) => [
    k.unique('item_reports_open').on(t.openKey),
    k.index('item_reports_person').on(t.personId, t.reportedAt),
    k.index('item_reports_item').on(t.item, t.part),
    k.index('item_reports_when').on(t.reportedAt),
  ],
)

/**
 * Decisions that change what answers are worth, each of one question (`part` missing: all questions of the item) as it
 * was asked in `revisions`. `by_id` missing: from the command line. Who decided is no foreign key: it outlives people.
 */
export const corrections = appendOnly(
  table(
    'corrections',
    (c) => ({
      id: c.id<'Correction'>('id').primaryKey(),
      item: c.text('item').notNull(),
      part: c.text('part'),
      kind: c.oneOf('kind', ['void', 'credit', 'rekey']).notNull(),
      revisions: c.json('revisions').notNull(),
      /** Of `rekey`: the version whose key counts. */
      toRevision: c.fk('to_revision', () => revisions.id),
      reason: c.text('reason').notNull(),
      byId: c.id<'Person'>('by_id'),
      at: c.instant('at').notNull(),
    }),
    (t, k) => [k.index('corrections_item').on(t.item)],
  ),
)

/**
 * What a correction did to an attempt: the result before and after, as shown. `n` counts an attempt's corrections from 1
 * and is the lock: whoever writes the next `n` has seen all before it.
 */
export const rescores = appendOnly(
  table(
    'rescores',
    (c) => ({
      attemptId: c.fk('attempt_id', () => attempts.id).notNull(),
      n: c.int('n').notNull(),
      correctionId: c.fk('correction_id', () => corrections.id).notNull(),
      before: c.json('before').notNull(),
      after: c.json('after').notNull(),
      /** Whether the candidate is shown another result than before. */
      changed: c.bool('changed').notNull(),
      at: c.instant('at').notNull(),
    }),
    (t, k) => [
      k.primaryKey({ columns: [t.attemptId, t.n] }),
      k.unique('rescores_once').on(t.correctionId, t.attemptId),
    ],
  ),
)
