/** The accounts room, pure: who people are, what they may do, and the rules of signing in. */
export {
  Accommodation,
  AccommodationForm,
  accommodationInWords,
  NO_ACCOMMODATION,
} from './accommodation/accommodation.ts'
export type { AuditDetail, AuditLine, AuditNote } from './audit/audit-entry.ts'
export { auditActor, auditDeed } from './audit/audit-sentence.ts'
export type { AuditVerb } from './audit/audit-verbs.ts'
export { AUDIT_VERBS } from './audit/audit-verbs.ts'
export type { DemoPerson } from './demo/demo-people.ts'
export { DEMO_PEOPLE, demoSelf } from './demo/demo-people.ts'
export { ERASED_WORDS, GROUNDS, SETTLES } from './erasure/erasure.ts'
export type { ErasureLine } from './erasure/what-is-erased.ts'
export { DELETED, KEPT } from './erasure/what-is-erased.ts'
export type { AccountFault, FieldFaults } from './identity/account-fault.ts'
export { accountFields, accountSentence, waitInWords } from './identity/account-fault.ts'
export {
  ForgotForm,
  PasswordForm,
  ProfileForm,
  ResetForm,
  SignInForm,
  SignUpForm,
} from './identity/account-forms.ts'
export { deviceOf } from './identity/device-of.ts'
export { Email } from './identity/email.ts'
export { LONGEST_PASSWORD, NewPassword, SHORTEST_PASSWORD, TypedPassword } from './identity/password.ts'
export { nameSortKey, PersonName } from './identity/person-name.ts'
export { isResetAlive, RESET_LIFE } from './identity/reset-life.ts'
export {
  isSessionAlive,
  isTouchDue,
  SESSION_ABSOLUTE,
  SESSION_IDLE,
  SESSION_TOUCH,
  sessionEnd,
} from './identity/session-life.ts'
export { Theme } from './identity/theme.ts'
export { isWeakPassword } from './identity/weak-passwords.ts'
export { DEFAULT_ZONE, isZone, Zone, zones } from './identity/zone.ts'
export { LIMITS } from './limits/limits.ts'
export { networkOf } from './limits/network-of.ts'
export type { Limit } from './limits/spend-turn.ts'
export { spendTurn } from './limits/spend-turn.ts'
export type { Dispatch, Letter } from './mail/letter.ts'
export type { Recipient } from './mail/letters.ts'
export { letterTo, passwordChangedLetter, resetLetter } from './mail/letters.ts'
export type { Mailer } from './mail/mailer.ts'
export { nextTry } from './mail/next-try.ts'
export type { Actor } from './roles/actor.ts'
export { can } from './roles/can.ts'
export type { Grant, Subject, SubjectKind, Verb } from './roles/permissions.ts'
export { PERMISSIONS } from './roles/permissions.ts'
export { Role, Roles } from './roles/role.ts'
export { rolesFault } from './roles/roles-fault.ts'
