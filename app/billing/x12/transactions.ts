import type { ClaimAcknowledgment } from './acknowledgment/claim-acknowledgment.ts'
import type { ImplementationAcknowledgment } from './acknowledgment/implementation-acknowledgment.ts'
import { claimAcknowledgment } from './acknowledgment/read-277ca.ts'
import { implementationAcknowledgment } from './acknowledgment/read-999.ts'
import type { ReadAnswers, ReadInquiries } from './eligibility/read-27x.ts'
import { eligibilityAnswers, eligibilityInquiries } from './eligibility/transactions-27x.ts'
import type { ProfessionalClaims } from './professional/read-837p.ts'
import { professionalClaims } from './professional/transaction-837p.ts'
import type { ReadRemittance } from './remittance/read-835.ts'
import { remittances } from './remittance/transaction-835.ts'
import type { ReadStatusAnswers, ReadStatusInquiries } from './status/read-27s.ts'
import { statusAnswers, statusInquiries } from './status/transactions-27s.ts'
import type { Transaction } from './transaction.ts'
import type { Segment } from './wire/segment.ts'
import type { X12Error } from './wire/x12-error.ts'
import { errorAt } from './wire/x12-error.ts'
import type { TransactionSet } from './wire/x12-file.ts'

/** What a transaction set can hold, by `kind`. */
export type Content =
  | ProfessionalClaims
  | ImplementationAcknowledgment
  | ClaimAcknowledgment
  | ReadRemittance
  | ReadInquiries
  | ReadAnswers
  | ReadStatusInquiries
  | ReadStatusAnswers

/** Every transaction that is read. A new one is a line here and its type above. */
const TRANSACTIONS: readonly Transaction<Content>[] = [
  professionalClaims,
  implementationAcknowledgment,
  claimAcknowledgment,
  remittances,
  eligibilityInquiries,
  eligibilityAnswers,
  statusInquiries,
  statusAnswers,
]

/** The transaction a set is read as, by ST01 and its version; `null` when it is none of ours. */
export const transactionOf = ({ id, version }: TransactionSet): Transaction<Content> | null =>
  TRANSACTIONS.find(({ set, family }) => set.id === id && version.startsWith(family)) ?? null

/** A set that is none of those that are read here. */
export function unknownSet({ id, version, segments }: TransactionSet): X12Error {
  const what = version === '' ? id : `${id} ${version}`
  const message = `A transaction set ${what.slice(0, 40)} is none that is read here.`
  return errorAt(segments[0] as Segment, ['IK5', '1'], message, { element: 1, value: id })
}
