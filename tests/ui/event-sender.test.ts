import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { LineState, SenderWorld } from '../../app/ui/exam/event-sender.ts'
import { EventSender } from '../../app/ui/exam/event-sender.ts'

type Fate = 'kept' | 'lost-before' | 'lost-after' | 'broken'

/** A server that keeps events once, in order, on a line that fails as told; time passes only when `run` is called. */
function makeWorld(fates: Fate[]) {
  const kept: number[] = []
  const timers: { at: number; run: () => void }[] = []
  let now = 0
  let posts = 0
  const world: SenderWorld = {
    monotonicMs: () => now,
    random: () => 0.5,
    later(ms, run) {
      const timer = { at: now + ms, run }
      timers.push(timer)
      return () => void timers.splice(timers.indexOf(timer), 1)
    },
    async post(body) {
      posts++
      const fate = fates.shift() ?? 'kept'
      if (fate === 'lost-before') throw new TypeError('offline')
      if (fate === 'broken') return { status: 503, body: null }
      const { events } = JSON.parse(body) as { events: { seq: number }[] }
      for (const { seq } of events) if (seq === kept.length + 1) kept.push(seq)
      if (fate === 'lost-after') throw new TypeError('answer lost')
      return {
        status: 200,
        body: { acked: kept.length, remainingMs: 1000, state: 'open', total: kept.length },
      }
    },
  }
  const run = async () => {
    for (let i = 0; i < 500 && timers.length > 0; i++) {
      const next = timers.reduce((a, b) => (a.at <= b.at ? a : b))
      timers.splice(timers.indexOf(next), 1)
      now = Math.max(now, next.at)
      next.run()
      for (let turn = 0; turn < 8; turn++) await Promise.resolve()
    }
  }
  return { world, kept, run, posts: () => posts }
}

const open = (fates: Fate[]) => {
  const line = makeWorld(fates)
  const states: LineState[] = []
  const sender = new EventSender(
    'tab',
    line.world,
    (s) => states.push(s),
    () => undefined,
    0,
  )
  return { ...line, states, sender }
}

describe('the event sender', () => {
  test('changes made together travel together', async () => {
    const { sender, run, kept, posts, states } = open([])
    for (let n = 1; n <= 5; n++) sender.add({ kind: 'flagged', place: n })
    await run()
    expect(kept).toEqual([1, 2, 3, 4, 5])
    expect(posts()).toBe(1)
    expect(states.at(-1)).toEqual({ kind: 'saved' })
  })

  test('whatever the line does, every change arrives once and in order', async () => {
    const fate = fc.constantFrom<Fate>('kept', 'lost-before', 'lost-after', 'broken')
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { maxLength: 12 }),
        fc.array(fc.boolean(), { minLength: 1, maxLength: 30 }),
        async (fates, pauses) => {
          const { sender, run, kept } = open(fates)
          for (const [i, pause] of pauses.entries()) {
            sender.add({ kind: 'visited', place: i + 1 })
            if (pause) await run()
          }
          await run()
          expect(kept).toEqual(pauses.map((_, i) => i + 1))
          expect(sender.unsent).toBe(0)
        },
      ),
    )
  })

  test('while the server cannot be reached it says how much waits', async () => {
    const { sender, run, states } = open(['lost-before', 'broken'])
    sender.add({ kind: 'visited', place: 1 })
    await run()
    expect(states.filter((s) => s.kind === 'waiting')).toEqual([
      { kind: 'waiting', unsent: 1 },
      { kind: 'waiting', unsent: 1 },
    ])
    expect(states.at(-1)).toEqual({ kind: 'saved' })
  })

  test('a session that ended keeps the queue until one is signed in again', async () => {
    const line = makeWorld([])
    const post = line.world.post
    let signedOut = true
    line.world.post = (body, keepalive) =>
      signedOut ? Promise.resolve({ status: 401, body: null }) : post(body, keepalive)
    const states: LineState[] = []
    const sender = new EventSender(
      'tab',
      line.world,
      (s) => states.push(s),
      () => undefined,
      0,
    )
    sender.add({ kind: 'visited', place: 1 })
    await line.run()
    expect(states.at(-1)).toEqual({ kind: 'signed-out' })
    expect(sender.unsent).toBe(1)
    sender.add({ kind: 'visited', place: 2 })
    signedOut = false
    sender.resume()
    await line.run()
    expect(line.kept).toEqual([1, 2])
  })

  test('a closed attempt stops sending and says so', async () => {
    const line = makeWorld([])
    line.world.post = () => Promise.resolve({ status: 409, body: { error: 'closed' } })
    const states: LineState[] = []
    const sender = new EventSender(
      'tab',
      line.world,
      (s) => states.push(s),
      () => undefined,
      0,
    )
    sender.add({ kind: 'visited', place: 1 })
    const flushed = sender.flush()
    await line.run()
    await flushed
    expect(states.at(-1)).toEqual({ kind: 'closed' })
  })

  test('each request says what the page has seen: what it opened with, then what it was told', async () => {
    const line = makeWorld([])
    const seen: number[] = []
    let total = 7
    line.world.post = (body) => {
      const asked = JSON.parse(body) as { seen: number; events: { seq: number }[] }
      seen.push(asked.seen)
      total += 2
      return Promise.resolve({
        status: 200,
        body: { acked: asked.events.at(-1)?.seq, remainingMs: 1, state: 'open', total },
      })
    }
    const sender = new EventSender(
      'tab',
      line.world,
      () => undefined,
      () => undefined,
      7,
    )
    sender.add({ kind: 'visited', place: 1 })
    await line.run()
    sender.add({ kind: 'visited', place: 2 })
    await line.run()
    expect(seen).toEqual([7, 9])
  })
})
