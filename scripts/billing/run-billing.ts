import { adjudicate, sample, schema, scrub } from './claims.ts'
import { cob } from './cob.ts'
import type { Edge } from './edge.ts'
import { oneLine, Unusable } from './edge.ts'
import { icd, npi, price, ptp } from './look-ups.ts'
import { explain, rules } from './rules.ts'
import { answer, columns } from './show.ts'
import type { Command } from './words.ts'
import { holdTo, readWords } from './words.ts'
import { x12 } from './x12.ts'

/** The version of the contract: what is documented stays as it is within a first number. */
export const CONTRACT = '1.0'

const COMMANDS: readonly Command[] = [
  ...[rules, explain, npi, icd, ptp, price, sample, schema, scrub, adjudicate, cob, x12],
]

const OPTIONS_HELP = columns([
  ['  --json', 'the answer as JSON, alone on standard output'],
  ['  --date DAY', 'YYYY-MM-DD: of service for look-ups, of receipt for claims'],
  ['  --locality 15202-00', 'contractor and locality of the fee schedule'],
  ['  --payer ID', 'a payer of the training world: MCRTRN, ALPHA1, BETA01, GAMMA1, OHMCD1, WCCAR1'],
  ['  --tables T', 'a folder of curated tables, or a database (address or file) with imported ones'],
])
const ENDS = 'Ends with 0 when clean, 1 with findings, 2 when the input cannot be used.'

const help = (): string =>
  `Use: billing <command> …\n${columns(COMMANDS.map(({ name, about }) => [`  ${name}`, about]))}\nOptions:\n${OPTIONS_HELP}\n${ENDS} "billing <command> --help" tells more.`
const helpOf = ({ name, use, about }: Command): string =>
  `${about}\nUse: billing ${name} ${use} [--json]\n${ENDS}`

/** The nearest thing to a wrong word, where one is near. */
const like = (name: string): string => {
  const near = COMMANDS.find((one) => one.name.startsWith(name.slice(0, 3)) && name.length > 2)
  return near ? ` Do you mean ${near.name}?` : ''
}

async function obey(args: readonly string[], edge: Edge): Promise<number> {
  const { words, options } = readWords(args)
  const [name, ...rest] = words
  if (options.version) {
    answer(edge, options.json, { contract: CONTRACT }, () => `billing contract ${CONTRACT}`)
    return 0
  }
  const command = COMMANDS.find((one) => one.name === name)
  if (options.help || (name === undefined && args.length === 0)) {
    const text = command ? helpOf(command) : help()
    if (options.help) edge.print(`${text}\n`)
    else edge.tell(text)
    return options.help ? 0 : 2
  }
  if (name === undefined) throw new Unusable('name a command; "billing --help" lists them')
  if (!command)
    throw new Unusable(`there is no command "${name.slice(0, 40)}".${like(name)} "billing --help" lists them`)
  holdTo(command, rest, options)
  return command.run(rest, options, edge)
}

/**
 * Does what the words of the command line say. Resolves with the exit code: 0 clean, 1 findings, 2 unusable input, told
 * in one line. A fault of ours rejects.
 */
export async function runBilling(args: readonly string[], edge: Edge): Promise<number> {
  try {
    return await obey(args, edge)
  } catch (error) {
    if (!(error instanceof Unusable)) throw error
    edge.tell(oneLine(error.message, 1000))
    return 2
  }
}
