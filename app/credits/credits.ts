// The pure door of the credits room: what continuing education earns, for which credential, and why.

export type { Activity, ActivityKind, Approval, Delivery } from './ledger/activity.ts'
export { ACTIVITY_KINDS, ActivitySchema, DELIVERIES } from './ledger/activity.ts'
export type { EvidenceStatus, LedgerEntry } from './ledger/entry.ts'
export { EVIDENCE_STATUSES, LedgerEntrySchema } from './ledger/entry.ts'
export type { Holding } from './ledger/holding.ts'
export { HoldingSchema } from './ledger/holding.ts'
export type { LedgerFile } from './ledger/ledger-file.ts'
export { LedgerFileSchema } from './ledger/ledger-file.ts'
export type {
  Contribution,
  CountedEntry,
  Requirement,
  Statement,
  StatementTask,
  Unknown,
  Upcoming,
} from './statement/statement.ts'
