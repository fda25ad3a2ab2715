/**
 * `npm run -s credits -- statement --rules <board> --ledger <file> [--as-of day] [--credential id] [--cycle day] [--json]`:
 * where the ledger of a file stands with a board, every entry explained.
 * `npm run -s credits -- rules [--json]`: the rules of renewal we know, with versions, sources and what is unknown.
 * `npm run -s credits -- ledger-schema`: the JSON Schema of a ledger file.
 * Ends with 2 when asked wrongly or when a file has faults, and says which field and what to do.
 */
import { runCredits } from './credits/run-credits.ts'
import { endQuietly } from './quiet-end.ts'

endQuietly()

process.exitCode = await runCredits(process.argv.slice(2))
