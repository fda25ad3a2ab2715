/**
 * `npm run bench:reminders`: a round of reminders for 100,000 people, in an SQLite file of its own. Prints the table and
 * writes it to tests/bench/REMINDERS-RESULTS.md. Asserts nothing.
 */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { bundle } from '../helpers/commands.ts'
import { table, tenths, whole } from './table.ts'

interface Round {
  readonly ms: number
  readonly people: number
  readonly reminders: number
  readonly letters: number
}
const program = await bundle('tests/bench/reminders-load.ts')
const folder = mkdtempSync(join(tmpdir(), 'cleanclaim-bench-'))
const out = execFileSync(process.execPath, [program, join(folder, 'bench.db')], { encoding: 'utf8' })
rmSync(folder, { recursive: true, force: true })
const m = JSON.parse(out) as { first: Round; second: Round }
const row = (what: string, { ms, people, reminders, letters }: Round) => [
  ...[what, `${tenths(ms / 1000)} s`, whole(people), whole(reminders), whole(letters), '60 s'],
]
const text = `# Reminders of everybody

\`npm run bench:reminders\`, Node ${process.version}, ${cpus()[0]?.model ?? 'unknown'} (${cpus().length} cores, shared), SQLite. Each person holds one
credential of five boards and has an empty ledger.

${table(
  ['what', 'took', 'people', 'reminders written', 'letters', 'goal'],
  [
    row('the first round, in which everything is new', m.first),
    row('a later round of the same day', m.second),
  ],
)}
`
writeFileSync('tests/bench/REMINDERS-RESULTS.md', text)
process.stdout.write(text)
