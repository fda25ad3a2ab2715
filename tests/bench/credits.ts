/**
 * `npm run bench:credits`: statements of a ledger of 2,000 entries for six credentials, in a process without a transpiler, and
 * a plan for all of them. Prints the table and writes it to tests/bench/CREDITS-RESULTS.md. Asserts nothing.
 */
import { execFileSync } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { cpus, loadavg } from 'node:os'
import { bundle } from '../helpers/commands.ts'
import type { Measured } from './credits-load.ts'
import { table, tenths, whole } from './table.ts'

const program = await bundle('tests/bench/credits-load.ts')
/** Others use the machine, too: the best of so many processes is the program's own. */
const PROCESSES = 3
const all = Array.from(
  { length: PROCESSES },
  () => JSON.parse(execFileSync(process.execPath, [program], { encoding: 'utf8' })) as Measured,
)
const m = all.reduce((best, one) => (one.all.p95 < best.all.p95 ? one : best))
const row = (what: string, { median, p95, processor, processor95 }: Measured['all'], goal = '') => [
  what,
  ...[median, p95, processor, processor95].map((ms) => `${tenths(ms)} ms`),
  goal,
]
const text = `# Statements of continuing education

\`npm run bench:credits\`, Node ${process.version}, ${cpus()[0]?.model ?? 'unknown'} (${cpus().length} cores, shared, load ${tenths(loadavg()[0] ?? 0)}); ${whole(m.runs)} runs after
${whole(m.warm)} to warm up, in the best of ${PROCESSES} processes. "Processor" is all threads' time for one run, the
collector's included: what others do on the machine is not in it. Six credentials of five boards, ${whole(m.entries)} entries, all within the running cycles.

${table(
  ['what', 'median', '95 of 100', 'processor', '95 of 100', 'goal'],
  [
    row('the statements of all six credentials', m.all, '20 ms'),
    row('one statement (AMBA)', m.one),
    row('the first in a fresh process', {
      median: m.first,
      p95: m.first,
      processor: m.firstProcessor,
      processor95: m.firstProcessor,
    }),
    row('a plan for all six', m.plan),
    row('"if I finish this by that day", all six', m.whatIf),
  ],
)}

${whole(m.counted)} of the ${whole(m.explained)} explanations say that an entry counts, the others why it does not. What limits it: every entry is
judged and explained for each statement, and the ledger is put in order once for all. Entries of one worth share the arithmetic in
words, and those that serve the same requirements what is said of it: collecting sentences was a third of the time before. Memory of a
result: about ${whole(m.kilobytes)} kB as JSON.
`
writeFileSync('tests/bench/CREDITS-RESULTS.md', text)
process.stdout.write(text)
