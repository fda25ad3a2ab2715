import { z } from 'zod'
import { LedgerEntrySchema } from './entry.ts'
import { HoldingSchema } from './holding.ts'

/** A person's ledger as a file: what the command line reads and what one takes along. Days are calendar days of `zone`. */
export const LedgerFileSchema = z
  .strictObject({
    zone: z.string().min(1).max(60).default('UTC').meta({
      title: 'Time zone of the person, as America/New_York',
      description: 'Every day of the file is a calendar day there.',
    }),
    holdings: z.array(HoldingSchema).max(50).meta({ title: 'Credentials held' }),
    entries: z.array(LedgerEntrySchema).max(20_000).meta({ title: 'Activities' }),
  })
  .superRefine(({ holdings, entries }, context) => {
    const repeat = (path: (string | number)[], message: string) =>
      context.addIssue({ code: 'custom', path, message })
    const held = new Set<string>()
    for (const [i, { credential }] of holdings.entries()) {
      if (held.has(credential)) repeat(['holdings', i, 'credential'], `${credential} stands twice`)
      held.add(credential)
    }
    const ids = new Set<string>()
    for (const [i, { id }] of entries.entries()) {
      if (ids.has(id))
        repeat(['entries', i, 'id'], `there is another entry "${id}"; every entry has an id of its own`)
      ids.add(id)
    }
  })
export type LedgerFile = z.infer<typeof LedgerFileSchema>
