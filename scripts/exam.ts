/**
 * `npm run -s exam -- assemble <exam> --seed N [--json] [--content dir]`: draws a form straight from the content tree,
 * without a database. The same content and seed give the same form. Ends with 1 when there is no such exam, the seed
 * is not a whole number, or the bank cannot give the form (and says what is missing); with 2 when asked wrongly.
 * `npm run -s exam -- list [--json]`: the exams there are.
 * `npm run -s exam -- rescore …`: corrects a question in the database that DATABASE_URL names (exam/rescore.ts).
 */
import { parseArgs } from 'node:util'
import { readBank } from '#curriculum/server'
import type { Form, Shortfall } from '#exams'
import { assembleForm, durationInWords, indexBank, orderOptions, parseExam } from '#exams'
import { readRescore } from './exam/read-rescore.ts'

const USE = `Use: exam assemble <exam> --seed N [--json] [--content dir]
     exam list [--json] [--content dir]
     exam rescore <item|question> --kind void|credit|rekey [--reason "…"] [--apply] [--json]`
const print = (line: string) => process.stdout.write(`${line}\n`)

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
    if (command === undefined || rest.length > 0) return USE
    if (command !== 'list' && (command !== 'assemble' || exam === undefined)) return USE
    return { command, exam, ...values }
  } catch (error) {
    return `${error instanceof Error ? error.message : String(error)}\n${USE}`
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

function refuse(json: boolean, error: string, shortfalls: readonly Shortfall[] = []): number {
  if (json) print(JSON.stringify({ error, shortfalls }, null, 2))
  else process.stderr.write(`${[error, ...shortfalls.map((one) => `  ${one.message}`)].join('\n')}\n`)
  return 1
}

async function list({ content, json }: Asked): Promise<number> {
  const { exams } = await readBank(content, parseExam)
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
  if (!/^-?\d{1,15}$/.test(seed)) return refuse(json, `"${seed}" is not a seed: a seed is a whole number.`)
  const bank = await readBank(content, parseExam)
  const blueprint = bank.exams.find(({ id }) => id === exam)
  if (!blueprint) {
    const known = bank.exams.map(({ id }) => id).join(', ') || 'none'
    return refuse(json, `There is no exam "${exam}". There are: ${known}.`)
  }
  const plan = assembleForm(blueprint, indexBank(bank.entries), { seed: Number(seed) })
  if (!plan.ok) {
    const broken = bank.errors.length
    const aside = broken > 0 ? ` ${broken} errors in the content keep items out; see "content check".` : ''
    return refuse(json, `The bank cannot give a form of ${blueprint.id}.${aside}`, plan.fault)
  }
  const items = orderOptions(plan.value, bank.itemOf).places.map(lineOf)
  if (json) print(JSON.stringify({ exam: blueprint.id, seed: Number(seed), items }, null, 2))
  else
    for (const [i, item] of items.entries())
      print(`${String(i + 1).padStart(3)}  ${item.section.padEnd(16)} ${item.type.padEnd(10)} ${item.id}`)
  return 0
}

/** `exam rescore …`; the database is opened only when it was asked rightly. */
async function rescore(args: string[]): Promise<number> {
  const wish = readRescore(args)
  if (typeof wish === 'string') return misused(`${wish}\n${USE}`)
  return (await import('./exam/rescore.ts')).rescore(wish)
}

function misused(say: string): number {
  process.stderr.write(`${say}\n`)
  return 2
}

async function run([command = '', ...rest]: string[]): Promise<number> {
  if (command === 'rescore') return rescore(rest)
  const asked = readCommand([command, ...rest])
  if (typeof asked === 'string') return misused(asked)
  return asked.command === 'list' ? list(asked) : assemble(asked)
}

process.exitCode = await run(process.argv.slice(2))
