import { appendOnly, table } from '../kit/table.ts'
import { people } from './accounts.ts'

/** The credentials a person holds. `body` is the room's `Holding`; whoever writes says which revision was seen. */
export const holdings = table(
  'credit_holdings',
  (c) => ({
    id: c.id<'Holding'>('id').primaryKey(),
    personId: c.fk('person_id', () => people.id).notNull(),
    /** `board:credential`. */
    credential: c.text('credential').notNull(),
    body: c.json('body').notNull(),
    revision: c.int('revision').notNull(),
    createdAt: c.instant('created_at').notNull(),
    updatedAt: c.instant('updated_at').notNull(),
    /** No longer held or never meant; entries keep naming it. */
    endedAt: c.instant('ended_at'),
  }),
  (t, k) => [k.unique('credit_holdings_once').on(t.personId, t.credential)],
)

/**
 * The ledger. A line is an activity, or takes an earlier line back; none is ever changed. `n` counts a person's lines
 * from 1. What is personal stands in `credit_activities`, which erasure may empty.
 */
export const creditEntries = appendOnly(
  table(
    'credit_entries',
    (c) => ({
      id: c.id<'Entry'>('id').primaryKey(),
      personId: c.fk('person_id', () => people.id).notNull(),
      n: c.int('n').notNull(),
      kind: c.oneOf('kind', ['activity', 'reversal']).notNull(),
      completedOn: c.day('completed_on').notNull(),
      /** The line that this one takes back. */
      reverses: c.fk('reverses', 'credit_entries.id'),
      reason: c.text('reason'),
      /** Who wrote it: the person, a lesson or exam here, a file of past activities. */
      origin: c.oneOf('origin', ['self', 'here', 'import']).notNull(),
      /** Hash of what makes two activities the same one: provider, title and day, without case and punctuation. */
      likeness: c.text('likeness').notNull(),
      at: c.instant('at').notNull(),
    }),
    (t, k) => [
      k.unique('credit_entries_n').on(t.personId, t.n),
      k.unique('credit_entries_reverses').on(t.reverses),
      k.index('credit_entries_likeness').on(t.personId, t.likeness),
    ],
  ),
  { words: ['reason', 'likeness'], of: 'OLD.person_id' },
)

/** What a line of the ledger says was done (the room's `Activity`). Written once with its line; emptied only by erasure. */
export const creditActivities = table('credit_activities', (c) => ({
  entryId: c.fk('entry_id', () => creditEntries.id).primaryKey(),
  body: c.json('body'),
}))

/** A file that proves an activity, as it lies in the evidence store under its checksum. */
export const creditEvidence = table(
  'credit_evidence',
  (c) => ({
    id: c.id<'Evidence'>('id').primaryKey(),
    personId: c.fk('person_id', () => people.id).notNull(),
    entryId: c.fk('entry_id', () => creditEntries.id).notNull(),
    /** SHA-256 of its bytes, in hexadecimal. */
    checksum: c.text('checksum').notNull(),
    type: c.oneOf('type', ['application/pdf', 'image/png', 'image/jpeg', 'image/heic']).notNull(),
    size: c.int('size').notNull(),
    /** As its owner called it, cleaned for showing. */
    name: c.text('name').notNull(),
    at: c.instant('at').notNull(),
    /** Taken away by its owner, or by erasure. */
    removedAt: c.instant('removed_at'),
  }),
  (t, k) => [
    k.index('credit_evidence_entry').on(t.entryId),
    k.index('credit_evidence_person').on(t.personId),
  ],
)

/**
 * An audit of one cycle of one board. `board` is `board:credential` where the board renews each credential by itself.
 * What happened in it is in `credit_audit_moves`.
 */
export const creditAudits = table(
  'credit_audits',
  (c) => ({
    id: c.id<'Audit'>('id').primaryKey(),
    personId: c.fk('person_id', () => people.id).notNull(),
    board: c.text('board').notNull(),
    cycleStart: c.day('cycle_start').notNull(),
    cycleEnd: c.day('cycle_end').notNull(),
    state: c.oneOf('state', ['open', 'submitted', 'reviewed', 'closed']).notNull(),
    openedAt: c.instant('opened_at').notNull(),
    answerBy: c.day('answer_by').notNull(),
    moves: c.int('moves').notNull(),
    closedAt: c.instant('closed_at'),
  }),
  (t, k) => [
    k.unique('credit_audits_cycle').on(t.personId, t.board, t.cycleStart),
    k.index('credit_audits_state').on(t.state, t.openedAt),
  ],
)

/**
 * What was done in an audit, by whom: opened, submitted, a record approved or denied, a verdict withdrawn, the findings
 * sent, a denial answered, closed.
 */
export const creditAuditMoves = appendOnly(
  table(
    'credit_audit_moves',
    (c) => ({
      auditId: c.fk('audit_id', () => creditAudits.id).notNull(),
      n: c.int('n').notNull(),
      kind: c
        .oneOf('kind', [
          'opened',
          'submitted',
          'approved',
          'denied',
          'withdrawn',
          'reviewed',
          'answered',
          'closed',
        ])
        .notNull(),
      entryId: c.fk('entry_id', () => creditEntries.id),
      why: c.text('why'),
      byPerson: c.fk('by_person', () => people.id).notNull(),
      at: c.instant('at').notNull(),
    }),
    (t, k) => [
      k.primaryKey({ columns: [t.auditId, t.n] }),
      k.index('credit_audit_moves_entry').on(t.entryId),
    ],
  ),
  { words: ['why'], of: '(SELECT person_id FROM credit_audits WHERE credit_audits.id = OLD.audit_id)' },
)
