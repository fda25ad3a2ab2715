/**
 * Official code files in the database that DATABASE_URL names, and the curated ones of `content/codes`:
 * `npm run codes -- import <kind> <file> [--release NAME] [--from DAY|none] [--to DAY|none]`, and
 * `--smaller` where the new file rightly has far fewer rows than the release it takes the place of;
 * `npm run codes -- list`, `verify`, `diff <kind>@<release> <kind>@<release> [--most N]`; all with `--json`.
 * JSON goes to standard output alone, what is told meanwhile to standard error. Exit code 0; 1 where `verify` or `diff`
 * found something; 2 when asked wrongly or when a file cannot be used.
 */
import { existsSync, statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Day, ImportKind } from '#billing'
import { IMPORT_KINDS, isDay, LAYOUTS, readTables, releaseNamed } from '#billing'
import type { KeptRelease, ReadProgress } from '#curriculum/server'
import { curatedCodeFiles, diffCodes, importCodes, listCodeReleases, verifyCodes } from '#curriculum/server'
import type { Database } from '#db'
import { isDatabaseError, migrate, openDatabase } from '#db'
import { readEnv, UnusableEnvironment } from '#http/env.server.ts'
import { count } from '#kernel/text.ts'
import { instant } from '#kernel/time.ts'
import { endQuietly } from './quiet-end.ts'

const USAGE = `Use: codes import <kind> <file> [--release NAME] [--from DAY|none] [--to DAY|none] [--smaller]
     codes list | verify | diff <kind>@<release> <kind>@<release> [--most N]     all with [--json]
Kinds:
${IMPORT_KINDS.map((kind) => `  ${kind.padEnd(16)} ${LAYOUTS[kind].title}`).join('\n')}
`
const CONTENT = 'content'

/** Names that people also know the files by. */
const ALIASES: Readonly<Record<string, ImportKind>> = {
  ...{ fees: 'pprrvu', rvu: 'pprrvu', aoc: 'addons', anes: 'anesthesia', locco: 'localities' },
  ...{ carc: 'reasons', rarc: 'reasons', nucc: 'taxonomy', tabular: 'icd10cm-tabular', icd: 'icd10cm' },
}

/** Asked wrongly, or with a file that cannot be used. */
class Unusable extends Error {}

endQuietly()

const print = (line: string) => process.stdout.write(`${line}\n`)
const tell = (line: string) => process.stderr.write(`${line}\n`)
const json = (value: unknown) => print(JSON.stringify(value, null, 2))

function kindNamed(name: string): ImportKind {
  const found = IMPORT_KINDS.find((kind) => kind === name) ?? (Object.hasOwn(ALIASES, name) && ALIASES[name])
  if (!found) throw new Unusable(`There is no kind "${name}".\n${USAGE}`)
  return found
}

/** A day from the command line: what it says, what the file's name says, or no limit. */
function dayFrom(option: string | undefined, named: Day | null, flag: string): Day | null {
  if (option === undefined) return named
  if (option === 'none') return null
  if (isDay(option)) return option
  throw new Unusable(`--${flag} is "${option}", not a day such as 2025-10-01 or "none".`)
}

interface Options {
  readonly release?: string | undefined
  readonly from?: string | undefined
  readonly to?: string | undefined
  readonly most?: string | undefined
  readonly json?: boolean | undefined
  readonly smaller?: boolean | undefined
}
type Command = (db: Database, words: readonly string[], options: Options) => Promise<number>

const days = ({ from, to }: Pick<KeptRelease, 'from' | 'to'>): string => `${from ?? '…'} to ${to ?? '…'}`
const shown = (kept: KeptRelease): string => {
  const name = `${kept.kind}@${kept.release}`.padEnd(26)
  return `${name} ${days(kept).padEnd(25)} ${count(kept.rows, 'row')}, ${count(kept.rejects, 'reject')}, ${kept.file}, SHA-256 ${kept.sha256.slice(0, 12)}`
}
const asJson = ({ id, bytes, digest, at, ...kept }: KeptRelease) => ({
  ...kept,
  importedAt: new Date(at).toISOString(),
})

/** Tells of each tenth of a file once; on a terminal the line is written over. */
function progressOf(kind: ImportKind): (progress: ReadProgress) => void {
  let told = 0
  return ({ read, size, rows, rejects }) => {
    const tenth = Math.floor((read / Math.max(size, 1)) * 10)
    if (tenth === told) return
    told = tenth
    const line = `${kind}: ${tenth * 10} % of ${count(size, 'byte')}, ${count(rows, 'row')}, ${count(rejects, 'reject')}`
    process.stderr.write(process.stderr.isTTY ? `\r${line}${tenth === 10 ? '\n' : ''}` : `${line}\n`)
  }
}

const importOne: Command = async (db, [name = '', path = ''], options) => {
  const kind = kindNamed(name)
  if (!path || !existsSync(path) || !statSync(path).isFile())
    throw new Unusable(`There is no file "${path}".`)
  const named = releaseNamed(kind, basename(path))
  const release = options.release ?? named?.name
  if (release === undefined)
    throw new Unusable(
      `The name ${basename(path)} does not say its release. Add --release NAME --from DAY (and --to DAY).`,
    )
  if (!/^[\w.-]{1,40}$/.test(release))
    throw new Unusable(`--release is "${release}": use letters, digits, points and hyphens.`)
  const from = dayFrom(options.from, named?.from ?? null, 'from')
  const to = dayFrom(options.to, named?.to ?? null, 'to')
  if (from !== null && to !== null && from > to) throw new Unusable(`${release} would end before it begins.`)
  const request = { kind, path, release, from, to, mayShrink: options.smaller === true }
  const done = await importCodes(db, request, instant(Date.now()), progressOf(kind))
  if (!done.ok)
    throw new Unusable(`${path} was not imported: ${done.fault}. What was in force before still is.`)
  const { changed, release: kept } = done.value
  if (options.json) json({ changed, ...asJson(kept) })
  else {
    print(`${changed ? 'imported' : 'nothing changed: the same file was imported before'}`)
    print(shown(kept))
    for (const { line, why } of kept.rejected) tell(`line ${line}: ${why}`)
  }
  return 0
}

const list: Command = async (db, _, options) => {
  const imported = await listCodeReleases(db.read)
  const { releases: curated } = readTables(await curatedCodeFiles(CONTENT))
  if (options.json) {
    json({ imported: imported.map(asJson), curated })
    return 0
  }
  print(imported.length === 0 ? 'Nothing was imported.' : 'Imported; each answers for its days:')
  for (const kept of imported) print(`  ${shown(kept)}`)
  print(`Curated in ${CONTENT}/codes; they answer for all other tables and days:`)
  for (const one of curated)
    print(`  ${`${one.table}@${one.name}`.padEnd(26)} ${days(one).padEnd(25)} ${one.source}`)
  return 0
}

const verify: Command = async (db, _, options) => {
  const found = await verifyCodes(db.read, CONTENT)
  const { faults, damaged, disagreements, compared, releases } = found
  if (options.json) json(found)
  else {
    for (const f of faults) print(`${CONTENT}/${f.file}:${f.line}:${f.column} ${f.message}\n    ${f.fix}`)
    for (const name of damaged)
      print(`${name}: its rows are not as they were imported; import the file again`)
    for (const d of disagreements)
      print(`${d.table} ${d.key} on ${d.on} (official ${d.release}): ${d.message}`)
    const held = Object.entries(compared).map(([table, n]) => `${table} ${n.toLocaleString('en-US')}`)
    print(`${count(releases, 'release')} read back; curated rows compared: ${held.join(', ') || 'none'}.`)
    print(count(faults.length + damaged.length + disagreements.length, 'finding'))
  }
  return faults.length + damaged.length + disagreements.length > 0 ? 1 : 0
}

function named(text = ''): { readonly kind: ImportKind; readonly release: string } {
  const [kind = '', release = ''] = text.split('@')
  if (release === '') throw new Unusable(`"${text}" is no <kind>@<release>.\n${USAGE}`)
  return { kind: kindNamed(kind), release }
}

const diff: Command = async (db, words, options) => {
  const [a, b] = [named(words[0]), named(words[1])]
  if (a.kind !== b.kind) throw new Unusable(`${a.kind} and ${b.kind} are not the same table.`)
  const most = Number(options.most ?? 20)
  if (!Number.isInteger(most) || most < 0) throw new Unusable(`--most is "${options.most}", not a number.`)
  const found = await diffCodes(db.read, a.kind, [a.release, b.release], most)
  if (!found.ok) throw new Unusable(`${found.fault}. "codes list" shows what was.`)
  const { added, removed, changed, addedKeys, removedKeys, changedRows, cells } = found.value
  if (options.json) json(found.value)
  else {
    for (const key of removedKeys) print(`- ${key}`)
    for (const key of addedKeys) print(`+ ${key}`)
    for (const { key, before, after } of changedRows) {
      const each = cells.flatMap((name, i) =>
        before[i] === after[i] ? [] : [`${name} ${before[i] || '–'} → ${after[i] || '–'}`],
      )
      print(`~ ${key}: ${each.join('; ')}`)
    }
    print(`${count(added, 'row')} added, ${removed} removed, ${changed} changed.`)
  }
  return added + removed + changed > 0 ? 1 : 0
}

const commands: Readonly<Record<string, Command>> = { import: importOne, list, verify, diff }

function parsed() {
  const option = { type: 'string' } as const
  try {
    return parseArgs({
      allowPositionals: true,
      options: {
        ...{ release: option, from: option, to: option, most: option },
        ...{ json: { type: 'boolean' }, smaller: { type: 'boolean' } },
        help: { type: 'boolean', short: 'h' },
      },
    })
  } catch (error) {
    throw new Unusable(`${error instanceof Error ? error.message : error}\n${USAGE}`)
  }
}

async function run(): Promise<number> {
  const { positionals, values } = parsed()
  const [name = '', ...words] = positionals
  if (values.help) {
    process.stdout.write(USAGE)
    return 0
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined
  if (!command) throw new Unusable(USAGE)
  const { databaseUrl } = readEnv(process.env)
  await migrate(databaseUrl)
  const db = await openDatabase(databaseUrl)
  try {
    return await command(db, words, values)
  } finally {
    await db.close()
  }
}

try {
  process.exitCode = await run()
} catch (error) {
  const isTold = error instanceof Unusable || error instanceof UnusableEnvironment || isDatabaseError(error)
  if (!isTold) throw error
  tell(error.message.trimEnd())
  process.exitCode = 2
}
