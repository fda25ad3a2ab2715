/**
 * `npx tsx tests/bench/codes.ts`: imports the official files of ../shared/data into a fresh SQLite database, then, in a
 * process of its own without a transpiler, loads all code tables from it and looks things up. Prints the table and writes
 * it to tests/bench/CODES-RESULTS.md. Asserts nothing.
 */
import { writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { hasOfficial, SHARED } from '../billing/helpers/official.ts'
import type { Measured } from './codes-load.ts'
import { importOfficial, runBundled, withDatabase } from './official-database.ts'
import { table, whole } from './table.ts'

if (!hasOfficial) {
  process.stderr.write(`${SHARED} is absent: nothing to measure.\n`)
  process.exit(2)
}

await withDatabase(async (url) => {
  const imports = (await importOfficial(url)).map(({ kind, release, rows, bytes, ms }) => [
    ...[`${kind}@${release}`, whole(rows), whole(bytes), whole(ms)],
  ])
  const runs = await runBundled<Measured>('tests/bench/codes-load.ts', url, 3)
  const m = [...runs].sort((a, b) => a.ready - b.ready)[1] as Measured
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
})
