import { describe, expect, test } from 'vitest'
import type { TimeView } from '#exams'
import { lineSentence, lostSentence } from '../../app/ui/exam/line-notice.tsx'
import { replayUnsent } from '../../app/ui/exam/replay-unsent.ts'
import type { Shelved } from '../../app/ui/exam/unsent-store.ts'
import { makeDevice, settle } from './helpers/device.ts'

interface Sent {
  readonly events: readonly { readonly seq: number }[]
}

/** A server that keeps up to a number, and refuses what follows with a fault. */
function keeping(upTo: () => number, fault: object) {
  let acked = 0
  return (body: string) => {
    const { events } = JSON.parse(body) as Sent
    const fresh = events.filter(({ seq }) => seq > acked)
    if (fresh[0] && fresh[0].seq > upTo()) return Promise.resolve({ status: 409, body: fault })
    acked = Math.max(acked, Math.min(events.at(-1)?.seq ?? 0, upTo()))
    return Promise.resolve({ status: 200, body: { acked, remainingMs: 0, state: 'open', total: acked } })
  }
}
const clock = { kind: 'clock', why: 'shown', wall: 5 } as const

describe('what comes after the end', () => {
  test('is told and kept on the shelf; what was before it is sent, and the exam can be handed in', async () => {
    const device = makeDevice()
    const page = await device.openPage({ post: keeping(() => 2, { error: 'late' }) })
    for (const place of [1, 2, 3, 4]) page.sender.add({ kind: 'flagged', place })
    page.sender.add(clock)
    const flushed = page.sender.flush()
    await device.run()
    expect(await flushed).toBe(true)
    expect(page.states.at(-1)).toEqual({ kind: 'late', unsent: 2 })
    expect([...device.shelf.values()].map(({ seq, refused }) => [seq, refused])).toEqual([
      ...[
        [3, true],
        [4, true],
        [5, true],
      ],
    ])
    // Nothing is added any more, and the server can still be asked.
    page.sender.add({ kind: 'flagged', place: 5 })
    page.sender.ask()
    await settle()
    expect([page.sender.unsent, page.states.at(-1)]).toEqual([0, { kind: 'late', unsent: 2 }])
  })

  test('a report of the clocks alone is no change: nothing waits, and nothing is lost', async () => {
    const device = makeDevice()
    const page = await device.openPage({ post: keeping(() => 0, { error: 'late' }) })
    page.sender.add(clock)
    expect(page.states.at(-1)).toEqual({ kind: 'saved' })
    await device.run()
    expect(page.states.at(-1)).toEqual({ kind: 'late', unsent: 0 })
  })

  test('replayed from a page that is gone, what was in time is kept and the rest is told', async () => {
    const dropped: number[] = []
    const shelved = (event: object, seq: number) =>
      ({
        person: 'p',
        attempt: 'a',
        client: 'gone-page',
        seq,
        wall: 0,
        seen: 0,
        refused: false,
        event,
      }) as Shelved
    const page = [1, 2, 3].map((place) => shelved({ kind: 'flagged', place, seq: place, ms: 0 }, place))
    const world = {
      post: keeping(() => 1, { error: 'late' }),
      drop: async (_: string, __: string, upTo: number) => void dropped.push(upTo),
    }
    const all = [...page, shelved({ ...clock, seq: 4, ms: 0 }, 4)]
    const replayed = await replayUnsent(all, world)
    expect(replayed).toMatchObject({ arrived: true, done: true })
    expect(replayed.lost.map(({ seq }) => seq)).toEqual([2, 3])
    expect(dropped).toEqual([1])
    expect(lostSentence(replayed.lost)).toContain('2 changes made earlier on this device could not be taken')
    // Nothing but a report of clocks is left: it goes without a word.
    const rest = await replayUnsent(all.slice(3), world)
    expect([rest.lost, dropped]).toEqual([[], [1, 4]])
  })
})

describe('a break that began elsewhere', () => {
  const time = { remainingMs: 9000, onBreakMs: 60_000, frozen: '1' } as TimeView
  test('the page is told how it stands, says nothing of a refusal, and sends what waits when it is over', async () => {
    let kept = 0
    const device = makeDevice()
    const page = await device.openPage({ post: keeping(() => kept, { error: 'paused', time }) })
    page.sender.add({ kind: 'flagged', place: 1 })
    await device.run()
    expect(page.acks.at(-1)).toMatchObject({ state: 'open', remainingMs: 9000, time: { onBreakMs: 60_000 } })
    expect(lineSentence(page.states.at(-1) ?? { kind: 'closed' })).toBeNull()
    expect([await page.sender.flush(), page.sender.unsent]).toEqual([false, 1])
    page.sender.ask()
    await settle()
    expect(page.sender.unsent).toBe(1)
    kept = 1
    page.sender.resume()
    await device.run()
    expect([page.sender.unsent, page.states.at(-1)]).toEqual([0, { kind: 'saved' }])
  })
})
