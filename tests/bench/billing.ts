/**
 * `npm run bench:billing`: imports the official files of ../shared/data into a fresh SQLite database, then, in processes of
 * their own and bundled as the server is, scrubs and adjudicates a mix of claims, writes, reads and checks 837P files
 * beside node-x12, and reads files made to cost. Prints the tables and writes them to tests/bench/BILLING-RESULTS.md.
 * Asserts nothing. node-x12 is no dependency: `npm install --no-save node-x12@1.7.1` brings it for the comparison.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { hasOfficial, SHARED } from '../billing/helpers/official.ts'
import type { HostileCost } from './billing/hostile.ts'
import { FILES } from './billing/hostile.ts'
import { NODE_X12 } from './billing/node-x12.ts'
import type { BillingMeasured } from './billing-load.ts'
import { importOfficial, runBundled, withDatabase } from './official-database.ts'
import { hundredths, kilobytes, table, tenths, whole } from './table.ts'

if (!hasOfficial) {
  process.stderr.write(`${SHARED} is absent: nothing to measure.\n`)
  process.exit(2)
}

const LOAD = 'tests/bench/billing-load.ts'

/** Each hostile file in a process of its own, which did not make it: making one would warm the reader up. */
async function hostileFiles(url: string): Promise<readonly HostileCost[]> {
  const folder = mkdtempSync(join(tmpdir(), 'cleanclaim-bench-'))
  try {
    const costs: HostileCost[] = []
    for (const [name, make] of Object.entries(FILES)) {
      const path = join(folder, name)
      writeFileSync(path, make())
      process.env.BENCH_FILE = path
      costs.push(...(await runBundled<HostileCost>(LOAD, url)))
    }
    return costs
  } finally {
    delete process.env.BENCH_FILE
    rmSync(folder, { recursive: true, force: true })
  }
}

await withDatabase(async (url) => {
  await importOfficial(url)
  const [m] = await runBundled<BillingMeasured>(LOAD, url)
  if (!m) throw new Error('Nothing was measured')
  const hostile = await hostileFiles(url)
  const engine = (name: string, one: BillingMeasured['curated']) => [
    ...[name, whole(one.scrubbed.perCpu), whole(one.scrubbed.perClock)],
    ...[whole(one.adjudicated.perCpu), whole(one.adjudicated.perClock)],
  ]
  const { facts } = m
  const theirs = (rate: number | undefined, ours: number) =>
    hundredths(rate === undefined ? null : ours / rate)
  const text = `# The billing engine

Measured ${new Date().toISOString().slice(0, 10)} by \`npm run bench:billing\` on ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'} (shared), Node ${process.version}. The best of several rounds, in claims (or files) per second of processor time, which is per core; the clock beside it.

## The mix

${whole(m.claims)} claims of six lines by five kinds of practice; ${whole(facts.clean)} are clean, ${whole(facts.payable)} have nothing that stops or denies, ${whole(facts.findings)} findings in all. They end ${Object.entries(
    facts.statuses,
  )
    .map(([status, times]) => `${status} ${whole(times)}`)
    .join(
      ', ',
    )}. Rules that found something: ${facts.rules.join(', ')}.${facts.missed.length > 0 ? ` Put in and not found: ${facts.missed.join(', ')}.` : ''}

## Claims per second

${table(
  ['claims', 'scrubbed', 'by the clock', 'adjudicated', 'by the clock'],
  [
    ...m.byLines.map((one) => engine(`${one.lines} ${one.lines === 1 ? 'line' : 'lines'}, full tables`, one)),
    engine('6 lines, curated tables', m.curated),
  ],
)}

Goals: 30,000 six-line claims scrubbed and 15,000 adjudicated, with the full tables. A claim read from its JSON: ${whole(m.reading.perCpu)} a second.

## 837P files per second

${table(
  ['claims', 'kB', 'segments', 'read', 'checked', 'text', 'written', 'their parse', 'their text'],
  m.wire.map((one) => [
    ...[whole(one.claims), kilobytes(one.bytes), tenths(one.segments), tenths(one.read), tenths(one.checked)],
    ...[tenths(one.text), tenths(one.written)],
    ...[one.theirs ? tenths(one.theirs.parse) : '–', one.theirs ? tenths(one.theirs.generate) : '–'],
  ]),
)}

Ratios to ${NODE_X12}${m.wire.some(({ theirs: there }) => there) ? '' : ' (not installed for this run)'}; the goal is ten. Like with like are segments beside its parse and text beside its text (both as bytes: a text that was only strung together is not written yet); typed claims and the guide's check it does not do.

${table(
  ['claims', 'segments', 'read into claims', 'text', 'written and checked'],
  m.wire.map((one) => [
    whole(one.claims),
    ...[theirs(one.theirs?.parse, one.segments), theirs(one.theirs?.parse, one.read)],
    ...[theirs(one.theirs?.generate, one.text), theirs(one.theirs?.generate, one.written)],
  ]),
)}

## Files made to cost

Milliseconds of processor time for some 100 kB; the goal is 100. The first time is the first thing a fresh process does, the compiler's warm-up in it.

${table(
  ['file', 'kB', 'check, first', 'read, first', 'check', 'read'],
  hostile.map((one) => [
    ...[one.name, kilobytes(one.bytes), tenths(one.firstCheck), tenths(one.firstRead)],
    ...[tenths(one.check), tenths(one.read)],
  ]),
)}
`
  writeFileSync('tests/bench/BILLING-RESULTS.md', text)
  process.stdout.write(text)
})
