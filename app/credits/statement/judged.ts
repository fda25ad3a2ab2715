import type { LedgerEntry } from '../ledger/entry.ts'
import type { Parts } from '../rules/parts.ts'

/** Why an entry counts or does not; what pages and tests go by. */
export const REASONS = [
  'counted',
  'counted-in-part',
  'carried-over',
  'reversed',
  'denied',
  'not-applied',
  'not-yet',
  'before-certification',
  'before-membership',
  'outside-cycle',
  'other-cycle-chosen',
  'exclusive-elsewhere',
  'not-accepted',
  'not-approved',
  'too-short',
  'no-evidence',
  'unknown-credit',
  'no-credit',
  'duplicate',
  'over-cap',
  'off-domain',
] as const
export type Reason = (typeof REASONS)[number]

/**
 * An entry as one statement sees it. It is made anew for each statement, and what comes after (duplicates, then caps) writes
 * its finding into it: a ledger has thousands.
 */
export interface Judged {
  readonly entry: LedgerEntry
  reason: Reason
  /** What it is worth, before caps; 0 when it does not count. */
  worth: Parts
  /** The arithmetic, or why it does not count, in words. */
  how: string
  /** Whether it is the board's own, and within the board's domains. */
  isOwn: boolean
  isWithin: boolean
  /** What of its worth counts. */
  counted: Parts
}
