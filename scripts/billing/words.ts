import { parseArgs } from 'node:util'
import type { Day } from '#billing'
import { isDay } from '#billing'
import type { Edge } from './edge.ts'
import { Unusable } from './edge.ts'

const text = { type: 'string' } as const
const flag = { type: 'boolean' } as const
/** What may be said to any command, and to those that look at a world of tables, payers and days. */
const OPTIONS = {
  json: flag,
  help: { type: 'boolean', short: 'h' },
  version: flag,
  date: text,
  locality: text,
  payer: text,
  tables: text,
  mod: { type: 'string', multiple: true },
  units: text,
  pos: text,
  charge: text,
  practitioner: text,
  'non-participating': flag,
  of: text,
  claim: text,
} as const

export type OptionName = keyof typeof OPTIONS
export type Options = ReturnType<typeof parsed>['values']

/** One command: how it is called, what it does, what it takes. */
export interface Command {
  readonly name: string
  /** After the name: "<code> --date DAY". */
  readonly use: string
  readonly about: string
  readonly takes: readonly OptionName[]
  /** How many words follow the name, at least and at most. */
  readonly words: readonly [least: number, most: number]
  /** Resolves with the exit code. Throws `Unusable`. */
  run(words: readonly string[], options: Options, edge: Edge): Promise<number>
}

const parsed = (args: string[]) =>
  parseArgs({ args, options: OPTIONS, allowPositionals: true, strict: true, tokens: true })

/** Reads the command line; what it does not know is told in one line. */
export function readWords(args: readonly string[]): {
  readonly words: readonly string[]
  readonly options: Options
} {
  try {
    const { positionals, values, tokens } = parsed([...args])
    const twice = tokens.find(
      (token, i) =>
        token.kind === 'option' &&
        token.name !== 'mod' &&
        token.value !== undefined &&
        tokens.some((before, at) => at < i && before.kind === 'option' && before.name === token.name),
    )
    if (twice?.kind === 'option') throw new Unusable(`--${twice.name} is said twice; say it once`)
    return { words: positionals, options: values }
  } catch (error) {
    if (error instanceof Unusable) throw error
    const message = error instanceof Error ? error.message : String(error)
    throw new Unusable(message.split('. ')[0] ?? message)
  }
}

/** Refuses what a command does not take: a misplaced option would be believed to have worked. */
export function holdTo(command: Command, words: readonly string[], options: Options): void {
  const use = `Use: billing ${command.name} ${command.use}`.trim()
  const strange = Object.keys(options).find((name) => !['json', ...command.takes].includes(name))
  if (strange !== undefined) throw new Unusable(`${command.name} takes no --${strange}. ${use}`)
  const [least, most] = command.words
  if (words.length < least) throw new Unusable(`${command.name} needs more words. ${use}`)
  if (words.length > most) throw new Unusable(`"${words.slice(most).join(' ')}" is too much. ${use}`)
}

/** --date as a day; undefined when it is missing. */
export function dayOption({ date }: Options): Day | undefined {
  if (date === undefined) return undefined
  if (isDay(date)) return date
  throw new Unusable(`--date is "${date}", not a day of the calendar as YYYY-MM-DD`)
}

/** --date of a look-up, which has no other day to go by. */
export function neededDay(options: Options): Day {
  const day = dayOption(options)
  if (day === undefined)
    throw new Unusable('--date YYYY-MM-DD is missing: codes, prices and edits are good for days')
  return day
}
