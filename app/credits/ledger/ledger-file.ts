import { z } from 'zod'
import { LedgerEntrySchema } from './entry.ts'
import { HoldingSchema } from './holding.ts'

/** A person's ledger as a file: what the command line reads and what one takes along. Days are calendar days of `zone`. */
export const LedgerFileSchema = z.strictObject({
  zone: z.string().min(1).max(60).default('UTC'),
  holdings: z.array(HoldingSchema).max(50),
  entries: z.array(LedgerEntrySchema).max(20_000),
})
export type LedgerFile = z.infer<typeof LedgerFileSchema>
