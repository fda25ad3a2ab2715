import type { Database } from '#db'
import { instant } from '#kernel/time.ts'
import { somebody } from '../../factories/people.ts'
import type { Sitting } from '../exam/adapter.ts'
import { expectStatus, send } from '../exam/adapter.ts'
import { cleanclaim } from '../exam/cleanclaim.ts'
import { Times } from '../exam/drive.ts'
import type { Running } from '../processes.ts'

const FORM = 'application/x-www-form-urlencoded'
const QUIET_MS = 8000
/** Eight candidates, each answering some twenty times a second: as a hall of a few hundred. */
const SAVING = 8
const PAUSE_MS = 40

/** What was seen during one stretch of time. */
export interface Stretch {
  readonly name: string
  readonly tookMs: number
  readonly saves: Times
  /** Answers of an address that does next to nothing: their worst is about the longest stall. */
  readonly pings: Times
  readonly highestMb: number
}

/** What the instructor saw, in ms. */
export interface Seen {
  readonly page: number
  readonly dryRun: number
  readonly applied: number
  readonly rescored: number
}

const pause = (ms: number) => new Promise<void>((wake) => setTimeout(wake, ms))

/** Candidates save their answers while an instructor looks at a dry run, applies the correction and waits for its end. */
export async function correctWhileOthersSit(
  server: Running,
  db: Database,
  databaseUrl: string,
  question: string,
): Promise<{ readonly stretches: readonly Stretch[]; readonly seen: Seen }> {
  const adapter = cleanclaim(databaseUrl)
  const sittings: Sitting[] = []
  for (const candidate of await adapter.prepare(server.url, SAVING)) sittings.push(await candidate.start())
  for (const sitting of sittings) await sitting.open()
  const { cookie } = await somebody(db, { roles: ['instructor'] }, instant(Date.now()))
  const desk = instructor(server.url, cookie, question)
  const during = stretchOf(server, sittings)

  await during('warming up', () => pause(QUIET_MS / 2))
  const quiet = await during('nobody corrects', () => pause(QUIET_MS))
  const seen = { page: 0, dryRun: 0, applied: 0, rescored: 0 }
  const looking = await during('a dry run', async () => {
    const since = performance.now()
    await desk.page()
    seen.page = performance.now() - since
    await desk.dryRun()
    seen.dryRun = performance.now() - since
  })
  const rescoring = await during('rescoring', async () => {
    const since = performance.now()
    await desk.apply()
    seen.applied = performance.now() - since
    while (!(await desk.isDone())) await pause(200)
    seen.rescored = performance.now() - since
  })
  await adapter.close()
  return { stretches: [quiet, looking, rescoring], seen }
}

/** The correction's page as its instructor uses it. */
function instructor(base: string, cookie: string, question: string) {
  const page = `${base}/studio/corrections/${question}`
  const headers = { cookie, origin: base, accept: 'text/html' }
  const json = async (path: string) =>
    JSON.parse(expectStatus(await send(page + path, { headers }), 200).body) as Record<string, unknown>
  return {
    page: async () => expectStatus(await send(`${page}?kind=credit`, { headers }), 200),
    async dryRun() {
      let next: unknown = ''
      while (next !== null) ({ next } = await json(`/dry-run?kind=credit&after=${next}`))
    },
    async apply() {
      const body = 'kind=credit&reason=Decided+by+the+bench.&step=apply'
      const more = { method: 'POST', headers: { ...headers, 'content-type': FORM }, body }
      expectStatus(await send(page, more), 302)
    },
    async isDone() {
      const lines = Object.values(await json('/rescoring')) as { isRunning: boolean }[]
      return lines.every((line) => !line.isRunning)
    },
  }
}

/** Everyone saves as long as `work` lasts. */
const stretchOf =
  (server: Running, sittings: readonly Sitting[]) =>
  async (name: string, work: () => Promise<unknown>): Promise<Stretch> => {
    const [saves, pings] = [new Times(), new Times()]
    let isOver = false
    let highestMb = 0
    const again = async (once: () => Promise<unknown>, everyMs: number) => {
      while (!isOver) {
        await once()
        await pause(everyMs)
      }
    }
    const others = [
      ...sittings.map((sitting) => again(() => saves.of(() => sitting.save()), PAUSE_MS)),
      again(() => pings.of(() => send(`${server.url}/health`, {})), 5),
      again(async () => {
        highestMb = Math.max(highestMb, server.residentMb() ?? 0)
      }, 200),
    ]
    const since = performance.now()
    await work()
    const tookMs = performance.now() - since
    isOver = true
    await Promise.all(others)
    return { name, tookMs, saves, pings, highestMb }
  }
