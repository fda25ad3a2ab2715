/**
 * `npm run bench:exam`: an examination hall. 500 attempts start within a minute, 200 people sit for ten minutes with
 * compressed think times, 32 answer without a pause, everyone hands in; then every acknowledged answer is looked for.
 * Asserts no times; prints tables and writes tests/bench/EXAM-RESULTS.md. `quick` takes a tenth of the time.
 *
 * `--base <address> --adapter <module>` drives any other engine with the same work (see exam/adapter.ts).
 */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parseArgs } from 'node:util'
import type { ExamAdapter, Sitting } from './exam/adapter.ts'
import { cleanclaim } from './exam/cleanclaim.ts'
import { hurry, rush, sit, Times } from './exam/drive.ts'
import type { Running } from './processes.ts'
import { startProcess, timeProcess } from './processes.ts'
import { table, tenths, whole } from './table.ts'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { base: { type: 'string' }, adapter: { type: 'string' } },
})
const scale = positionals.includes('quick') ? 0.1 : 1
const STARTS = 500
const SITTING = 200
const HURRYING = 32
const RUSH_MS = 60_000 * scale
const SIT_MS = 600_000 * scale
const HURRY_MS = 30_000 * scale

const sections: string[] = []
function tell(title: string, text: string): void {
  sections.push(`## ${title}\n\n${text}`)
  process.stdout.write(`\n${title}\n${text}\n`)
}

const HEAD = ['what', 'times', 'per second', 'p50 ms', 'p95 ms', 'p99 ms', 'worst ms', 'failed']
const line = (name: string, times: Times, overMs: number) => [
  ...[name, whole(times.count), tenths(times.count / (overMs / 1000))],
  ...[0.5, 0.95, 0.99, 1].map((share) => tenths(times.at(share))),
  String(times.failures.length),
]

/** Memory and processor time while people sit, read once a second; nothing where the server is not ours. */
function watch(server: Running | null) {
  const memory: number[] = []
  const cpuBefore = server?.cpuMs() ?? null
  return {
    tick: () => void (server && memory.push(server.residentMb() ?? 0)),
    tell(overMs: number) {
      if (!server || memory.length < 8) return
      const quarter = Math.floor(memory.length / 4)
      const mean = (part: readonly number[]) => part.reduce((a, b) => a + b, 0) / part.length
      const busy = (((server.cpuMs() ?? 0) - (cpuBefore ?? 0)) / overMs) * 100
      tell(
        'The server while 200 sit',
        table(
          ['memory, first quarter MB', 'last quarter MB', 'highest MB', 'processor %'],
          [
            [
              ...[memory.slice(0, quarter), memory.slice(-quarter)].map((part) => tenths(mean(part))),
              ...[tenths(Math.max(...memory)), tenths(busy)],
            ],
          ],
        ),
      )
    },
  }
}

async function examine(adapter: ExamAdapter, base: string, server: Running | null): Promise<void> {
  const candidates = await adapter.prepare(base, STARTS)
  const start = new Times()
  const open = new Times()
  const sittings = await rush(candidates, RUSH_MS, { start, open })
  tell(
    `${STARTS} starts within ${RUSH_MS / 1000} s`,
    table(HEAD, [line('start an exam', start, RUSH_MS), line('open its room', open, RUSH_MS)]),
  )
  const save = new Times()
  const reload = new Times()
  const seen = watch(server)
  const hall = sittings.slice(0, SITTING)
  await sit(hall, SIT_MS, { save, open: reload }, seen.tick)
  tell(
    `${SITTING} sit for ${SIT_MS / 1000} s`,
    table(HEAD, [line('answer', save, SIT_MS), line('reload', reload, SIT_MS)]),
  )
  seen.tell(SIT_MS)
  const hurried = new Times()
  await hurry(sittings.slice(SITTING, SITTING + HURRYING), HURRY_MS, hurried)
  tell(`${HURRYING} answer without a pause`, table(HEAD, [line('answer', hurried, HURRY_MS)]))
  await handIn(sittings.slice(0, SITTING + HURRYING))
  const failures = [start, open, save, reload, hurried].flatMap((times) => times.failures)
  if (failures.length > 0) tell('Failures', [...new Set(failures)].slice(0, 10).join('\n'))
}

/** All at once, as at the end of an examination; then everything acknowledged is looked for. */
async function handIn(sittings: readonly Sitting[]): Promise<void> {
  const submit = new Times()
  const since = performance.now()
  await Promise.all(sittings.map((sitting) => submit.of(() => sitting.submit())))
  const took = performance.now() - since
  const found = await Promise.all(sittings.map((sitting) => sitting.isWhole()))
  const counts = [true, false, null].map((kind) => found.filter((one) => one === kind).length)
  tell('Everyone hands in at once', table(HEAD, [line('hand in', submit, took)]))
  tell('Nothing lost', `${counts[0]} attempts whole, ${counts[1]} not, ${counts[2]} could not be asked`)
}

if (values.base) {
  if (!values.adapter) throw new Error('--base needs --adapter, the module that knows the engine there')
  const module = (await import(pathToFileURL(resolve(values.adapter)).href)) as { default: ExamAdapter }
  await examine(module.default, values.base, null)
  await module.default.close()
} else {
  const folder = mkdtempSync(join(tmpdir(), 'cleanclaim-exam-bench-'))
  const databaseUrl = `sqlite:${join(folder, 'bench.db')}`
  const env = { DATABASE_URL: databaseUrl, NODE_ENV: 'production', PORT: '0', LOG_LEVEL: 'warn' }
  try {
    await timeProcess(['scripts/build.mjs'], {})
    await timeProcess(['build/node/prepare.mjs'], env)
    const server = await startProcess(folder, ['--enable-source-maps', 'build/node/main.mjs'], env)
    const adapter = cleanclaim(databaseUrl)
    await examine(adapter, server.url, server)
    await adapter.close()
    await server.stop()
    const intro = `Measured ${new Date().toISOString().slice(0, 10)} by \`npm run bench:exam${scale < 1 ? ' -- quick' : ''}\` on ${cpus().length} × ${cpus()[0]?.model.trim() || process.arch}, Node ${process.versions.node}: one server process, SQLite, the driver on the same processors.`
    writeFileSync(
      'tests/bench/EXAM-RESULTS.md',
      `# An examination hall\n\n${intro}\n\n${sections.join('\n\n')}\n`,
    )
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
