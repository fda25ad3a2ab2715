/**
 * What the audit trail can say, each with the words an administrator reads after the actor's name. A room that
 * audits something adds its line here, so that the trail can always be read as sentences.
 */
export const AUDIT_VERBS = {
  'sign-up': 'signed up',
  'sign-in': 'signed in',
  'sign-in-demo': 'signed in as a demo person',
  'sign-out': 'signed out',
  'change-password': 'changed the password of',
  'ask-reset': 'asked to reset a password',
  'reset-password': 'reset the password of',
  'revoke-session': 'ended a session of',
  'revoke-other-sessions': 'ended all other sessions of',
  'update-profile': 'changed the profile of',
  'change-roles': 'changed the roles of',
  'seed-demo': 'seeded the demo people',
  'publish-content': 'published content to',
  'start-attempt': 'started',
  'submit-attempt': 'submitted',
} as const

export type AuditVerb = keyof typeof AUDIT_VERBS

/** The sentence's predicate; a verb of an older or newer version is shown as it is kept. */
export const auditWords = (verb: string): string =>
  Object.hasOwn(AUDIT_VERBS, verb) ? AUDIT_VERBS[verb as AuditVerb] : verb
