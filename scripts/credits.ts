/**
 * `npm run -s credits -- statement --rules <board> --ledger <file> [--as-of day] [--credential id] [--cycle day] [--json]`:
 * where the ledger of a file stands with a board, every entry explained.
 * `npm run -s credits -- rules [--json]`: the rules of renewal we know, with versions, sources and what is unknown.
 * `npm run -s credits -- ledger-schema`: the JSON Schema of a ledger file.
 * Ends with 2 when asked wrongly or when a file has faults, and says which field and what to do.
 */
import { USE } from './credits/answer.ts'

/** What a command is: its words in, its exit code out. Each lies in a file of its own under scripts/credits. */
interface Command {
  readonly run: (args: readonly string[]) => Promise<number> | number
}

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  statement: () => import('./credits/statement.ts'),
  rules: () => import('./credits/rules.ts'),
  'ledger-schema': () => import('./credits/ledger-schema.ts'),
}

const [name = '', ...rest] = process.argv.slice(2)
const load = Object.hasOwn(commands, name) ? commands[name] : undefined
if (load === undefined) {
  process.stderr.write(
    `${name === '' ? 'No command was given.' : `There is no command "${name}".`}\n${USE}\n`,
  )
  process.exitCode = 2
} else process.exitCode = await (await load()).run(rest)
