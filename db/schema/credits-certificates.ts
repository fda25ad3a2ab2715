import { appendOnly, table } from '../kit/table.ts'
import { people } from './accounts.ts'
import { creditEntries } from './credits.ts'

/** What an author's file says a lesson or exam is accredited for. `body` is the room's `Accreditation`. */
export const creditAccreditations = table('credit_accreditations', (c) => ({
  id: c.text('id').primaryKey(),
  /** SHA-256 of its canonical text. */
  hash: c.text('hash').notNull(),
  subjectKind: c.oneOf('subject_kind', ['lesson', 'exam']).notNull(),
  subjectId: c.text('subject_id').notNull(),
  /** The published revision that has the approved text; missing while what is published is another text. */
  revision: c.text('revision'),
  body: c.json('body').notNull(),
  publishedAt: c.instant('published_at').notNull(),
  retiredAt: c.instant('retired_at'),
}))

/** What accredited lessons, post-tests and exams people finished: told by other rooms, judged here. */
export const creditCompletions = appendOnly(
  table(
    'credit_completions',
    (c) => ({
      id: c.id<'Completion'>('id').primaryKey(),
      personId: c.fk('person_id', () => people.id).notNull(),
      kind: c.oneOf('kind', ['lesson', 'post-test', 'exam']).notNull(),
      subjectId: c.text('subject_id').notNull(),
      revision: c.text('revision').notNull(),
      /** What a test came to; missing for reading. */
      percent: c.real('percent'),
      completedOn: c.day('completed_on').notNull(),
      at: c.instant('at').notNull(),
    }),
    (t, k) => [k.index('credit_completions_person').on(t.personId, t.kind, t.subjectId)],
  ),
)

/** A certificate: what was certified, as it stood that day (the room's `CertificateBody`). One a person and accreditation. */
export const creditCertificates = table(
  'credit_certificates',
  (c) => ({
    id: c.id<'Certificate'>('id').primaryKey(),
    personId: c.fk('person_id', () => people.id).notNull(),
    accreditationId: c.text('accreditation_id').notNull(),
    entryId: c.fk('entry_id', () => creditEntries.id).notNull(),
    /** Its place in the status list, drawn at random so that it tells nobody how many there are. */
    statusIndex: c.int('status_index').notNull(),
    body: c.json('body').notNull(),
    issuedAt: c.instant('issued_at').notNull(),
    revokedAt: c.instant('revoked_at'),
    revokedWhy: c.text('revoked_why'),
    revokedBy: c.fk('revoked_by', () => people.id),
  }),
  (t, k) => [
    k.unique('credit_certificates_once').on(t.personId, t.accreditationId),
    k.unique('credit_certificates_status').on(t.statusIndex),
    k.index('credit_certificates_revoked').on(t.revokedAt),
  ],
)

/** The copies of a certificate that were issued: the first is the original, later ones are duplicates with codes of their own. */
export const creditCopies = appendOnly(
  table(
    'credit_copies',
    (c) => ({
      certificateId: c.fk('certificate_id', () => creditCertificates.id).notNull(),
      n: c.int('n').notNull(),
      /** Ten characters and a check character, without hyphens. */
      code: c.text('code').notNull(),
      issuedAt: c.instant('issued_at').notNull(),
    }),
    (t, k) => [k.primaryKey({ columns: [t.certificateId, t.n] }), k.unique('credit_copies_code').on(t.code)],
  ),
)

/** The keys that sign badges. A retired one is published as long as there are badges, and its private half is gone. */
export const creditKeys = table('credit_keys', (c) => ({
  /** RFC 7638 thumbprint of the public key. */
  id: c.text('id').primaryKey(),
  publicKey: c.json('public_key').notNull(),
  /** The private key, sealed with BADGE_KEY_SECRET where there is one; missing once retired. */
  privateKey: c.text('private_key'),
  /** How it is kept: readable, or sealed. */
  kept: c.oneOf('kept', ['plain', 'sealed']).notNull(),
  madeAt: c.instant('made_at').notNull(),
  retiredAt: c.instant('retired_at'),
}))
