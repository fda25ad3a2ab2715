/**
 * `npx tsx tests/bench/codes.ts`: imports the official files of ../shared/data into a fresh SQLite database, then, in a
 * process of its own without a transpiler, loads all code tables from it and looks things up. Prints the table and writes
 * it to tests/bench/CODES-RESULTS.md. Asserts nothing.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { releaseNamed } from '#billing'
import { importCodes } from '#curriculum/server'
import { migrate, openDatabase } from '#db'
import { instant } from '#kernel/time.ts'
import { hasOfficial, OFFICIAL, SHARED } from '../billing/helpers/official.ts'
import type { Measured } from './codes-load.ts'
import { table, whole } from './table.ts'

if (!hasOfficial) {
  process.stderr.write(`${SHARED} is absent: nothing to measure.\n`)
  process.exit(2)
}

const folder = mkdtempSync(join(tmpdir(), 'cleanclaim-bench-'))
const url = `sqlite:${join(folder, 'codes.db')}`

/** Imports every file; milliseconds and rows of each. */
async function fill(): Promise<readonly (readonly string[])[]> {
  await migrate(url)
  const db = await openDatabase(url)
  const took: string[][] = []
  for (const [kind, file] of OFFICIAL) {
    const named = releaseNamed(kind, file)
    if (named === null) throw new Error(`No release in ${file}`)
    const { name: release, from, to } = named
    const began = performance.now()
    const done = await importCodes(
      db,
      { kind, path: join(SHARED, file), release, from, to },
      instant(Date.now()),
    )
    if (!done.ok) throw new Error(`${file}: ${done.fault}`)
    const { rows, bytes } = done.value.release
    took.push([`${kind}@${release}`, whole(rows), whole(bytes), whole(performance.now() - began)])
  }
  await db.close()
  return took
}

/** Loads and looks up in a process of its own, bundled as the server is. */
async function measure(): Promise<Measured> {
  const outfile = join(process.cwd(), 'data', 'bench-codes.mjs')
  await build({
    ...{ entryPoints: ['tests/bench/codes-load.ts'], outfile, bundle: true, packages: 'external' },
    ...{ platform: 'node', format: 'esm', target: 'node20', logLevel: 'error' },
  })
  try {
    const env = { ...process.env, DATABASE_URL: url }
    const runs = Array.from({ length: 3 }, () => {
      const out = execFileSync(process.execPath, ['--expose-gc', outfile], { env, encoding: 'utf8' })
      return JSON.parse(out) as Measured
    })
    return runs.sort((a, b) => a.ready - b.ready)[1] as Measured
  } finally {
    rmSync(outfile, { force: true })
  }
}

try {
  const imports = await fill()
  const m = await measure()
  const megabytes = (n: number) => `${(n / 1e6).toFixed(1)} MB`
  const text = `# Code tables at full scale

\`npx tsx tests/bench/codes.ts\`, Node ${process.version}, ${cpus()[0]?.model ?? 'unknown'} (${cpus().length} cores, shared); middle one of three runs.

## Imported (read, packed, kept in SQLite)

${table(['release', 'rows', 'packed bytes', 'ms'], imports)}

## Loaded from SQLite by a fresh process

${table(
  ['what', 'measured', 'goal'],
  [
    ['ready: all releases read and opened', `${whole(m.ready)} ms`, '2,000 ms'],
    ['resident memory of the whole process, after', megabytes(m.residentAfter), '150 MB'],
    ['of it, before anything was loaded', megabytes(m.residentBefore), ''],
    ['pair look-up, random codes of the table', `${m.pairRandom.toFixed(0)} ns`, '1,000 ns'],
    ['pair look-up, a pair that is there', `${m.pairThere.toFixed(0)} ns`, '1,000 ns'],
    ['unit cap', `${m.unitCap.toFixed(0)} ns`, ''],
    ['diagnosis', `${m.diagnosis.toFixed(0)} ns`, ''],
    ['fee row', `${m.fee.toFixed(0)} ns`, ''],
  ],
)}

Look-ups are those that rules make (\`Tables\`), in processor time: texts in, objects out, one after the other, over ${whole(m.codes)} codes and
${whole(m.pairs)} pairs in random order.
`
  writeFileSync('tests/bench/CODES-RESULTS.md', text)
  process.stdout.write(text)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
