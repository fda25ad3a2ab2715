/**
 * `npm run -s content -- check [path] [--json]`: every fault of the content tree `path` lies in (default `content`),
 * those of other files left out; ends with 1 when one is an error.
 * `npm run content -- publish [dir]`: makes the catalogue of DATABASE_URL what the tree says.
 * `npm run content -- schemas`: writes the JSON Schemas editors use to content/.schemas.
 */
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { basename, dirname, join, relative, resolve, sep } from 'node:path'
import type { ContentReport } from '#curriculum/server'
import { checkContent, checkTree, editorSchemas, publishCatalogue } from '#curriculum/server'
import { Blueprint, parseExam } from '#exams'
import { readEnv } from '#http/env.server.ts'
import { count } from '#kernel/text.ts'
import { instant } from '#kernel/time.ts'

const words = process.argv.slice(2)
const json = words.includes('--json')
const [command = 'check', path = 'content'] = words.filter((word) => !word.startsWith('--'))
const print = (line: string) => process.stdout.write(`${line}\n`)

/** The tree a path lies in: the nearest folder upward with an objectives file; null when there is none. */
function treeAround(target: string): string | null {
  const start = statSync(target).isDirectory() ? resolve(target) : dirname(resolve(target))
  for (let at = start; ; at = dirname(at)) {
    if (existsSync(join(at, 'objectives.yaml'))) return at
    if (dirname(at) === at) return null
  }
}

/** Reports on a path in the light of its whole tree; a file or folder outside any tree is looked at by itself. */
async function look(): Promise<{ root: string; report: ContentReport }> {
  const root = treeAround(path) ?? resolve(path)
  if (statSync(root).isDirectory()) return { root, report: await checkTree(root, parseExam) }
  const alone = { path: basename(root), text: readFileSync(root, 'utf8') }
  return { root: dirname(root), report: await checkContent([alone], parseExam) }
}

async function check(): Promise<number> {
  if (!existsSync(path)) return refuse(`There is no ${path}.`)
  const { root, report } = await look()
  const inside = relative(root, resolve(path)).split(sep).join('/')
  const isInside = (file: string): boolean =>
    inside === '' || file === inside || file.startsWith(`${inside}/`)
  const shown = (file: string) => relative(process.cwd(), join(root, file)).split(sep).join('/')
  const faults = report.faults
    .filter((fault) => isInside(fault.file))
    .map((fault) => ({ ...fault, file: shown(fault.file) }))
  const files = report.paths.filter(isInside).length
  const errors = faults.filter((fault) => fault.severity === 'error').length
  if (json) print(JSON.stringify({ files, faults }, null, 2))
  else {
    for (const f of faults)
      print(`${f.file}:${f.line}:${f.column} ${f.severity} ${f.check}: ${f.message}\n    ${f.fix}`)
    print(`${count(files, 'file')}: ${count(errors, 'error')}, ${count(faults.length - errors, 'warning')}.`)
  }
  return errors > 0 ? 1 : 0
}

async function publish(): Promise<number> {
  const [{ migrate, openDatabase }, { publishExams }] = await Promise.all([
    import('#db'),
    import('#exams/server'),
  ])
  const env = readEnv(process.env)
  await migrate(env.databaseUrl)
  const db = await openDatabase(env.databaseUrl)
  try {
    const now = instant(Date.now())
    const published = await publishCatalogue(db, path, now, parseExam)
    await publishExams(db, published.exams, now)
    const errors = published.faults.filter((fault) => fault.severity === 'error')
    for (const f of errors) print(`left out: ${f.file}:${f.line}:${f.column} ${f.message}`)
    print(`${path}: ${published.summary}.`)
    return errors.length > 0 ? 1 : 0
  } finally {
    await db.close()
  }
}

function schemas(): number {
  const folder = join('content', '.schemas')
  mkdirSync(folder, { recursive: true })
  for (const [name, text] of Object.entries(editorSchemas(Blueprint))) writeFileSync(join(folder, name), text)
  return 0
}

function refuse(why: string): number {
  process.stderr.write(`${why}\nUse: content check [path] [--json] | publish [dir] | schemas\n`)
  return 2
}

const commands: Readonly<Record<string, () => Promise<number> | number>> = { check, publish, schemas }
const run = Object.hasOwn(commands, command) ? commands[command] : undefined
process.exitCode = run ? await run() : refuse(`There is no command "${command}".`)
