import { z } from 'zod'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { AuditVerb } from './audit-verbs.ts'

/** What more an entry says: few, flat, and never a password, a token, an answer or an address. */
export const AuditDetail = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]),
)
export type AuditDetail = z.infer<typeof AuditDetail>

/** What was done, by whom, to what. `actor` null: the house itself, or someone not signed in. */
export interface AuditNote {
  readonly actor: { readonly personId: Id<'Person'> } | null
  readonly verb: AuditVerb
  readonly subject: { readonly kind: string; readonly id: string | null }
  readonly detail?: AuditDetail
}

/** A line of the trail as it is read. */
export interface AuditLine {
  readonly id: string
  readonly at: Instant
  readonly actorName: string | null
  readonly verb: string
  readonly subjectKind: string
  readonly subjectId: string | null
  /** The name of the person it was done to, when the subject is one. */
  readonly subjectName: string | null
  readonly detail: AuditDetail
}
