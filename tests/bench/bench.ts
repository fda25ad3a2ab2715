/**
 * `npm run bench`: measures the built server over loopback against a bare one in the same run, prints the tables and
 * writes them to tests/bench/RESULTS.md. Asserts nothing. `npm run bench -- quick` takes a tenth of the time.
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir, totalmem } from 'node:os'
import { join } from 'node:path'
import { migrate, openDatabase } from '#db'
import { timeAssembly } from './assembly.ts'
import type { Load, Script } from './load.ts'
import { load } from './load.ts'
import { weigh } from './page-weight.ts'
import type { Running } from './processes.ts'
import { startProcess, timeProcess } from './processes.ts'
import type { Sitter } from './sitters.ts'
import { seatPeople } from './sitters.ts'
import { timeStarts } from './starts.ts'
import { hundredths, kilobytes, table, tenths, whole } from './table.ts'

const CLIENTS = [1, 8, 32, 128]
const SECONDS = process.argv.includes('quick') ? 1 : 6
const LESSON = '/lessons/terminology/word-parts'

const folder = mkdtempSync(join(tmpdir(), 'cleanclaim-bench-'))
const databaseUrl = `sqlite:${join(folder, 'bench.db')}`
const env = { DATABASE_URL: databaseUrl, NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'info' }
const sections: string[] = []

function tell(title: string, text: string): void {
  sections.push(`## ${title}\n\n${text}`)
  process.stdout.write(`\n${title}\n${text}\n`)
}

const get = (path: string, cookie: string): Script => ({
  method: 'GET',
  path,
  headers: { cookie, accept: 'text/html', 'accept-encoding': 'br' },
})

type Kind = 'lesson' | 'room' | 'autosave'
const scriptOf = (kind: Kind, { cookie, attemptId, autosave }: Sitter): Script =>
  kind === 'autosave' ? autosave : get(kind === 'lesson' ? LESSON : `/attempts/${attemptId}`, cookie)

const HEAD = [
  'clients',
  'requests/s',
  'p50 ms',
  'p95 ms',
  'p99 ms',
  'CPU ms',
  'bare/s',
  'bare CPU ms',
  'ratio',
  'failed',
]
const lineOf = (ours: Load, bare: Load) => [
  ...[String(ours.clients), whole(ours.perSecond), tenths(ours.p50), tenths(ours.p95), tenths(ours.p99)],
  ...[hundredths(ours.cpuMs), whole(bare.perSecond), hundredths(bare.cpuMs)],
  ...[hundredths(ours.perSecond / bare.perSecond), String(ours.failed)],
]

/** Ours and the bare server in turn, at every number of clients. */
async function compare(kind: Kind, title: string, servers: Servers): Promise<void> {
  const { ours, bare, sitters } = servers
  const scripts = sitters.map((sitter) => scriptOf(kind, sitter))
  const bareScripts =
    kind === 'autosave' ? bareAutosaves(sitters.length) : sitters.map(() => get('/page', ''))
  const both = async (clients: number, seconds: number) => {
    const own = await load(ours, scripts.slice(0, clients), seconds)
    return lineOf(own, await load(bare, bareScripts.slice(0, clients), seconds))
  }
  await both(8, Math.min(3, SECONDS)) // warm: nobody lives with a server that was just started
  const rows: string[][] = []
  for (const clients of CLIENTS) rows.push(await both(clients, SECONDS))
  tell(title, table(HEAD, rows))
}

interface Servers {
  readonly ours: Running
  readonly bare: Running
  readonly sitters: readonly Sitter[]
}

/** The same bodies, to a server that asks nothing. */
function bareAutosaves(count: number): Script[] {
  return Array.from({ length: count }, (_, i) => {
    let seq = 0
    const next = () => {
      seq++
      const event = {
        seq,
        ms: seq * 40,
        kind: 'answered',
        place: (seq % 60) + 1,
        response: { choice: seq % 3 },
      }
      return JSON.stringify({ client: `bench-${i}-client`, events: [event] })
    }
    return { method: 'POST', path: `/log/${i}`, headers: { 'content-type': 'application/json' }, next }
  })
}

async function weighPages(ours: Running, [sitter]: readonly Sitter[]): Promise<void> {
  if (!sitter) return
  const pages = { Lesson: LESSON, 'Exam room': `/attempts/${sitter.attemptId}`, Front: '/' }
  const rows: string[][] = []
  for (const [name, path] of Object.entries(pages)) {
    const w = await weigh(ours.url, path, name === 'Front' ? '' : sitter.cookie)
    const cold = w.html + w.script + w.style + w.other
    rows.push([
      name,
      String(w.requests),
      ...[w.html, w.script, w.style, w.other, cold, w.late, w.fonts].map(kilobytes),
    ])
  }
  const head = [
    'page',
    'requests',
    'HTML kB',
    'script kB',
    'style kB',
    'other kB',
    'cold kB',
    'scripts later kB',
    'fonts kB (besides)',
  ]
  tell('What a page costs the first time', table(head, rows))
}

async function measureServer(): Promise<void> {
  await timeProcess(['build/node/prepare.mjs'], env)
  const db = await openDatabase(databaseUrl)
  const ours = await startProcess(folder, ['--enable-source-maps', 'build/node/main.mjs'], env)
  const sitters = await seatPeople(db, Math.max(...CLIENTS), ours.url)
  await db.close()
  const html = await (
    await fetch(ours.url + LESSON, { headers: { cookie: sitters[0]?.cookie ?? '' } })
  ).text()
  const bareArgs = [
    '--import',
    'tsx',
    'tests/bench/bare-server.ts',
    join(folder, 'bare.db'),
    String(html.length),
  ]
  const bare = await startProcess(folder, bareArgs)
  try {
    await weighPages(ours, sitters)
    const servers = { ours, bare, sitters }
    await compare('lesson', 'Lesson page', servers)
    await compare('room', 'Exam room page', servers)
    await compare('autosave', 'Autosave, one answer each, durable', servers) // last: it fills the rooms
  } finally {
    await Promise.all([ours.stop(), bare.stop()])
  }
}

function measureAssembly(): void {
  const rows = [1_000, 10_000, 100_000].map((size) => {
    const { items, index, median, worst } = timeAssembly(size)
    return [whole(items), whole(index), hundredths(median), hundredths(worst)]
  })
  tell('Drawing 100 questions', table(['items in the bank', 'index ms, once', 'median ms', 'worst ms'], rows))
}

async function measureStarts(): Promise<void> {
  const { publishCold, publishWarm, secondStart } = await timeStarts(folder)
  const rows = [
    ['Publish everything into an empty database', tenths(publishCold / 1000)],
    ['Publish when nothing has changed', tenths(publishWarm / 1000)],
    ['Second `npm start`, to the ready line', tenths(secondStart / 1000)],
  ]
  tell('Before the first request', table(['what', 's'], rows))
}

function machine(): string {
  const all = cpus()
  const memory = Math.round(totalmem() / 2 ** 30)
  return `${all.length} × ${all[0]?.model.trim() || process.arch}, ${memory} GB, ${process.platform}, Node ${process.versions.node}`
}

try {
  await migrate(databaseUrl)
  await timeProcess(['scripts/build.mjs'], {})
  await measureStarts()
  measureAssembly()
  await measureServer()
  const intro = `Measured ${new Date().toISOString().slice(0, 10)} by \`npm run bench\` on ${machine()}: load, both servers and this program share the processors. \`ratio\` is requests per second of Cleanclaim to those of a bare \`node:http\` + better-sqlite3 server in the same run: for autosave one that does the same durable write and nothing else, for pages one that sends a page of the same size which it keeps. CPU ms is the server's processor time for one request. ${SECONDS} s a cell.`
  writeFileSync('tests/bench/RESULTS.md', `# Results\n\n${intro}\n\n${sections.join('\n\n')}\n`)
} finally {
  rmSync(folder, { recursive: true, force: true })
}
