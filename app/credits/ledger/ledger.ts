import type { Instant } from '#kernel/time.ts'
import type { LedgerEntry } from './entry.ts'
import type { Holding } from './holding.ts'
import type { LedgerFile } from './ledger-file.ts'

export type Origin = 'self' | 'here' | 'import'
export type EvidenceType = 'application/pdf' | 'image/png' | 'image/jpeg' | 'image/heic'

/** A file that proves a line. */
export interface EvidenceFile {
  readonly id: string
  readonly type: EvidenceType
  readonly size: number
  readonly name: string
  /** SHA-256 of its bytes, in hexadecimal. */
  readonly checksum: string
  readonly at: Instant
}

/** What an auditor said of a line last. */
export interface Verdict {
  readonly kind: 'approved' | 'denied'
  readonly why: string | null
  readonly at: Instant
}

/** One activity of a person's ledger with all that belongs to it: the line as the rules see it, and what pages show beside. */
export interface LedgerLine {
  readonly entry: LedgerEntry
  /** Its number in the person's ledger, from 1; reversals have numbers too. */
  readonly n: number
  readonly origin: Origin
  readonly at: Instant
  /** Why it was written although it resembled another. */
  readonly despite: string | null
  /** The line that it stands in for, and the one that stands in for it. */
  readonly corrects: string | null
  readonly correctedBy: string | null
  /** The line that took it back, by its number. */
  readonly reversal: { readonly n: number; readonly at: Instant } | null
  readonly files: readonly EvidenceFile[]
  readonly verdict: Verdict | null
}

/** A credential on the person's list. Whoever changes it says which revision was seen. */
export interface HeldCredential {
  readonly id: string
  readonly revision: number
  readonly holding: Holding
}

/** A person's ledger: what the rules read (`LedgerFile`), and the same lines with their ids, files and history. */
export interface Ledger extends LedgerFile {
  readonly lines: readonly LedgerLine[]
  readonly held: readonly HeldCredential[]
}
