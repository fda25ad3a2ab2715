import { describe, expect, test } from 'vitest'
import type { Fate } from './helpers/device.ts'
import { makeDevice, makeServer, settle } from './helpers/device.ts'

const open = async (fates: Fate[] = [], options = {}) => {
  const device = makeDevice(makeServer(), fates)
  const kept = () => device.server.log.map(({ seq }) => seq)
  return { ...device, ...(await device.openPage(options)), kept }
}

describe('the event sender', () => {
  test('changes made together travel together', async () => {
    const { sender, run, kept, posts, states } = await open()
    for (let n = 1; n <= 5; n++) sender.add({ kind: 'flagged', place: n })
    await run()
    expect(kept()).toEqual([1, 2, 3, 4, 5])
    expect(posts()).toBe(1)
    expect(states.at(-1)).toEqual({ kind: 'saved' })
  })

  test('a change lies on the device before it is sent, and leaves it when the server has it', async () => {
    const { sender, run, shelf } = await open(['lost-before'])
    sender.add({ kind: 'visited', place: 1 })
    sender.add({ kind: 'flagged', place: 1 })
    expect([...shelf.values()].map(({ seq }) => seq)).toEqual([1, 2])
    await run()
    expect(shelf.size).toBe(0)
  })

  test('while the server cannot be reached it says how much waits, and where, each time', async () => {
    const { sender, run, states } = await open(['lost-before', 'broken', 'broken'])
    sender.add({ kind: 'visited', place: 1 })
    await run(2)
    expect(states.at(-1)).toEqual({ kind: 'waiting', unsent: 1, onDevice: true })
    sender.add({ kind: 'flagged', place: 1 })
    expect(states.at(-1)).toEqual({ kind: 'waiting', unsent: 2, onDevice: false })
    await settle()
    expect(states.at(-1)).toEqual({ kind: 'waiting', unsent: 2, onDevice: true })
    await run()
    expect(states.at(-1)).toEqual({ kind: 'saved' })
  })

  test('a question for the time that fails is asked again, also when nothing waits', async () => {
    const { sender, run, states } = await open(['lost-before', 'lost-before'])
    sender.ask()
    await settle()
    expect(states.at(-1)).toEqual({ kind: 'waiting', unsent: 0, onDevice: true })
    await run()
    expect(states.at(-1)).toEqual({ kind: 'saved' })
  })

  test('back online it tries at once', async () => {
    const { sender, run, states, posts } = await open(['lost-before', 'lost-before', 'lost-before'])
    sender.add({ kind: 'visited', place: 1 })
    await run(3)
    const before = posts()
    sender.resume()
    await settle()
    expect(posts()).toBe(before + 1)
    expect(states.at(-1)).toEqual({ kind: 'saved' })
  })

  test('without a store on the device changes are sent all the same, and it says they are in the page only', async () => {
    const { sender, run, kept, states } = await open(['lost-before'], { shelfless: true })
    sender.add({ kind: 'visited', place: 1 })
    await run()
    expect(states).toContainEqual({ kind: 'waiting', unsent: 1, onDevice: false })
    expect(kept()).toEqual([1])
  })

  test('leaving beside a request that is under way sends the same under the same numbers', async () => {
    const { sender, run, kept } = await open()
    sender.add({ kind: 'visited', place: 1 })
    await settle()
    sender.ask()
    sender.leave()
    sender.leave()
    await run()
    expect(kept()).toEqual([1])
  })

  test.each([
    [401, 'nobody'],
    [404, 'another'],
  ] as const)('%i keeps the queue until its person is signed in again', async (status, as) => {
    const device = makeDevice()
    let away = true
    const post = (body: string) => (away ? Promise.resolve({ status, body: null }) : device.post(body))
    const { sender, states } = await device.openPage({ post })
    sender.add({ kind: 'visited', place: 1 })
    await device.run()
    expect(states.at(-1)).toEqual({ kind: 'signed-out', as, unsent: 1, onDevice: true })
    expect(await sender.flush()).toBe(false)
    sender.add({ kind: 'visited', place: 2 })
    await settle()
    expect(states.at(-1)).toMatchObject({ unsent: 2, onDevice: true })
    away = false
    sender.resume()
    await device.run()
    expect(device.server.log.map(({ seq }) => seq)).toEqual([1, 2])
  })

  test('a device that was cleared for another person holds nothing any more, until the next change', async () => {
    const { sender, states } = await open(Array(9).fill('lost-before'))
    sender.add({ kind: 'visited', place: 1 })
    await settle()
    expect(sender.isOnDevice).toBe(true)
    sender.forgotten()
    expect(sender.isOnDevice).toBe(false)
    expect(states.at(-1)?.kind).toBe('saving')
    sender.add({ kind: 'visited', place: 2 })
    await settle()
    expect(sender.isOnDevice).toBe(true)
  })

  test('what was cleared is put on the shelf and sent once its person is back', async () => {
    const { sender, run, kept, shelf } = await open(['lost-before', 'lost-before'])
    sender.add({ kind: 'visited', place: 1 })
    await run(1)
    shelf.clear()
    sender.forgotten()
    sender.resume()
    await run()
    expect(kept()).toEqual([1])
    expect(sender.unsent).toBe(0)
  })

  test('a closed attempt stops sending, says so, and leaves on the shelf what did not arrive', async () => {
    const { sender, run, states, server, shelf } = await open()
    server.close()
    sender.add({ kind: 'visited', place: 1 })
    await settle()
    const flushed = sender.flush()
    await run()
    expect(await flushed).toBe(false)
    expect(states.at(-1)).toEqual({ kind: 'closed' })
    expect(shelf.size).toBe(1)
  })

  test('each request says what the page knew when its changes were made', async () => {
    const device = makeDevice()
    const asked: { seen: number; events: { seq: number }[] }[] = []
    let total = 7
    let line: 'up' | 'down' = 'down'
    const post = (body: string) => {
      if (line === 'down') return Promise.reject(new TypeError('offline'))
      asked.push(JSON.parse(body))
      total += 2
      const acked = asked.at(-1)?.events.at(-1)?.seq ?? 1
      return Promise.resolve({ status: 200, body: { acked, remainingMs: 1, state: 'open', total } })
    }
    const { sender } = await device.openPage({ post })
    sender.add({ kind: 'visited', place: 1 })
    await device.run(1)
    line = 'up'
    await device.run()
    sender.add({ kind: 'visited', place: 2 })
    await device.run()
    expect(asked.map(({ seen, events }) => [seen, events.length])).toEqual([
      [0, 1],
      [9, 1],
    ])
  })
})
