import { expect, test } from 'vitest'
import { replayUnsent } from '../../app/ui/exam/replay-unsent.ts'
import type { Unsent } from '../../app/ui/exam/unsent-store.ts'

const left = (client: string): Unsent => ({ attempt: 'a', client, seen: 3, events: [{ seq: 1 }] })

function shelfOf(entries: readonly Unsent[], answers: readonly (number | 'offline')[]) {
  const shelf = [...entries]
  const sent: string[] = []
  const left = [...answers]
  const world = {
    list: () => Promise.resolve([...shelf]),
    drop: (unsent: Unsent) => Promise.resolve(void shelf.splice(shelf.indexOf(unsent), 1)),
    post: (body: string) => {
      sent.push(body)
      const answer = left.shift() ?? 200
      return answer === 'offline'
        ? Promise.reject(new TypeError('offline'))
        : Promise.resolve({ status: answer })
    },
  }
  return { world, sent, names: () => shelf.map((u) => u.client) }
}

test('sends what was left behind under its own name and takes it off the shelf', async () => {
  const { world, sent, names } = shelfOf([left('one'), left('two')], [200, 200])
  expect(await replayUnsent(world)).toBe(true)
  expect(sent.map((body) => JSON.parse(body))).toMatchObject([{ client: 'one', seen: 3 }, { client: 'two' }])
  expect(names()).toEqual([])
})
test('what cannot be sent stays: no network, signed out, too fast, server down', async () => {
  const { world, names } = shelfOf([left('a'), left('b'), left('c'), left('d')], [401, 429, 503, 'offline'])
  expect(await replayUnsent(world)).toBe(false)
  expect(names()).toEqual(['a', 'b', 'c', 'd'])
})
test('what is refused for good is dropped, and the page need not be fetched anew for it', async () => {
  const { world, names } = shelfOf([left('a')], [409])
  expect(await replayUnsent(world)).toBe(false)
  expect(names()).toEqual([])
})
test('without a store nothing happens', async () => {
  const { world } = shelfOf([], [])
  expect(await replayUnsent({ ...world, list: () => Promise.reject(new Error('no store')) })).toBe(false)
})
