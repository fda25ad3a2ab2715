import type { Ack, LineState, SenderWorld, Unsent } from '../../../app/ui/exam/event-sender.ts'
import { EventSender } from '../../../app/ui/exam/event-sender.ts'
import { replayUnsent } from '../../../app/ui/exam/replay-unsent.ts'
import { takeUp } from '../../../app/ui/exam/take-up.ts'
import type { Shelved } from '../../../app/ui/exam/unsent-store.ts'

/** What the line does to one request. */
export type Fate = 'kept' | 'lost-before' | 'lost-after' | 'broken'

interface Batch {
  client: string
  seen: number
  events: { seq: number; kind: string; place: number }[]
}

/** Lets everything that is ready happen. */
export const settle = async () => {
  for (let turn = 0; turn < 30; turn++) await Promise.resolve()
}

/** The server: each client's events once, in order, in one log; a batch that does not fit is refused whole. */
export function makeServer() {
  const log: { client: string; seq: number; place: number }[] = []
  const last = new Map<string, number>()
  let state: 'open' | 'submitted' = 'open'
  return {
    log,
    close: () => {
      state = 'submitted'
    },
    take({ client, events }: Batch): { status: number; body: unknown } {
      const before = last.get(client) ?? 0
      const first = events[0]?.seq ?? 1
      const fresh = events.filter(({ seq }) => seq > before)
      if (events.some(({ seq }, i) => seq !== first + i))
        return { status: 400, body: { error: 'disordered' } }
      if (fresh.length > 0 && state !== 'open') return { status: 409, body: { error: 'closed' } }
      if (fresh.length > 0 && first > before + 1) return { status: 409, body: { error: 'gap' } }
      if (fresh.some(({ place }) => place > 900)) return { status: 400, body: { error: 'no-such-place' } }
      for (const { seq, place } of fresh) log.push({ client, seq, place })
      const acked = before + fresh.length
      last.set(client, acked)
      return { status: 200, body: { acked, remainingMs: 1000, state, total: log.length } }
    },
  }
}

/** One device: a shelf that outlives pages, a line that fails as told, timers that run when `run` is called. */
export function makeDevice(server = makeServer(), fates: Fate[] = []) {
  const shelf = new Map<string, Shelved>()
  const held = new Set<string>()
  let timers: { at: number; run: () => void; page: string }[] = []
  let now = 0
  let posts = 0
  let names = 0
  const post = async (body: string) => {
    posts++
    const fate = fates.shift() ?? 'kept'
    if (fate === 'lost-before') throw new TypeError('offline')
    if (fate === 'broken') return { status: 503, body: null }
    const answer = server.take(JSON.parse(body) as Batch)
    if (fate === 'lost-after') throw new TypeError('answer lost')
    return answer
  }
  const drop = async (_: string, client: string, upTo: number) => {
    for (const [key, change] of shelf) if (change.client === client && change.seq <= upTo) shelf.delete(key)
  }

  /** Opens the room: goes on where the last page stopped, then replays what others left. */
  async function openPage(options: { shelfless?: boolean; post?: SenderWorld['post'] } = {}) {
    const states: LineState[] = []
    const acks: Ack[] = []
    const mine: string[] = []
    const hold = async (name: string) => {
      if (held.has(name)) return false
      held.add(name)
      mine.push(name)
      return true
    }
    const newName = () => `page-${++names}`
    const taken = await takeUp({ shelf: [...shelf.values()], wall: now, newName, hold })
    const { client } = taken
    let dead = false
    const world: SenderWorld = {
      monotonicMs: () => now,
      random: () => 0.5,
      later(ms, run) {
        const timer = { at: now + ms, run, page: client }
        timers.push(timer)
        return () => {
          timers = timers.filter((t) => t !== timer)
        }
      },
      // A page that is gone hears nothing more.
      post: (body, keepalive) =>
        (options.post ?? post)(body, keepalive).then((answer) => (dead ? new Promise(() => {}) : answer)),
      shelve: async (changes: readonly Unsent[], refused: boolean) => {
        if (options.shelfless) throw new Error('no store')
        for (const change of changes) {
          const { seq } = change.event
          shelf.set(`${client} ${seq}`, {
            ...change,
            person: 'p',
            attempt: 'a',
            client,
            seq,
            refused,
            wall: now,
          })
        }
        for (let turn = 0; turn < 3; turn++) await Promise.resolve()
      },
      unshelve: (upTo) => drop('a', client, upTo),
    }
    const sender = new EventSender(
      client,
      world,
      (s) => states.push(s),
      (a) => acks.push(a),
      server.log.length,
      taken.left,
    )
    return {
      ...{ sender, states, acks, client, taken },
      replay: async () => {
        const done = []
        for (const orphan of taken.orphans) done.push(await replayUnsent(orphan, { post, drop }))
        return done
      },
      /** The page is closed, or dies; without a word unless `leave` is called before. */
      die() {
        dead = true
        timers = timers.filter((t) => t.page !== client)
        for (const name of mine) held.delete(name)
      },
    }
  }

  const run = async (most = 500) => {
    await settle()
    for (let i = 0; i < most && timers.length > 0; i++) {
      const next = timers.reduce((a, b) => (a.at <= b.at ? a : b))
      timers = timers.filter((t) => t !== next)
      now = Math.max(now, next.at)
      next.run()
      await settle()
    }
  }
  return { server, shelf, openPage, run, posts: () => posts, post, drop }
}
