import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CalendarDay } from '#kernel/time.ts'
import { days, hours, instant, later, minutes } from '#kernel/time.ts'
import { filterCards } from '#study'
import type { StoodCard } from '../../../app/study/cards/deck.ts'
import { countDecks, dueBy, isDue, nextDay, nextOf, queueOf, roomFor } from '../../../app/study/cards/deck.ts'
import { countedGrades } from '../../../app/study/cards/log.ts'
import type { Memory, Phase } from '../../../app/study/cards/memory.ts'

/** 9:00 in the evening of October 15 in New York. */
const NOW = instant(Date.UTC(2025, 9, 16, 1))
const MOMENT = { now: NOW, zone: 'America/New_York' }
const TODAY = '2025-10-15' as CalendarDay

const memory = (phase: Phase, dueIn: number, firstDay = '2025-10-01'): Memory => ({
  ...{
    phase,
    dueAt: instant(NOW + dueIn),
    lastAt: instant(NOW - days(3)),
    firstDay: firstDay as CalendarDay,
  },
  ...{ stability: 3, difficulty: 5, scheduledDays: 3, step: 0, grades: 2, lapses: 0 },
})
const card = (id: string, remembered: Memory | null, isLeftOut = false): StoodCard => ({
  ...{ id, section: id.startsWith('b') ? 'insurance' : 'terminology', objective: 'x.y' },
  memory: remembered,
  isLeftOut,
})

test('what is known comes on its day, what is being learned after its minutes', () => {
  expect(isDue(memory('review', hours(2)), MOMENT)).toBe(true) // 11 in the evening, the same day
  expect(isDue(memory('review', hours(4)), MOMENT)).toBe(false) // 1 in the morning
  expect(isDue(memory('learning', minutes(1)), MOMENT)).toBe(false)
  expect(isDue(memory('relearning', -1), MOMENT)).toBe(true)
  // In Honolulu it is still the afternoon of that day, and 1 in the morning of New York belongs to it.
  expect(isDue(memory('review', hours(4)), { ...MOMENT, zone: 'Pacific/Honolulu' })).toBe(true)
})

test('the order: being learned and due, known and due, new as far as there is room, then what waits', () => {
  const cards = [
    card('a1', null),
    card('a2', null),
    card('a3', memory('review', -days(1))),
    card('a4', memory('review', -days(2))),
    card('a5', memory('learning', -minutes(1))),
    card('a6', memory('learning', minutes(5))),
    card('a7', memory('review', days(5))),
    card('a8', memory('review', -days(9)), true),
  ]
  const { due, fresh, waiting, more } = queueOf(cards, MOMENT, 1)
  expect([due, fresh, waiting].map((list) => list.map(({ id }) => id))).toEqual([
    ['a5', 'a4', 'a3'],
    ['a1'],
    ['a6'],
  ])
  expect(more).toBe(1)
  expect(nextOf(queueOf(cards, MOMENT, 1))?.id).toBe('a5')
  expect(nextOf(queueOf([card('a6', memory('learning', minutes(5)))], MOMENT, 5))?.id).toBe('a6')
  expect(nextOf(queueOf([card('a7', memory('review', days(5)))], MOMENT, 5))).toBeNull()
})

test('the room for new cards is the wish less those that were new today, never below nothing', () => {
  const cards = [
    card('a1', memory('learning', 0, TODAY)),
    card('a2', memory('review', 0, TODAY)),
    card('a3', memory('review', 0)),
  ]
  expect([20, 2, 1, 0].map((wish) => roomFor(cards, wish, TODAY))).toEqual([18, 0, 0, 0])
})

test('tomorrow counts what is due by its end and what was left of today, not what is new or left out', () => {
  const cards = [
    card('a1', null),
    card('a2', memory('review', hours(4))),
    card('a3', memory('review', -days(1))),
    card('a4', memory('review', hours(28))),
    card('a5', memory('review', hours(4)), true),
  ]
  expect(dueBy(cards, nextDay(TODAY), MOMENT.zone)).toBe(2)
})

test('the next day is that of the calendar, also where a day has 25 hours', () => {
  expect(
    ['2025-11-02', '2025-12-31', '2024-02-28', '2025-02-28'].map((day) => nextDay(day as CalendarDay)),
  ).toEqual(['2025-11-03', '2026-01-01', '2024-02-29', '2025-03-01'])
})

test('decks are counted by section', () => {
  const cards = [
    card('a1', null),
    card('b1', memory('review', -1)),
    card('a2', memory('review', days(9)), true),
  ]
  expect(countDecks(cards, MOMENT)).toEqual([
    { section: 'terminology', total: 2, due: 0, fresh: 1, learned: 0, leftOut: 1 },
    { section: 'insurance', total: 1, due: 1, fresh: 0, learned: 1, leftOut: 0 },
  ])
})

test('no card stands in two lists, none that is left out stands in any, and none is lost', () => {
  const arbitrary = fc
    .array(
      fc.record({
        phase: fc.constantFrom<Phase | null>(null, 'learning', 'review', 'relearning'),
        dueIn: fc.integer({ min: -1e9, max: 1e9 }),
        out: fc.boolean(),
      }),
    )
    .map((list) => list.map(({ phase, dueIn, out }, i) => card(`a${i}`, phase && memory(phase, dueIn), out)))
  fc.assert(
    fc.property(arbitrary, fc.integer({ min: -5, max: 30 }), (cards, room) => {
      const { due, fresh, waiting, more } = queueOf(cards, MOMENT, room)
      const listed = [...due, ...fresh, ...waiting]
      expect(new Set(listed.map(({ id }) => id)).size).toBe(listed.length)
      expect(listed.some(({ isLeftOut }) => isLeftOut)).toBe(false)
      expect(fresh.length).toBeLessThanOrEqual(Math.max(0, room))
      const asked = cards.filter(({ isLeftOut }) => !isLeftOut)
      expect(fresh.length + more).toBe(asked.filter((one) => one.memory === null).length)
      const later = asked.filter((one) => one.memory?.phase === 'review' && !isDue(one.memory, MOMENT))
      expect(listed.length + more + later.length).toBe(asked.length)
    }),
  )
})

test('the grades that count are those not taken back', () => {
  const row = (n: number, grade: 1 | 3 | null, undoes: number | null = null) => ({
    ...{ n, grade, undoes, cardId: 'a', at: later(NOW, minutes(n)), day: TODAY },
  })
  const log = [row(1, 3), row(2, 1), row(3, null, 2), row(4, 3), row(5, null, 4), row(6, null, 1)]
  expect(countedGrades(log)).toEqual([])
  expect(countedGrades(log.slice(0, 4)).map(({ n }) => n)).toEqual([1, 4])
})

test('cards are found by kind and by all words, without case and accents', () => {
  const cards = [
    { kind: 'term', words: 'Café au lait spot: brown, flat' },
    { kind: 'carc', words: 'CARC 45 above the fee' },
  ]
  expect(filterCards(cards, 'cafe BROWN', '')).toEqual([cards[0]])
  expect(filterCards(cards, '', 'carc')).toEqual([cards[1]])
  expect(filterCards(cards, 'fee', 'term')).toEqual([])
  expect(filterCards(cards, '  ', '')).toEqual(cards)
})
