import { z } from 'zod'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { AccreditationSchema } from '../accreditation/accreditation.ts'
import { DaySchema } from '../ledger/activity.ts'

/** What a certificate certifies, as it stood when it was issued: later changes of a name or a title do not touch it. */
export const CertificateBody = z.strictObject({
  participant: z.string().min(1).max(200),
  /** The person's number with the approving board, where it was known. */
  memberNumber: z.string().max(60).nullable(),
  completedOn: DaySchema,
  issuedOn: DaySchema,
  percent: z.number().min(0).max(100),
  accreditation: AccreditationSchema,
  /** Its holder had their account erased: the name is gone, what was certified stands. */
  isErased: z.literal(true).optional(),
})
export type CertificateBody = z.infer<typeof CertificateBody>

/** What stands in the place of a holder's name who had it erased. */
export const NAME_ERASED = 'Name erased'

/** A certificate without its holder: no name, no number with a board. */
export const withoutHolder = (body: CertificateBody): CertificateBody => ({
  ...body,
  participant: NAME_ERASED,
  memberNumber: null,
  isErased: true,
})

/** One copy of a certificate: the original is the first. */
export interface Copy {
  readonly n: number
  readonly code: string
  readonly issuedAt: Instant
}

/** A certificate with its copies, oldest first, and whether it still stands. */
export interface Certificate {
  readonly id: Id<'Certificate'>
  readonly personId: Id<'Person'>
  readonly entryId: Id<'Entry'>
  readonly statusIndex: number
  readonly body: CertificateBody
  readonly issuedAt: Instant
  readonly copies: readonly Copy[]
  readonly revoked: { readonly at: Instant; readonly why: string } | null
}

/** A certificate may be issued again so many times; after that a person is asked. */
export const MOST_COPIES = 10

/** What the public check says about a code: only what is needed to compare it with the paper. */
export interface Confirmed {
  readonly state: 'valid' | 'replaced' | 'revoked'
  /** Null: erased at the holder's wish. */
  readonly participant: string | null
  readonly title: string
  readonly provider: string
  readonly completedOn: string
  readonly minutes: number
  readonly credits: number | null
  /** "American Medical Billing Association, no. 1234"; null: no board approved it. */
  readonly approval: string | null
  /** When it was revoked, or when a duplicate replaced this copy. */
  readonly since: Instant | null
  readonly isDuplicate: boolean
  readonly issuedAt: Instant
}

/** What the public may know of a certificate by the code of one of its copies. */
export function confirmed({ body, copies, revoked, issuedAt }: Certificate, code: string): Confirmed | null {
  const at = copies.findIndex((copy) => copy.code === code)
  const copy = copies[at]
  if (!copy) return null
  const newer = copies[at + 1] ?? null
  const { accreditation, participant, completedOn } = body
  const { approval } = accreditation
  return {
    state: revoked ? 'revoked' : newer ? 'replaced' : 'valid',
    participant: body.isErased ? null : participant,
    title: accreditation.subject.title,
    provider: accreditation.provider.name,
    completedOn,
    minutes: accreditation.minutes,
    credits: approval?.credits ?? null,
    approval: approval && `${approval.boardName}, no. ${approval.number}`,
    since: revoked?.at ?? newer?.issuedAt ?? null,
    isDuplicate: copy.n > 1,
    issuedAt,
  }
}
