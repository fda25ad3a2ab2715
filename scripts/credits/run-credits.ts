import { refuse } from './answer.ts'

/** What a command is: its words in, its exit code out. Each lies in a file of its own under scripts/credits. */
interface Command {
  readonly run: (args: readonly string[]) => Promise<number> | number
}

const commands: Readonly<Record<string, () => Promise<Command>>> = {
  badge: () => import('./badge.ts'),
  statement: () => import('./statement.ts'),
  rules: () => import('./rules.ts'),
  'ledger-schema': () => import('./ledger-schema.ts'),
}

/** Does what the words of the command line say; resolves with the exit code. */
export async function runCredits([name = '', ...rest]: readonly string[]): Promise<number> {
  const load = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (load !== undefined) return (await load()).run(rest)
  const message = name === '' ? 'No command was given.' : `There is no command "${name}".`
  return refuse([{ message }], { use: true })
}
