/**
 * What the audit trail can say: the words after the actor's name, and whether what it was done to is named after
 * them. A room that audits something adds its line here, so that the trail can always be read as sentences.
 */
export const AUDIT_VERBS = {
  'sign-up': { words: 'signed up', named: false },
  'sign-in': { words: 'signed in', named: false },
  'sign-in-demo': { words: 'signed in as a demo person', named: false },
  'sign-out': { words: 'signed out', named: false },
  'change-password': { words: 'changed their password', named: false },
  'ask-reset': { words: 'asked to reset the password of', named: true },
  'reset-password': { words: 'reset their password by mail', named: false },
  'revoke-session': { words: 'ended one of their sessions', named: false },
  'revoke-other-sessions': { words: 'ended all their other sessions', named: false },
  'update-profile': { words: 'changed their profile', named: false },
  'change-roles': { words: 'changed the roles of', named: true },
  'start-case': { words: 'started a claim case', named: false },
  'close-case': { words: 'closed a claim case', named: false },
  'override-check': { words: 'changed a verdict of a claim case of', named: true },
  'change-accommodation': { words: 'changed what is granted in exams to', named: true },
  'change-time': { words: 'changed the time of', named: true },
  'seed-demo': { words: 'seeded the demo people', named: false },
  'publish-content': { words: 'published the content', named: false },
  'start-attempt': { words: 'started', named: true },
  'submit-section': { words: 'submitted a section of', named: true },
  'reopen-section': { words: 'opened a section again of', named: true },
  'submit-attempt': { words: 'submitted', named: true },
  'report-item': { words: 'reported', named: true },
  'answer-report': { words: 'answered', named: true },
  'correct-item': { words: 'corrected', named: true },
  'log-credit': { words: 'logged an activity for credit', named: false },
  'take-back-credit': { words: 'took back a line of their credit ledger', named: false },
  'correct-credit': { words: 'corrected a line of their credit ledger', named: false },
  'award-credit': { words: 'awarded credit to', named: true },
  'take-back-award': { words: 'took back credit awarded to', named: true },
  'choose-cycle': { words: 'chose the cycle of a line of their credit ledger', named: false },
  'attach-evidence': { words: 'attached evidence to a line of their credit ledger', named: false },
  'remove-evidence': { words: 'removed evidence from a line of their credit ledger', named: false },
  'keep-holding': { words: 'wrote down a credential they hold', named: false },
  'end-holding': { words: 'took a credential off their list', named: false },
  'rescore-attempts': { words: 'rescored attempts of', named: true },
} as const satisfies Readonly<Record<string, { readonly words: string; readonly named: boolean }>>

export type AuditVerb = keyof typeof AUDIT_VERBS
