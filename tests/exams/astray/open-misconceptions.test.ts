import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Instant } from '#kernel/time.ts'
import { instant } from '#kernel/time.ts'
import { ledAstray } from '../../../app/exams/astray/led-astray.ts'
import type { Meeting } from '../../../app/exams/astray/open-misconceptions.ts'
import { openMisconceptions } from '../../../app/exams/astray/open-misconceptions.ts'

const NAMED = new Map([
  ['forgot-copay', { name: 'Forgot the copay', offeredBy: new Set(['tpl-1', 'tpl-2']) }],
  ['other-side', { name: 'Gave the other party’s part', offeredBy: new Set(['tpl-1', 'tpl-3']) }],
])
const met = (misconception: string, item: string, at: number): Meeting => ({
  ...{ misconception, item, shownAt: instant(at) },
})
const right = (...lines: readonly (readonly [string, number])[]) =>
  new Map(lines.map(([item, at]) => [item, instant(at)] as const))
const open = (meetings: readonly Meeting[], lastRight: ReadonlyMap<string, Instant> = new Map()) =>
  openMisconceptions(meetings, lastRight, NAMED).map(({ misconception, times, items }) => [
    ...[misconception, times, items.join()],
  ])

test('are counted, the most frequent first, then the latest', () => {
  const few = [met('forgot-copay', 'tpl-1', 1), met('other-side', 'tpl-3', 2)]
  expect(open(few)).toEqual([
    ['other-side', 1, 'tpl-3'],
    ['forgot-copay', 1, 'tpl-1'],
  ])
  expect(open([...few, met('forgot-copay', 'tpl-2', 1), met('forgot-copay', 'tpl-1', 3)])).toEqual([
    ['forgot-copay', 3, 'tpl-1,tpl-2'],
    ['other-side', 1, 'tpl-3'],
  ])
})

test('a later right answer at the same template puts right what was met there, and nothing else', () => {
  const meetings = [
    met('forgot-copay', 'tpl-1', 1),
    met('other-side', 'tpl-1', 2),
    met('forgot-copay', 'tpl-2', 3),
  ]
  expect(open(meetings, right(['tpl-1', 5]))).toEqual([['forgot-copay', 1, 'tpl-2']])
  expect(open(meetings, right(['tpl-1', 5], ['tpl-2', 5]))).toEqual([])
  // before it, or with it, proves nothing; between the two it puts the first right alone
  expect(open([met('other-side', 'tpl-1', 2)], right(['tpl-1', 1]))).toHaveLength(1)
  expect(open([met('other-side', 'tpl-1', 2)], right(['tpl-1', 2]))).toHaveLength(1)
  expect(open([met('other-side', 'tpl-1', 2), met('other-side', 'tpl-1', 4)], right(['tpl-1', 3]))).toEqual([
    ['other-side', 1, 'tpl-1'],
  ])
  expect(open(meetings, right(['tpl-3', 9]))).toHaveLength(2)
})

test('what has no name any more, or is offered no more where it was met, is left out', () => {
  expect(open([met('gone', 'tpl-1', 1), met('forgot-copay', 'tpl-3', 1)])).toEqual([])
})

const id = fc.constantFrom('forgot-copay', 'other-side', 'gone')
const item = fc.constantFrom('tpl-1', 'tpl-2', 'tpl-3')
const at = fc.integer({ min: 0, max: 20 })
const meetings = fc.array(fc.tuple(id, item, at).map(([m, i, t]) => met(m, i, t)))
const rights = fc.array(fc.tuple(item, at)).map((lines) => right(...lines.sort(([, a], [, b]) => a - b)))

test('the order in which meetings are told changes nothing; right answers only ever take away', () => {
  fc.assert(
    fc.property(meetings, rights, fc.integer(), (given, lastRight, by) => {
      const turned = given.map((_, i) => given[(i + Math.abs(by)) % given.length] as Meeting)
      const plain = ([m, times]: readonly unknown[]) => [m, times]
      expect(open(turned, lastRight).map(plain)).toEqual(open(given, lastRight).map(plain))
      const before = new Map(open(given).map(([m, times]) => [m, Number(times)]))
      for (const [m, times] of open(given, lastRight))
        expect(Number(times)).toBeLessThanOrEqual(before.get(m as string) ?? 0)
      const all = right(...['tpl-1', 'tpl-2', 'tpl-3'].map((one) => [one, 99] as const))
      expect(open(given, all)).toEqual([])
    }),
  )
})

test('of an attempt: the questions by what led to their answers, and the objective it happened in most', () => {
  const line = (n: number, objective: string, misconception?: string) => ({ n, objective, misconception })
  const lines = [
    line(1, 'a.one', 'other-side'),
    line(2, 'a.one', 'forgot-copay'),
    line(3, 'a.two', 'forgot-copay'),
    line(4, 'a.two'),
    line(5, 'a.two', 'forgot-copay'),
  ]
  expect(ledAstray(lines)).toEqual([
    { misconception: 'forgot-copay', places: [2, 3, 5], objectives: ['a.two', 'a.one'] },
    { misconception: 'other-side', places: [1], objectives: ['a.one'] },
  ])
  expect(ledAstray([line(4, 'a.two')])).toEqual([])
})
