/**
 * `npm run -s exam -- assemble <exam> --seed N [--json] [--content dir]`: draws a form straight from the content tree,
 * without a database. The same content and seed give the same form. Ends with 1 when there is no such exam or the
 * bank cannot give the form (and says what is missing); with 2 when asked wrongly. With --json every failure is
 * `{error, shortfalls}` on standard output.
 * `npm run -s exam -- list [--json]`: the exams there are.
 * `npm run -s exam -- rescore …`: corrects a question in the database that DATABASE_URL names (exam/rescore.ts).
 */
import { parseArgs } from 'node:util'
import type { ReadBank } from '#curriculum/server'
import { readBank } from '#curriculum/server'
import type { Blueprint, Form, Shortfall } from '#exams'
import {
  assembleForm,
  durationInWords,
  freshWishes,
  indexBank,
  orderOptions,
  parseExam,
  withFresh,
} from '#exams'
import { count } from '#kernel/text.ts'
import { shownPath, whyNoFolder } from './content-faults.ts'
import { readRescore } from './exam/read-rescore.ts'
import { orSayWhy } from './or-say-why.ts'
import { endQuietly } from './quiet-end.ts'

endQuietly()

const USE = `Use: exam assemble <exam> --seed N [--json] [--content dir]
     exam list [--json] [--content dir]
     exam rescore <item|question> --kind void|credit|rekey [--reason "…"] [--apply] [--json]`
const print = (line: string) => process.stdout.write(`${line}\n`)
const tell = (line: string) => process.stderr.write(`${line}\n`)

interface Asked {
  readonly command: string
  readonly exam: string | undefined
  readonly seed: string
  readonly json: boolean
  readonly content: string
}

/** Reads the command line, or says what is wrong with it. */
function readCommand(args: string[]): Asked | string {
  const options = {
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
    content: { type: 'string', default: 'content' },
  } as const
  try {
    const { values, positionals } = parseArgs({ args, options, allowPositionals: true, strict: true })
    const [command, exam, ...rest] = positionals
    if (command === undefined) return 'No command was given.'
    if (command !== 'list' && command !== 'assemble') return `There is no command "${command}".`
    if (command === 'assemble' && exam === undefined) return 'No exam was named.'
    const more = command === 'list' ? [exam, ...rest].filter(Boolean) : rest
    if (more.length > 0) return `Nobody knows what "${more.join(' ')}" is for.`
    if (!/^-?\d{1,15}$/.test(values.seed)) return `"${values.seed}" is not a seed: a seed is a whole number.`
    return whyNoFolder(values.content) ?? { command, exam, ...values }
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** One question of the form, as the contract names it; `case` says under whose chart it stands. */
const lineOf = ({ item, part, revision, section, type, order }: Form['places'][number]) => ({
  id: part || item,
  ...(part ? { case: item } : {}),
  revision,
  section,
  type,
  optionOrder: order[0] ?? [],
})

/** Says why there is no answer: for programs on standard output, for people on standard error. */
function refuse(json: boolean, code: 1 | 2, error: string, shortfalls: readonly Shortfall[] = []): 1 | 2 {
  if (json) print(JSON.stringify({ error, shortfalls }, null, 2))
  else tell([error, ...shortfalls.map((one) => `  ${one.message}`)].join('\n'))
  if (code === 2) tell(USE)
  return code
}

/** Why an exam is not among those that can be drawn: nobody wrote it, or what was written has a fault. */
function whyNoExam(exam: string, { exams, errors }: ReadBank<Blueprint>, content: string): string {
  const own = errors.filter(({ file }) => file === `exams/${exam}.yaml` || file === `exams/${exam}.yml`)
  if (own.length > 0) {
    const faults = own.map(
      ({ file, line, column, message, fix }) =>
        `${shownPath(content, file)}:${line}:${column} ${message}. ${fix}`,
    )
    return `The exam "${exam}" has ${count(own.length, 'error')}:\n${faults.join('\n')}`
  }
  return `There is no exam "${exam}". There are: ${exams.map(({ id }) => id).join(', ') || 'none'}.`
}

async function list({ content, json }: Asked): Promise<number> {
  const { exams, errors } = await readBank(content, parseExam)
  if (errors.length > 0) tell(`${count(errors.length, 'error')} in the content; see "content check".`)
  const known = exams.map(({ id, title, minutes, scored }) => ({
    ...{
      id,
      title,
      minutes: minutes.value,
      questions: scored.value,
      ...(scored.atMost ? { atMost: true } : {}),
    },
  }))
  if (json) print(JSON.stringify({ exams: known }, null, 2))
  else for (const one of known) print(`${one.id}  ${one.title} (${durationInWords(one.minutes)})`)
  return 0
}

async function assemble({ exam, seed, json, content }: Asked): Promise<number> {
  const bank = await readBank(content, parseExam)
  const blueprint = bank.exams.find(({ id }) => id === exam)
  if (!blueprint) return refuse(json, 1, whyNoExam(exam ?? '', bank, content))
  const plan = assembleForm(blueprint, indexBank(bank.entries, blueprint), { seed: Number(seed) })
  if (!plan.ok) {
    const broken = bank.errors.length
    const kept = broken === 1 ? 'keeps' : 'keep'
    const aside =
      broken > 0 ? ` ${count(broken, 'error')} in the content ${kept} items out; see "content check".` : ''
    return refuse(json, 1, `The bank cannot give a form of ${blueprint.id}.${aside}`, plan.fault)
  }
  const drawn = freshWishes(plan.value).flatMap(({ item, seed: own }) => {
    const revision = bank.fresh(item, own)
    return revision === null ? [] : [[item, revision] as const]
  })
  const items = orderOptions(withFresh(plan.value, new Map(drawn)), bank.itemOf).places.map(lineOf)
  if (json) print(JSON.stringify({ exam: blueprint.id, seed: Number(seed), items }, null, 2))
  else
    for (const [i, item] of items.entries())
      print(`${String(i + 1).padStart(3)}  ${item.section.padEnd(16)} ${item.type.padEnd(10)} ${item.id}`)
  return 0
}

/** `exam rescore …`; the database is opened only when it was asked rightly. */
async function rescore(args: string[]): Promise<number> {
  const wish = readRescore(args)
  const json = args.includes('--json')
  const say = (error: string, code: string) =>
    json ? print(JSON.stringify({ error, code }, null, 2)) : tell(error)
  if (typeof wish === 'string') {
    say(wish, 'misused')
    tell(USE)
    return 2
  }
  return orSayWhy(
    async () => (await import('./exam/rescore.ts')).rescore(wish),
    (why) => say(why, 'database'),
  )
}

async function run([command = '', ...rest]: string[]): Promise<number> {
  if (command === 'rescore') return rescore(rest)
  const args = [command, ...rest].filter((word, i) => i > 0 || word !== '')
  const asked = readCommand(args)
  if (typeof asked === 'string') return refuse(args.includes('--json'), 2, asked)
  return asked.command === 'list' ? list(asked) : assemble(asked)
}

process.exitCode = await run(process.argv.slice(2))
