import type { DELETED, KEPT } from '#accounts'

/** A line of the page that says what erasure does. */
export type Line = keyof typeof DELETED | keyof typeof KEPT

/**
 * What erasure does with each column that can hold a text, in every table:
 * - `deleted`: the rows about the person go, with whatever stands in them;
 * - `replaced`: another value that says nothing stands there from then on (a pseudonym, a default, nothing);
 * - `words`: what the person wrote, or was written about them, gives way to the marker;
 * - `kept`: it stays and tells of the person, under the pseudonym, for the reason that the line gives;
 * - `office`: written by somebody in an office, about others' records; it stays when its writer is erased;
 * - `plain`: ids, days, hashes, and words out of a list: no place for a person's words;
 * - `house`: what the house publishes; nobody's data.
 */
export interface Decision {
  /** The line of the page that tells of it; missing where nothing is about a person. */
  readonly line?: Line
  readonly deleted?: true
  readonly replaced?: readonly string[]
  readonly words?: readonly string[]
  readonly kept?: readonly string[]
  readonly office?: readonly string[]
  readonly plain?: readonly string[]
  readonly house?: readonly string[]
}

const deleted = (line: Line): Decision => ({ line, deleted: true })

export const DECISIONS: Readonly<Record<string, Decision>> = {
  people: {
    line: 'profile',
    replaced: ['email', 'name', 'sort_key', 'password_hash', 'roles', 'zone', 'theme'],
    plain: ['id'],
  },
  accommodations: deleted('grants'),
  sessions: deleted('sessions'),
  password_resets: deleted('sessions'),
  // Hashes, some of an address; a bucket is dropped within the hour in which its turns are won back.
  turns: { plain: ['bucket'] },
  outbox: deleted('letters'),
  audit_trail: {
    line: 'trail',
    words: ['detail'],
    plain: ['id', 'actor_id', 'verb', 'subject_kind', 'subject_id'],
  },
  erasures: {
    line: 'erasure',
    replaced: ['letter_to'],
    kept: ['received_on'],
    plain: ['person_id', 'ground'],
  },
  code_imports: {
    line: 'office',
    office: ['file', 'rejected'],
    plain: ['id', 'kind', 'release', 'from_day', 'to_day', 'sha256', 'digest'],
  },
  code_releases: { house: ['kind', 'release', 'import_id'] },
  code_pages: { house: ['import_id', 'bytes'] },
  revisions: { house: ['id', 'kind', 'key', 'previous_id', 'body'] },
  catalogue_items: {
    house: [
      'id',
      'revision_id',
      'section',
      'objective',
      'type',
      'parts',
      'enemies',
      'signature',
      'status',
      'file',
    ],
  },
  catalogue_cards: {
    house: ['id', 'revision_id', 'section', 'objective', 'kind', 'status', 'file'],
  },
  catalogue_lessons: {
    house: [
      'id',
      'revision_id',
      'section',
      'slug',
      'title',
      'summary',
      'code_year',
      'objectives',
      'source_hash',
    ].concat(['status', 'file']),
  },
  catalogue_counts: { house: ['section', 'counts'] },
  catalogue_documents: { house: ['kind', 'key', 'revision_id', 'status', 'file'] },
  catalogue_terms: { house: ['lesson_id', 'anchor', 'name', 'means', 'sort_key'] },
  publications: { house: ['tree_hash', 'faults'] },
  exam_blueprints: { house: ['id', 'hash', 'body'] },
  attempts: {
    line: 'exams',
    // Why there was more time than usual; what there was stays, or the times would say something wrong.
    replaced: ['time'],
    kept: ['result', 'corrected'],
    house: ['exam', 'title'],
    plain: ['id', 'person_id', 'mode', 'state', 'frozen', 'open_key', 'genesis', 'shape', 'closed_by'],
  },
  attempt_forms: { house: ['form', 'rules'], plain: ['attempt_id'] },
  attempt_log: { line: 'notes', words: ['events'], plain: ['attempt_id', 'client', 'hash'] },
  item_uses: {
    line: 'exams',
    replaced: ['misconception'],
    kept: ['outcome'],
    plain: ['attempt_id', 'person_id'],
    house: ['item', 'part', 'revision', 'section', 'objective'],
  },
  item_reports: {
    line: 'notes',
    words: ['text', 'answer'],
    plain: ['id', 'person_id', 'attempt_id', 'revision_id', 'kind', 'open_key', 'decision', 'answered_by'],
    house: ['item', 'part'],
  },
  corrections: {
    line: 'office',
    office: ['reason'],
    plain: ['id', 'kind', 'revisions', 'to_revision', 'by_id'],
    house: ['item', 'part'],
  },
  rescores: { line: 'exams', kept: ['before', 'after'], plain: ['attempt_id', 'correction_id'] },
  credit_holdings: deleted('ledger'),
  credit_entries: {
    line: 'ledger',
    words: ['reason', 'likeness'],
    kept: ['completed_on'],
    plain: ['id', 'person_id', 'kind', 'reverses', 'origin'],
  },
  // Empty for what was done elsewhere; for credit awarded here the words of its accreditation.
  credit_activities: { line: 'ledger', replaced: ['body'], plain: ['entry_id'] },
  credit_evidence: deleted('files'),
  credit_audits: {
    line: 'audits',
    kept: ['board', 'cycle_start', 'cycle_end', 'answer_by'],
    plain: ['id', 'person_id', 'state'],
  },
  credit_audit_moves: {
    line: 'audits',
    words: ['why'],
    plain: ['audit_id', 'kind', 'entry_id', 'by_person'],
  },
  credit_accreditations: { house: ['id', 'hash', 'subject_kind', 'subject_id', 'revision', 'body'] },
  credit_completions: {
    line: 'credit',
    kept: ['completed_on'],
    house: ['subject_id', 'revision'],
    plain: ['id', 'person_id', 'kind'],
  },
  credit_certificates: {
    line: 'credit',
    // The name and the number with a board are taken out; what was certified stays.
    replaced: ['body'],
    words: ['revoked_why'],
    plain: ['id', 'person_id', 'accreditation_id', 'entry_id', 'revoked_by'],
  },
  credit_copies: { line: 'credit', kept: ['code'], plain: ['certificate_id'] },
  credit_keys: { house: ['id', 'public_key', 'private_key', 'kept'] },
  credit_entry_keys: { plain: ['entry_id', 'person_id', 'once_key', 'corrects'] },
  credit_choices: { plain: ['entry_id', 'cycle'] },
  credit_reminders: deleted('reminders'),
  credit_reminder_wishes: deleted('reminders'),
  credit_feeds: deleted('reminders'),
  credit_jobs: { plain: ['name', 'holder', 'after'] },
  scenarios: { house: ['id', 'revision'] },
  scenario_revisions: { house: ['hash', 'scenario', 'body', 'chart'] },
  sandbox_cases: deleted('cases'),
  sandbox_moves: deleted('cases'),
  sandbox_overrides: deleted('cases'),
  search_entries: { house: ['id', 'kind', 'title', 'url', 'body', 'digest'] },
  lesson_marks: deleted('study'),
  post_test_answers: deleted('study'),
  card_reviews: deleted('study'),
  card_states: deleted('study'),
  cards_left_out: deleted('study'),
  card_wishes: deleted('study'),
}
