import { z } from 'zod'
import { ACTIVITY_KINDS } from '../ledger/activity.ts'
import type { LedgerEntry } from '../ledger/entry.ts'
import { EVIDENCE_STATUSES } from '../ledger/entry.ts'
import { known } from './known.ts'
import { isNamed } from './named.ts'

/** What a board accepts at all. */
export const Accepted = z.strictObject({
  /** How far an activity must be proved before it counts. */
  evidence: known(z.enum(EVIDENCE_STATUSES)).optional(),
  /** Whether only the board's own programs and those with its approval count. */
  approval: known(z.boolean()).optional(),
  /** Whose programs count without an approval, by the provider's name. */
  approvedNames: z.array(z.string().min(2).max(100)).optional(),
  /** The least length of an article. */
  articleWords: known(z.number().int().min(0).max(100_000)).optional(),
  /** Kinds of activity it does not accept. */
  refuses: z.array(z.enum(ACTIVITY_KINDS)).optional(),
  /** Whether credit from before the person joined the board's society counts for nothing. */
  sinceMembership: known(z.boolean()).optional(),
  /**
   * Which activities are one and the same: `day` those of one provider, title and day; `title` those of one provider and title,
   * whenever taken.
   */
  once: known(z.enum(['day', 'title'])),
})
export type Accepted = z.infer<typeof Accepted>

export type Refusal = 'not-accepted' | 'not-approved' | 'too-short' | 'no-evidence'

/** Why a board does not accept an entry, whatever its day; null when it does. */
export function refusalOf(
  rule: Accepted,
  { activity, evidence }: LedgerEntry,
  isApproved: boolean,
): Refusal | null {
  if (rule.refuses?.includes(activity.kind)) return 'not-accepted'
  const isVouched = isApproved || (rule.approvedNames ?? []).some((name) => isNamed(activity, name))
  if (rule.approval?.value === true && !isVouched) return 'not-approved'
  const words = rule.articleWords?.value ?? 0
  if (activity.kind === 'article' && words > 0 && (activity.wordCount ?? 0) < words) return 'too-short'
  const needed = EVIDENCE_STATUSES.indexOf(rule.evidence?.value ?? 'self-reported')
  return EVIDENCE_STATUSES.indexOf(evidence) < needed ? 'no-evidence' : null
}
