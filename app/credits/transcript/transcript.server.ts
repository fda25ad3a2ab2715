import type { Actor } from '#accounts'
import type { Database } from '#db'
import { canonicalJson } from '#kernel/text.ts'
import type { Instant } from '#kernel/time.ts'
import { dayIn } from '#kernel/time.ts'
import { LedgerFileSchema } from '../ledger/ledger-file.ts'
import { readLedger } from '../ledger/read-ledger.server.ts'
import type { Paper } from '../print/sheet.server.ts'
import { ruleSets } from '../rules/read-rule-sets.server.ts'
import { cyclesOf } from './cycles-of.ts'
import { transcriptCsv } from './transcript-csv.ts'
import { transcriptPdf } from './transcript-pdf.server.ts'

/** A file to take along. */
export interface TranscriptFile {
  readonly type: string
  readonly name: string
  readonly body: Uint8Array | string
}

/** One's own ledger as a file: to print, for a spreadsheet, or in the shape that the command line reads. */
export async function transcriptFile(
  db: Database,
  actor: Actor,
  format: 'pdf' | 'csv' | 'json',
  paper: Paper,
  now: Instant,
): Promise<TranscriptFile> {
  const { zone, holdings, entries } = await readLedger(db.read, actor)
  const file = LedgerFileSchema.parse({ zone, holdings, entries })
  const name = `cleanclaim-transcript-${dayIn(actor.zone, now)}.${format}`
  if (format === 'csv') return { name, type: 'text/csv; charset=utf-8', body: transcriptCsv(file) }
  if (format === 'json')
    return {
      name,
      type: 'application/json',
      body: `${JSON.stringify(JSON.parse(canonicalJson(file)), null, 2)}\n`,
    }
  const asOf = dayIn(actor.zone, now)
  return {
    name,
    type: 'application/pdf',
    body: await transcriptPdf(file, {
      ...{ name: actor.name, asOf, now, paper },
      cycleOf: cyclesOf(await ruleSets(), file, asOf),
    }),
  }
}
