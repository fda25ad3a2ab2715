/**
 * `npm run bench:reminders`: a round of reminders for 100,000 people on each engine, and what the process answers
 * meanwhile. Prints the tables and writes them to tests/bench/REMINDERS-RESULTS.md. Asserts nothing. `PEOPLE=5000` takes fewer.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { Agent, get } from 'node:http'
import { cpus, loadavg, tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as wait } from 'node:timers/promises'
import { bundle } from '../helpers/commands.ts'
import { findPostgres, startCluster } from '../helpers/postgres-cluster.ts'
import type { Phase, Round, Said } from './reminders-load.ts'
import { table, tenths, whole } from './table.ts'

interface Measured {
  readonly rounds: Map<Phase, Round>
  /** Answers of `/health` and of a page that writes a row, in ms, by phase. */
  readonly health: Map<Phase, number[]>
  readonly writes: Map<Phase, number[]>
  ledgers: number
  lines: number
}
const EVERY_MS = 10
const agent = new Agent({ keepAlive: true })

const ask = (port: number, path: string): Promise<number> =>
  new Promise((done, failed) => {
    const begun = performance.now()
    get({ host: '127.0.0.1', port, path, agent }, (answer) => {
      answer.resume()
      answer.once('end', () =>
        answer.statusCode === 200
          ? done(performance.now() - begun)
          : failed(new Error(`${path}: ${answer.statusCode}`)),
      )
    }).once('error', failed)
  })

/** Runs the program on a database and asks its server again and again, as long as a phase lasts. */
async function measure(program: string, url: string): Promise<Measured> {
  const m: Measured = { rounds: new Map(), health: new Map(), writes: new Map(), ledgers: 0, lines: 0 }
  const env = { ...process.env, DATABASE_URL: url }
  const child = spawn(process.execPath, [program, url], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let port = 0
  let phase: Phase | null = null
  const asking = async (path: string, times: Map<Phase, number[]>) => {
    while (child.exitCode === null) {
      const during = phase
      await wait(EVERY_MS)
      if (during === null || phase === null) continue
      const took = await ask(port, path).catch(() => null)
      if (took !== null) times.set(during, [...(times.get(during) ?? []), took])
    }
  }
  const askers = [asking('/health', m.health), asking('/writes', m.writes)]
  for await (const line of createInterface({ input: child.stdout })) {
    const said = JSON.parse(line) as Said
    if ('listens' in said) port = said.listens
    else if ('begins' in said) phase = said.begins
    else if ('ends' in said) m.rounds.set(said.ends, said.round)
    else {
      phase = null
      Object.assign(m, { ledgers: said.ledgers, lines: said.lines })
    }
  }
  await Promise.all(askers)
  return m
}

const program = await bundle('tests/bench/reminders-load.ts')
const folder = mkdtempSync(join(tmpdir(), 'cleanclaim-bench-'))
const measured: [string, Measured][] = [
  ['SQLite', await measure(program, `sqlite:${join(folder, 'bench.db')}`)],
]
const postgres = findPostgres()
if (postgres) {
  const cluster = await startCluster(postgres, true)
  measured.push(['PostgreSQL', await measure(program, cluster.url)])
  await cluster.stop()
}
rmSync(folder, { recursive: true, force: true })

const at = (list: readonly number[], share: number): number =>
  [...list].sort((a, b) => a - b)[Math.floor((list.length - 1) * share)] ?? 0
const PHASES: readonly [Phase, string][] = [
  ['first', 'a round in which everything is new'],
  ['second', 'a later round of the same day'],
]
const rounds = measured.flatMap(([engine, { rounds }]) =>
  PHASES.flatMap(([phase, what]) => {
    const one = rounds.get(phase)
    if (!one) return []
    const seconds = [one.ms, one.processor].map((ms) => `${tenths(ms / 1000)} s`)
    return [
      [`${what}, ${engine}`, ...seconds, ...[one.people, one.reminders, one.letters].map(whole), '60 s'],
    ]
  }),
)
const answers = measured.flatMap(([engine, m]) =>
  [['quiet', 'nothing else to do'] as const, ...PHASES].map(([phase, what]) => [
    `${what}, ${engine}`,
    ...[m.health, m.writes].flatMap((times) => {
      const all = times.get(phase) ?? []
      return [0.5, 0.99, 1].map((share) => `${tenths(at(all, share))} ms`)
    }),
  ]),
)
const one = measured[0]?.[1]
const text = `# Reminders of everybody

\`npm run bench:reminders\`, Node ${process.version}, ${cpus()[0]?.model ?? 'unknown'} (${cpus().length} cores, shared, load ${tenths(loadavg()[0] ?? 0)}). Each person holds
one credential of five boards; ${whole(one?.ledgers ?? 0)} of them have a ledger, of ${one?.lines ?? 0} lines. "Processor" is all threads' time of the process
that runs the round, the answers to the askers included; PostgreSQL works in processes of its own beside it, durable as always.
Where the load is far above the number of cores, "took" is the machine's and "processor" the round's; so are answers slow with nothing else to do.

${table(['what', 'took', 'processor', 'people', 'reminders written', 'letters', 'goal'], rounds)}

What the same process answers meanwhile: \`/health\`, and a page that writes one row, each asked again and again, ${EVERY_MS} ms after
the last answer.

${table(['during', '/health: median', '99 of 100', 'longest', 'a write: median', '99 of 100', 'longest'], answers)}
`
writeFileSync('tests/bench/REMINDERS-RESULTS.md', text)
process.stdout.write(text)
