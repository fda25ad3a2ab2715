/**
 * `npm run -s content -- check [path] [--json]`: every fault of the content tree `path` lies in (default `content`),
 * those of other files left out; ends with 1 when one is an error, with 2 when asked wrongly or nothing is there.
 * `npm run content -- publish [dir]`: makes the catalogue of DATABASE_URL what the tree says; ends with 1 when something
 * was left out.
 * `npm run -s content -- table [dir] [--json]`: how much every section has: lessons, items, templates, cards.
 * `npm run content -- schemas`: writes the JSON Schemas editors use to content/.schemas.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import { parseArgs } from 'node:util'
import type { ContentReport } from '#curriculum/server'
import { checkContent, checkTree, countTree, editorSchemas, publishCatalogue } from '#curriculum/server'
import { Blueprint, parseExam } from '#exams'
import { readEnv } from '#http/env.server.ts'
import { count } from '#kernel/text.ts'
import { instant } from '#kernel/time.ts'
import { faultLines, leftOut, shownPath, whyNoFolder } from './content-faults.ts'
import { countLines } from './count-lines.ts'
import { orSayWhy } from './or-say-why.ts'
import { accreditationFaults, creditFault, publishCredit } from './publish-credit.ts'
import { endQuietly } from './quiet-end.ts'
import { ruleFaults } from './rule-faults.ts'
import { asFault, scenarioFaults } from './scenario-faults.ts'

endQuietly()

const USE = 'Use: content check [path] [--json] | publish [dir] | table [dir] [--json] | schemas'

const print = (line: string) => process.stdout.write(`${line}\n`)
const now = instant(Date.now())

interface Asked {
  readonly path: string
  readonly json: boolean
}

/** The tree a path lies in: the nearest folder upward with an objectives file; null when there is none. */
function treeAround(target: string): string | null {
  const start = statSync(target).isDirectory() ? resolve(target) : dirname(resolve(target))
  for (let at = start; ; at = dirname(at)) {
    if (existsSync(join(at, 'objectives.yaml'))) return at
    if (dirname(at) === at) return null
  }
}

/** Reports on a path in the light of its whole tree; a file or folder outside any tree is looked at by itself. */
async function look(path: string): Promise<{ root: string; report: ContentReport }> {
  const root = treeAround(path) ?? resolve(path)
  if (statSync(root).isDirectory()) {
    const [scenarios, rules, credit] = await Promise.all([
      scenarioFaults(root),
      ruleFaults(root),
      accreditationFaults(root),
    ])
    const report = await checkTree(root, parseExam, now, scenarios.sound)
    const all = [report, scenarios, rules, credit]
    const [faults, paths] = [all.flatMap((one) => one.faults), all.flatMap((one) => one.paths)]
    return { root, report: { ...report, paths, faults } }
  }
  const alone = { path: basename(root), text: readFileSync(root, 'utf8') }
  return { root: dirname(root), report: await checkContent([alone], parseExam, now) }
}

async function check({ path, json }: Asked): Promise<number> {
  if (!existsSync(path)) return refuse(`There is no ${path}.`)
  const { root, report } = await look(path)
  const inside = relative(root, resolve(path)).split(sep).join('/')
  const isInside = (file: string): boolean =>
    inside === '' || file === inside || file.startsWith(`${inside}/`)
  const files = report.paths.filter(isInside).length
  if (files === 0)
    return refuse(`There is no content in ${path}: it holds no file of banks, lessons or exams.`)
  const faults = report.faults
    .filter((fault) => isInside(fault.file))
    .map((fault) => ({ ...fault, file: shownPath(root, fault.file) }))
  const errors = faults.filter((fault) => fault.severity === 'error').length
  if (json) print(JSON.stringify({ files, faults }, null, 2))
  else {
    for (const fault of faults) print(faultLines(fault))
    print(`${count(files, 'file')}: ${count(errors, 'error')}, ${count(faults.length - errors, 'warning')}.`)
  }
  return errors > 0 ? 1 : 0
}

async function publish({ path }: Asked): Promise<number> {
  const why = whyNoFolder(path)
  if (why !== null) return refuse(why)
  const env = readEnv(process.env)
  const [{ migrate, openDatabase }, { publishExams }, { publishScenarios, readScenarioChecks }] =
    await Promise.all([import('#db'), import('#exams/server'), import('#sandbox/server')])
  await migrate(env.databaseUrl)
  const db = await openDatabase(env.databaseUrl)
  try {
    const published = await publishCatalogue(db, path, now, parseExam, {
      ...env,
      scenarios: () => readScenarioChecks(path),
    })
    await publishExams(db, published.exams, now)
    const scenarios = await publishScenarios(db, path, now)

    const credit = await publishCredit(db, path, now)
    const others = [...scenarios.faults.map(asFault), ...credit.faults.map(creditFault)]
    const lines = leftOut(path, [...published.faults, ...others])
    for (const line of lines) print(line)
    print(`${path}: ${published.summary}.`)
    return lines.length > 0 ? 1 : 0
  } finally {
    await db.close()
  }
}

async function table({ path, json }: Asked): Promise<number> {
  const why = whyNoFolder(path)
  if (why !== null) return refuse(why)
  const counts = await countTree(path, parseExam)
  if (json) print(JSON.stringify(counts, null, 2))
  else for (const line of countLines(counts)) print(line)
  return 0
}

function schemas(): number {
  const folder = join('content', '.schemas')
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(editorSchemas(Blueprint))) writeFileSync(join(folder, name), text)
  return 0
}

function refuse(why: string): number {
  process.stderr.write(`${why}\n${USE}\n`)
  return 2
}

type Command = (asked: Asked) => Promise<number> | number
const commands: Readonly<Record<string, Command>> = { check, publish, table, schemas }

/** Does what the words of the command line say; resolves with the exit code. */
async function obey(args: string[]): Promise<number> {
  const asked = readWords(args)
  if (typeof asked === 'string') return refuse(asked)
  const { values, positionals } = asked
  const [name = 'check', path = 'content', ...rest] = positionals
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (command === undefined) return refuse(`There is no command "${name}".`)
  if (rest.length > 0) return refuse(`One path at a time: ${rest.join(' ')} is too much.`)
  return command({ path, json: values.json })
}

function readWords(args: string[]) {
  try {
    const options = { json: { type: 'boolean', default: false } } as const
    return parseArgs({ args, options, allowPositionals: true, strict: true })
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

process.exitCode = await orSayWhy(() => obey(process.argv.slice(2)))
