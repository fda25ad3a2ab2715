import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { changedPlaces } from '../../app/ui/exam/changed-places.ts'
import type { Shelved } from '../../app/ui/exam/unsent-store.ts'
import type { Fate } from './helpers/device.ts'
import { makeDevice, makeServer, settle } from './helpers/device.ts'

const fate = fc.constantFrom<Fate>('kept', 'lost-before', 'lost-after', 'broken')
const step = fc.oneof(
  { weight: 6, arbitrary: fc.constant('act' as const) },
  { weight: 2, arbitrary: fc.constantFrom('settle', 'tick', 'run', 'leave', 'online') },
  { weight: 1, arbitrary: fc.constantFrom('reload', 'second', 'die') },
)

describe('a device that comes and goes', () => {
  test('whatever the line does and however pages end, each change arrives once, in its order', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { maxLength: 25 }),
        fc.array(step, { minLength: 1, maxLength: 40 }),
        async (fates, steps) => {
          const device = makeDevice(makeServer(), fates)
          let pages = [await device.openPage()]
          const acted: { place: number; by: string }[] = []
          for (const what of steps) {
            const page = pages.at(-1)
            if (what === 'act' && page) {
              acted.push({ place: acted.length + 1, by: page.client })
              page.sender.add({ kind: 'visited', place: acted.length })
            } else if (what === 'settle') await settle()
            else if (what === 'tick') await device.run(1)
            else if (what === 'run') await device.run()
            else if (what === 'leave') page?.sender.leave()
            else if (what === 'online') page?.sender.resume()
            else if (what === 'second') pages.push(await device.openPage())
            else if (what === 'die') pages.pop()?.die()
            else if (what === 'reload') {
              pages.pop()?.die()
              pages.push(await device.openPage())
            }
            // A page that died was the last: somebody opens the room again.
            if (pages.length === 0) pages = [await device.openPage()]
            // Nothing that was done is anywhere but with the server or on the shelf.
            const there = new Set([
              ...device.server.log.map(({ place }) => place),
              ...changedPlaces([...device.shelf.values()]),
            ])
            for (const { place } of acted) expect(there, `change ${place}`).toContain(place)
          }
          fates.length = 0
          for (const page of pages) {
            page.sender.resume()
            await device.run()
            expect(page.sender.unsent).toBe(0)
          }
          for (const page of pages) page.die()
          const last = await device.openPage()
          await device.run()
          for (const { done, lost } of await last.replay())
            expect({ done, lost }).toEqual({ done: true, lost: [] })
          const arrived = device.server.log.map(({ place }) => place)
          expect([...arrived].sort((a, b) => a - b)).toEqual(acted.map(({ place }) => place))
          for (const client of new Set(acted.map(({ by }) => by))) {
            const own = device.server.log.filter((e) => e.client === client).map(({ place }) => place)
            expect(own).toEqual([...own].sort((a, b) => a - b))
          }
          expect(device.shelf.size).toBe(0)
        },
      ),
      { numRuns: 300 },
    )
  })

  test('a page goes on under the name of the one before, after its numbers', async () => {
    const device = makeDevice(makeServer(), ['lost-before', 'lost-before'])
    const first = await device.openPage()
    first.sender.add({ kind: 'visited', place: 1 })
    first.sender.add({ kind: 'visited', place: 2 })
    await device.run(1)
    first.die()
    const second = await device.openPage()
    expect(second.client).toBe(first.client)
    second.sender.add({ kind: 'visited', place: 3 })
    await device.run()
    expect(device.server.log.map(({ client, seq }) => [client, seq])).toEqual([
      ['page-1', 1],
      ['page-1', 2],
      ['page-1', 3],
    ])
  })

  test('a page whose last request arrived without an answer gives no number twice', async () => {
    const device = makeDevice(makeServer(), ['lost-after'])
    const first = await device.openPage()
    first.sender.add({ kind: 'visited', place: 1 })
    await device.run(1)
    first.die()
    const second = await device.openPage()
    second.sender.add({ kind: 'visited', place: 2 })
    await device.run()
    expect(device.server.log.map(({ place }) => place)).toEqual([1, 2])
  })

  test('the queue of a page that is still open is its own', async () => {
    const device = makeDevice(makeServer(), ['lost-before'])
    const first = await device.openPage()
    first.sender.add({ kind: 'visited', place: 1 })
    await device.run(1)
    const second = await device.openPage()
    expect(second.client).not.toBe(first.client)
    expect(second.taken).toMatchObject({ left: [], orphans: [] })
  })

  test('more than the server takes at once goes in several requests', async () => {
    const device = makeDevice(makeServer(), ['lost-before'])
    const first = await device.openPage()
    for (let n = 1; n <= 530; n++) first.sender.add({ kind: 'visited', place: n })
    await device.run(1)
    first.die()
    const second = await device.openPage()
    await device.run()
    expect(second.sender.unsent).toBe(0)
    expect(device.server.log.map(({ place }) => place)).toEqual(Array.from({ length: 530 }, (_, i) => i + 1))
    expect(device.posts()).toBe(7)
  })
})

describe('what a page that is gone left behind', () => {
  const left = (places: readonly number[], client = 'gone-page', first = 1): Shelved[] =>
    places.map((place, i) => ({
      ...{ person: 'p', attempt: 'a', client, seq: first + i, wall: 0, seen: 0, refused: false },
      event: { kind: 'visited' as const, place, seq: first + i, ms: 0 },
    }))
  const gone = (changes: readonly Shelved[], fates: Fate[] = []) => {
    const device = makeDevice(makeServer(), fates)
    for (const change of changes) device.shelf.set(`${change.client} ${change.seq}`, change)
    return device
  }
  /** Two pages are gone: the later one is taken up, the other replayed. */
  const later = { wall: 9 }
  const two = (changes: readonly Shelved[], fates: Fate[] = []) =>
    gone([...changes, ...left([1], 'last-page').map((c) => ({ ...c, ...later }))], fates)

  test('is replayed under its own name', async () => {
    const device = two(left([5, 6]))
    const page = await device.openPage()
    await device.run()
    expect(await page.replay()).toEqual([{ arrived: true, done: true, lost: [] }])
    expect(device.server.log.map(({ client, place }) => [client, place])).toEqual([
      ['last-page', 1],
      ['gone-page', 5],
      ['gone-page', 6],
    ])
    expect(device.shelf.size).toBe(0)
  })

  test('stays where it is while the server cannot be reached', async () => {
    const device = two(left([5, 6]), ['kept', 'lost-before'])
    const page = await device.openPage()
    await device.run()
    expect(await page.replay()).toEqual([{ arrived: false, done: false, lost: [] }])
    expect(device.shelf.size).toBe(2)
  })

  test('a change that can never be taken is told, the others arrive, and once', async () => {
    const device = two(left([5, 999, 6, 7]))
    const page = await device.openPage()
    await device.run()
    for (let again = 0; again < 2; again++) {
      const [replayed] = await page.replay()
      expect(changedPlaces(replayed?.lost ?? [])).toEqual([999])
    }
    expect(device.server.log.map(({ place }) => place)).toEqual([1, 5, 6, 7])
  })

  test.each([
    ['what follows a gap', left([5, 6], 'gone-page', 4), [5, 6], []],
    ['what the server does not take', left([5, 999, 6]), [5, 6], [999]],
  ])(
    '%s does not block the room for ever: the next page sends it one by one',
    async (_, changes, there, never) => {
      const device = gone(changes)
      const page = await device.openPage()
      await device.run()
      expect(page.states.at(-1)).toMatchObject({ kind: 'refused' })
      page.die()
      const next = await device.openPage()
      const [replayed] = await next.replay()
      expect(changedPlaces(replayed?.lost ?? [])).toEqual(never)
      expect(device.server.log.map(({ place }) => place)).toEqual(there)
      next.sender.add({ kind: 'visited', place: 8 })
      await device.run()
      expect(next.states.at(-1)).toEqual({ kind: 'saved' })
    },
  )

  test('once the attempt is over: what the server has is no loss, the rest is told', async () => {
    const device = two(left([5, 6, 7]))
    device.server.take({ client: 'gone-page', seen: 0, events: [{ kind: 'visited', place: 5, seq: 1 }] })
    device.server.take({ client: 'last-page', seen: 0, events: [{ kind: 'visited', place: 1, seq: 1 }] })
    device.server.close()
    const page = await device.openPage()
    await device.run()
    const [replayed] = await page.replay()
    expect(replayed).toMatchObject({ arrived: true, done: true })
    expect(changedPlaces(replayed?.lost ?? [])).toEqual([6, 7])
    expect(device.shelf.size).toBe(2)
  })
})
