import { z } from 'zod'
import { ActivitySchema, DaySchema } from './activity.ts'

/** How far an entry is proved: said, shown by a file, or confirmed by whoever gave it or by an auditor. */
export const EVIDENCE_STATUSES = ['self-reported', 'evidenced', 'verified'] as const
export type EvidenceStatus = (typeof EVIDENCE_STATUSES)[number]

/**
 * One line of the ledger as the rules see it: the activity, how far it is proved, and whether a later line took it back.
 * Nothing in a ledger is ever changed; a correction is a reversal with its reason, and a new line.
 */
export const LedgerEntrySchema = z.strictObject({
  id: z.string().min(1).max(100).meta({ title: 'Id, once in a ledger' }),
  /** The day on which it was written down. */
  recordedOn: DaySchema.optional(),
  activity: ActivitySchema,
  evidence: z.enum(EVIDENCE_STATUSES).default('self-reported').meta({
    title: 'How far it is proved',
    description: 'Some boards (AAPC) count nothing that is only self-reported.',
  }),
  /** Taken back by a later line. */
  reversed: z
    .strictObject({ on: DaySchema, reason: z.string().min(1).max(500) })
    .optional()
    .meta({ title: 'Taken back, when and why' }),
  /** Refused by an auditor. */
  denied: z
    .strictObject({ on: DaySchema, reason: z.string().min(1).max(1000) })
    .optional()
    .meta({ title: 'Denied by an auditor, when and why' }),
  /** What the specialist chose where a board leaves a choice, as the cycle of a day in the month of renewal. */
  choices: z
    .strictObject({ cycle: z.enum(['ending', 'next']).optional() })
    .optional()
    .meta({ title: 'In which of two cycles it is to count, where a board leaves the choice' }),
})
export type LedgerEntry = z.infer<typeof LedgerEntrySchema>
