import type { Role } from './role.ts'

/**
 * Who a line of the table admits: `anyone` also without signing in, `member` whoever is signed in,
 * `owner` the person to whom the subject belongs, otherwise the holders of a role.
 */
export type Grant = 'anyone' | 'member' | 'owner' | Role

const STAFF: readonly Grant[] = ['instructor', 'administrator']
const AUDITOR: readonly Grant[] = ['auditor']
const ADMINISTRATOR: readonly Grant[] = ['administrator']
const MEMBER: readonly Grant[] = ['member']
const OWNER: readonly Grant[] = ['owner']

/**
 * The one table of the house: subject → verb → who. What is not written here is refused.
 * An attempt is its candidate's alone: instructors and administrators read no one's answers. A closed claim case is read by
 * instructors too, who may change a verdict. An auditor reads of a person's ledger what an audit that is not closed is about,
 * which the credits room sees to, and nothing else.
 */
export const PERMISSIONS = {
  lesson: { list: MEMBER, read: MEMBER },
  exam: { list: MEMBER, read: MEMBER, start: MEMBER },
  practice: { read: MEMBER, start: MEMBER },
  attempt: { list: OWNER, read: OWNER, write: OWNER, submit: OWNER },
  scenario: { list: MEMBER, start: MEMBER },
  case: { list: OWNER, read: OWNER, write: OWNER },
  'case-grade': { override: STAFF },
  credits: { read: OWNER, write: OWNER },
  evidence: { read: OWNER, write: OWNER },
  certificate: { list: ADMINISTRATOR, revoke: ADMINISTRATOR },
  'credit-audit': { list: AUDITOR, open: AUDITOR, decide: AUDITOR },
  account: { read: OWNER, write: OWNER },
  accommodation: { list: STAFF, write: STAFF },
  people: { list: ADMINISTRATOR, write: ADMINISTRATOR },
  outbox: { read: ADMINISTRATOR },
  audit: { read: ADMINISTRATOR },
  report: { write: MEMBER, list: MEMBER },
  correction: { read: STAFF, answer: STAFF, apply: STAFF },
  studio: { read: STAFF, write: STAFF },
  content: { read: STAFF, publish: STAFF },
} as const satisfies Readonly<Record<string, Readonly<Record<string, readonly Grant[]>>>>

export type SubjectKind = keyof typeof PERMISSIONS
type VerbsOf<Kind> = Kind extends SubjectKind ? keyof (typeof PERMISSIONS)[Kind] : never
export type Verb = VerbsOf<SubjectKind>

/** The kinds that belong to one person; the subject then names the owner. */
export type OwnedKind = 'attempt' | 'account' | 'case' | 'credits' | 'evidence'

/** What is asked about. Owned things name their owner: a person's id. */
export type Subject =
  | { readonly kind: Exclude<SubjectKind, OwnedKind> }
  | { readonly kind: OwnedKind; readonly ownerId: string }
