/**
 * `npm run bench:rescore`: a question that 5,000 attempts were asked is corrected. Measures dry run and rescoring
 * through the doors, then over HTTP while candidates save their answers; prints tables and writes
 * tests/bench/RESCORE-RESULTS.md. Asserts nothing. `quick` takes a tenth of the attempts.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { openDatabase } from '#db'
import { fillAttempts } from '../factories/closed-attempts.ts'
import { startProcess, timeProcess } from './processes.ts'
import type { Cost } from './rescore/doors.ts'
import { dryRun, judgeLogs, rescore } from './rescore/doors.ts'
import { publishNewKey } from './rescore/new-key.ts'
import { correctWhileOthersSit } from './rescore/server.ts'
import { hundredths, table, tenths, whole } from './table.ts'

const isQuick = process.argv.includes('quick')
const ATTEMPTS = isQuick ? 500 : 5000
const FROM_LOGS = 250
const EXAM = 'cmrs-100'
const QUESTION = 'term-0001'

const folder = mkdtempSync(join(tmpdir(), 'cleanclaim-rescore-bench-'))
const databaseUrl = `sqlite:${join(folder, 'bench.db')}`
const env = { DATABASE_URL: databaseUrl, NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'warn' }
const sections: string[] = []

function tell(title: string, text: string): void {
  sections.push(`## ${title}\n\n${text}`)
  process.stdout.write(`\n${title}\n${text}\n`)
}

const HEAD = ['what', 'attempts', 'ms', 'CPU ms', 'CPU ms each', 'longest stall ms', 'memory MB']
const line = (name: string, { attempts, took, cpu, stall, memory }: Cost) => [
  ...[
    name,
    whole(attempts),
    whole(took),
    whole(cpu),
    hundredths(cpu / attempts),
    tenths(stall),
    tenths(memory),
  ],
]

async function measureDoors(): Promise<void> {
  const db = await openDatabase(databaseUrl)
  const since = performance.now()
  await fillAttempts(db, { exam: EXAM, question: QUESTION, count: ATTEMPTS })
  const filled = performance.now() - since
  await dryRun(db, QUESTION, 'void') // warm: the bank is read, the code compiled
  const rows = [line('dry run, leave out', await dryRun(db, QUESTION, 'void'))]
  rows.push(line('dry run, credit', await dryRun(db, QUESTION, 'credit')))
  rows.push(line('from the whole logs, credit', await judgeLogs(db, QUESTION, 'credit', FROM_LOGS)))
  await publishNewKey(db, QUESTION, join(folder, 'content'))
  rows.push(line('dry run, new key', await dryRun(db, QUESTION, 'rekey')))
  rows.push(line('from the whole logs, new key', await judgeLogs(db, QUESTION, 'rekey', FROM_LOGS)))
  rows.push(line('rescoring, new key', await rescore(db, QUESTION, 'rekey')))
  tell(
    'Through the doors, nobody else at work',
    `${table(HEAD, rows)}\n\nThe attempts were made in ${tenths(filled / 1000)} s.`,
  )
  await db.close()
}

async function measureServer(): Promise<void> {
  const server = await startProcess(folder, ['--enable-source-maps', 'build/node/main.mjs'], env)
  const db = await openDatabase(databaseUrl)
  try {
    const { stretches, seen } = await correctWhileOthersSit(server, db, databaseUrl, QUESTION)
    const rows = stretches.map(({ name, tookMs, saves, pings, highestMb }) => [
      ...[name, tenths(tookMs / 1000), whole(saves.count), tenths(saves.at(0.5)), tenths(saves.at(0.95))],
      ...[tenths(saves.at(1)), tenths(pings.at(1)), whole(highestMb), String(saves.failures.length)],
    ])
    const head = [
      'while',
      's',
      'autosaves',
      'p50 ms',
      'p95 ms',
      'worst ms',
      'worst ping ms',
      'memory MB',
      'failed',
    ]
    tell('Over HTTP, while eight candidates save some 160 answers a second', table(head, rows))
    tell(
      'What the instructor waits for',
      table(
        ['page with the first 200, ms', 'dry run of all, ms', 'applied, ms', 'all rescored, ms'],
        [[seen.page, seen.dryRun, seen.applied, seen.rescored].map(whole)],
      ),
    )
  } finally {
    await db.close()
    await server.stop()
  }
}

try {
  await timeProcess(['scripts/build.mjs'], {})
  await timeProcess(['build/node/prepare.mjs'], env)
  await measureDoors()
  await measureServer()
  const intro = `Measured ${new Date().toISOString().slice(0, 10)} by \`npm run bench:rescore${isQuick ? ' -- quick' : ''}\` on ${cpus().length} × ${cpus()[0]?.model.trim() || process.arch}, Node ${process.versions.node}, SQLite, everything on the same processors: ${whole(ATTEMPTS)} closed attempts of 100 questions, each of which asked the question. A stall is the longest time for which nothing else got a turn. The server rescores in batches of 50 with one transaction each, so an autosave waits for one batch at most.

Judged anew are only the questions the correction is about; all others come in as sums. \`From the whole logs\` is what judging everything costs, and what is done where the sums do not give the result that is shown. What is left of a dry run is mostly the database adding up the hundred questions of each attempt, with a new key also looking for the answers in the logs; of rescoring, the durable writes, and the letters to those whose result changed.`
  writeFileSync(
    'tests/bench/RESCORE-RESULTS.md',
    `# Correcting a question\n\n${intro}\n\n${sections.join('\n\n')}\n`,
  )
} finally {
  rmSync(folder, { recursive: true, force: true })
}
