import { readFileSync } from 'node:fs'
import type { LedgerFile } from '#credits'
import { LedgerFileSchema } from '#credits'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Wrong } from './answer.ts'

const MOST_FAULTS = 20
const HELP = '"npm run -s credits -- ledger-schema" prints how a ledger is written, with an example.'

/** Reads a ledger file, or says which fields are wrong. */
export function readLedger(file: string): Result<LedgerFile, readonly Wrong[]> {
  let text: string
  try {
    text = readFileSync(file, 'utf8')
  } catch {
    return fail([{ file, message: 'cannot be read. Name a file that exists and that you may read.' }])
  }
  let raw: unknown
  try {
    raw = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const why = error instanceof Error ? error.message : 'it cannot be parsed'
    return fail([{ file, message: `is not JSON (${why}). ${HELP}` }])
  }
  const read = LedgerFileSchema.safeParse(raw)
  if (read.success) return ok(read.data)
  const { issues } = read.error
  const faults = issues.slice(0, MOST_FAULTS).map(({ path, message }) => ({
    file,
    field: path.map(String).join('.') || '(whole file)',
    message,
  }))
  const more = issues.length > MOST_FAULTS ? ` There are ${issues.length - MOST_FAULTS} more faults.` : ''
  return fail([...faults, { file, message: `is not a ledger.${more} ${HELP}` }])
}
