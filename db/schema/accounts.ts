import { appendOnly, table } from '../kit/table.ts'

/** Everyone who has an account. `roles` is their words with spaces between; `password_hash` is missing for demo people. */
export const people = table(
  'people',
  (c) => ({
    id: c.id<'Person'>('id').primaryKey(),
    email: c.text('email').notNull(),
    name: c.text('name').notNull(),
    sortKey: c.text('sort_key').notNull(),
    passwordHash: c.text('password_hash'),
    roles: c.text('roles').notNull(),
    zone: c.text('zone').notNull(),
    theme: c.text('theme').notNull(),
    createdAt: c.instant('created_at').notNull(),
    /** Since when the row is a pseudonym: whose it was is known to nobody any more. */
    erasedAt: c.instant('erased_at'),
  }),
  (t, k) => [k.unique('people_email').on(t.email), k.index('people_order').on(t.sortKey, t.id)],
)

/** What is granted to a person in every exam; no row: nothing. `multiplier` is in hundredths: 150 is time and a half. */
export const accommodations = table('accommodations', (c) => ({
  personId: c
    .fk('person_id', () => people.id, 'cascade')
    .notNull()
    .primaryKey(),
  multiplier: c.int('multiplier').notNull(),
  breakMinutes: c.int('break_minutes').notNull(),
  largerText: c.bool('larger_text').notNull(),
  reason: c.text('reason').notNull(),
  updatedAt: c.instant('updated_at').notNull(),
}))

/** Who is signed in where. Only the hash of a session's token is kept. */
export const sessions = table(
  'sessions',
  (c) => ({
    id: c.id<'Session'>('id').primaryKey(),
    personId: c.fk('person_id', () => people.id, 'cascade').notNull(),
    tokenHash: c.text('token_hash').notNull(),
    device: c.text('device').notNull(),
    createdAt: c.instant('created_at').notNull(),
    lastSeenAt: c.instant('last_seen_at').notNull(),
  }),
  (t, k) => [
    k.unique('sessions_token').on(t.tokenHash),
    k.index('sessions_person').on(t.personId),
    k.index('sessions_seen').on(t.lastSeenAt),
  ],
)

/** Links to choose a new password. Only the hash of a link's token is kept; a used one is deleted. */
export const passwordResets = table(
  'password_resets',
  (c) => ({
    id: c.id<'Reset'>('id').primaryKey(),
    personId: c.fk('person_id', () => people.id, 'cascade').notNull(),
    tokenHash: c.text('token_hash').notNull(),
    createdAt: c.instant('created_at').notNull(),
  }),
  (t, k) => [
    k.unique('password_resets_token').on(t.tokenHash),
    k.index('password_resets_person').on(t.personId),
    k.index('password_resets_made').on(t.createdAt),
  ],
)

/** Rate limits: when a bucket's spent turns are all won back. The bucket is a hash, so no address is kept here. */
export const turns = table(
  'turns',
  (c) => ({
    bucket: c.text('bucket').primaryKey(),
    emptyAt: c.instant('empty_at').notNull(),
  }),
  (t, k) => [k.index('turns_empty').on(t.emptyAt)],
)

/** Mail, written in the transaction that causes it and sent afterwards. `due_at` is missing once sent or given up. */
export const outbox = table(
  'outbox',
  (c) => ({
    id: c.id<'Letter'>('id').primaryKey(),
    recipient: c.text('recipient').notNull(),
    subject: c.text('subject').notNull(),
    body: c.text('body').notNull(),
    createdAt: c.instant('created_at').notNull(),
    dueAt: c.instant('due_at'),
    tries: c.int('tries').notNull(),
    failure: c.text('failure'),
    sentAt: c.instant('sent_at'),
    /** The last letter to somebody who was erased: nothing of it stays once it is on its way, or given up. */
    isLast: c.bool('is_last'),
  }),
  (t, k) => [k.index('outbox_due').on(t.dueAt)],
)

/** Who did what to what, written in the transaction that did it. The actor is no foreign key: the trail outlives people. */
export const auditTrail = appendOnly(
  table(
    'audit_trail',
    (c) => ({
      id: c.id<'AuditEntry'>('id').primaryKey(),
      at: c.instant('at').notNull(),
      actorId: c.id<'Person'>('actor_id'),
      verb: c.text('verb').notNull(),
      subjectKind: c.text('subject_kind').notNull(),
      subjectId: c.text('subject_id'),
      detail: c.json('detail').notNull(),
    }),
    (t, k) => [
      k.index('audit_trail_actor').on(t.actorId),
      k.index('audit_trail_subject').on(t.subjectKind, t.subjectId),
    ],
  ),
  {
    words: ['detail'],
    of: [
      'OLD.subject_id',
      '(SELECT person_id FROM attempts WHERE attempts.id = OLD.subject_id)',
      '(SELECT person_id FROM credit_entries WHERE credit_entries.id = OLD.subject_id)',
      '(SELECT person_id FROM credit_certificates WHERE credit_certificates.id = OLD.subject_id)',
    ].join(', '),
  },
)

/**
 * Who is erased, or was: written first, so that a process killed in the middle is gone on with. Until it is settled, the
 * words of this person may be taken out of tables that are otherwise never changed. `done_at`: their data is gone and
 * the letter written; `settled_at`: also what requests wrote meanwhile, and what an audit of credits still needed.
 */
export const erasures = table(
  'erasures',
  (c) => ({
    personId: c
      .fk('person_id', () => people.id)
      .notNull()
      .primaryKey(),
    askedAt: c.instant('asked_at').notNull(),
    /** What an administrator was asked by, and on which day it came; missing: the person asked here. */
    ground: c.oneOf('ground', ['letter', 'in-person', 'estate', 'authority']),
    receivedOn: c.day('received_on'),
    /** Where the last letter goes; missing some minutes later. */
    letterTo: c.text('letter_to'),
    doneAt: c.instant('done_at'),
    settledAt: c.instant('settled_at'),
  }),
  (t, k) => [k.index('erasures_settled').on(t.settledAt)],
)
