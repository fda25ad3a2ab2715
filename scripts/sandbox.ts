/**
 * `npm run -s sandbox -- list`: the scenarios of content/scenarios. `npm run -s sandbox -- play <scenario> [--path n]`:
 * plays its ways through the billing engine (0 the model solution, 1 … the wrong ones; missing: all) and says day by day
 * what happened, where every cent went and which checks were missed; `--files` prints the X12 of the path too.
 * Ends with 1 when a way does not end as its author says, with 2 when asked wrongly.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { parse } from 'yaml'
import { dollars, readTables } from '#billing'
import type { CaseState, CaseWorld, Scenario } from '#sandbox'
import { accountOf, grade, openOf, paidBy, playSteps, readScenario, startCase } from '#sandbox'
import { endQuietly } from './quiet-end.ts'

endQuietly()

const FOLDER = 'content/scenarios'
const USE = 'Use: sandbox list | play <scenario> [--path n] [--files]'
const print = (line: string) => process.stdout.write(`${line}\n`)
const refuse = (why: string): number => {
  process.stderr.write(`${why}\n`)
  return 2
}

function read(name: string): Scenario | string {
  const path = join(FOLDER, name, 'scenario.yaml')
  if (!existsSync(path)) return `There is no ${path}.`
  const shared: unknown = parse(readFileSync(join(FOLDER, 'practice.yaml'), 'utf8'))
  const scenario = readScenario(parse(readFileSync(path, 'utf8')), shared)
  if (scenario.ok) return scenario.value
  return scenario.fault.map(({ path: at, message }) => `${path}: ${at}: ${message}`).join('\n')
}

function tell(state: CaseState, isWithFiles: boolean): void {
  for (const { on, kind, text } of state.happenings) print(`  ${on}  ${kind.padEnd(7)} ${text}`)
  for (const account of Object.keys(state.claims)) {
    const balances = accountOf(state, account)
    const paid = Object.entries(paidBy(state, account)).map(([by, amount]) => `${by} ${dollars(amount)}`)
    const open = (['insurance', 'next-payer', 'patient', 'to-work'] as const)
      .filter((bucket) => balances[bucket] !== 0)
      .map((bucket) => `${bucket} ${dollars(balances[bucket])}`)
    const sent = state.claims[account]?.sent.map(({ stands }) => stands).join(', ')
    print(
      `  ${account}: paid ${paid.join(', ') || 'nothing'}; written off ${dollars(balances['written-off'])}; open ${dollars(openOf(balances))}${open.length > 0 ? ` (${open.join(', ')})` : ''}; sent: ${sent || 'never'}`,
    )
  }
  if (isWithFiles) for (const { id, on, kind, text } of state.files) print(`--- ${id} ${kind} ${on}\n${text}`)
}

function playAll(name: string, only: number | null, isWithFiles: boolean): number {
  const scenario = read(name)
  if (typeof scenario === 'string') return refuse(scenario)
  const files = readdirSync('content/codes')
    .filter((file) => file.endsWith('.csv'))
    .map((file) => ({ path: `codes/${file}`, text: readFileSync(join('content/codes', file), 'utf8') }))
  const world: CaseWorld = { scenario, tables: readTables(files).tables, seed: 'model' }
  const model = playSteps(world, startCase(world), scenario.solution.steps).state
  let isAsSaid = true
  for (const [i, way] of [scenario.solution, ...scenario.wrong].entries()) {
    if (only !== null && only !== i) continue
    const { state, stuck } = playSteps(world, startCase(world), way.steps)
    print(`${i} ${way.title}`)
    tell(state, isWithFiles)
    if (stuck) print(`  STUCK at step ${stuck.step}: ${stuck.refused.message}`)
    const { score, checks } = grade({ world, state, model })
    const missed = checks.filter(({ share }) => share < 1)
    print(`  score ${score}; missed: [${missed.map(({ id }) => id).join(', ')}]`)
    for (const { id, share, found, expected } of missed)
      print(`    ${id} ${Math.round(share * 100)} %: found ${found}; expected ${expected}`)
    isAsSaid &&= !stuck
  }
  return isAsSaid ? 0 : 1
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { path: { type: 'string' }, files: { type: 'boolean' } },
})
const [command, name] = positionals
if (command === 'list')
  for (const one of readdirSync(FOLDER, { withFileTypes: true }).filter((entry) => entry.isDirectory())) {
    const scenario = read(one.name)
    print(typeof scenario === 'string' ? scenario : `${one.name.padEnd(40)} ${scenario.title}`)
  }
else if (command === 'play' && name !== undefined)
  process.exitCode = playAll(
    name,
    values.path === undefined ? null : Number(values.path),
    values.files ?? false,
  )
else process.exitCode = refuse(USE)
