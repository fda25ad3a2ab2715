import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { CalendarDay } from '#kernel/time.ts'
import { dayIn, days, hours, instant, later, minutes } from '#kernel/time.ts'
import { waitInWords } from '#study'
import type { Grade } from '../../../app/study/cards/grade.ts'
import { gradeOf } from '../../../app/study/cards/grade.ts'
import type { Memory } from '../../../app/study/cards/memory.ts'
import { afterGrade, replayed, waits } from '../../../app/study/cards/memory.ts'

const NOON = instant(Date.UTC(2025, 9, 15, 14))
const DAY = '2025-10-15' as CalendarDay
const grade = fc.constantFrom<Grade>(1, 2, 3, 4)
const seed = fc.string({ minLength: 1, maxLength: 20 })

/** Grades given one after the other, so many hours apart. */
const history = fc
  .array(fc.record({ grade, gap: fc.integer({ min: 0, max: 24 * 400 }) }), { minLength: 1, maxLength: 12 })
  .map((steps) => {
    let at = NOON
    return steps.map(({ grade: given, gap }) => {
      at = later(at, hours(gap))
      return { grade: given, at, day: dayIn('America/New_York', at) }
    })
  })

test('a new card: again comes in a minute, good in ten, easy in days', () => {
  const wait = waits(null, NOON, 's')
  expect(wait[1]).toBe(minutes(1))
  expect(wait[2]).toBe(minutes(6))
  expect(wait[3]).toBe(minutes(10))
  expect(wait[4]).toBeGreaterThan(days(3))
})

test('good twice: it is known, and comes back in days; forgotten, it is learned again', () => {
  const first = afterGrade(null, 3, NOON, DAY, 's')
  expect(first).toMatchObject({ phase: 'learning', grades: 1, lapses: 0, firstDay: DAY })
  const second = afterGrade(first, 3, later(NOON, minutes(10)), DAY, 's')
  expect(second).toMatchObject({ phase: 'review', grades: 2 })
  expect(second.scheduledDays).toBeGreaterThanOrEqual(2)
  const lapsed = afterGrade(second, 1, second.dueAt, '2025-10-18' as CalendarDay, 's')
  expect(lapsed).toMatchObject({ phase: 'relearning', lapses: 1, firstDay: DAY })
  expect(lapsed.stability).toBeLessThan(second.stability)
})

test('what a button promises is what its grade does', () => {
  fc.assert(
    fc.property(history, grade, seed, (grades, given, s) => {
      const memory = replayed(grades, s)
      const now = later(grades.at(-1)?.at ?? NOON, hours(5))
      expect(afterGrade(memory, given, now, DAY, s).dueAt - now).toBe(waits(memory, now, s)[given])
    }),
    { numRuns: 60 },
  )
})

test('the state is the fold of the grades: worked out again it is the same', () => {
  fc.assert(
    fc.property(history, seed, (grades, s) => {
      const step = grades.reduce<Memory | null>((m, g) => afterGrade(m, g.grade, g.at, g.day, s), null)
      expect(replayed(grades, s)).toEqual(step)
      expect(step?.firstDay).toBe(grades[0]?.day)
      expect(step?.grades).toBe(grades.length)
    }),
    { numRuns: 60 },
  )
})

test('a better grade never comes back sooner, nothing comes back in the past or after more than a year', () => {
  fc.assert(
    fc.property(history, seed, (grades, s) => {
      const memory = replayed(grades, s)
      const now = later(grades.at(-1)?.at ?? NOON, hours(30))
      const { 1: again, 2: hard, 3: good, 4: easy } = waits(memory, now, s)
      expect(again).toBeGreaterThan(0)
      expect(hard).toBeGreaterThanOrEqual(again)
      expect(good).toBeGreaterThanOrEqual(hard)
      expect(easy).toBeGreaterThanOrEqual(good)
      // FSRS keeps a day between grades, also at the longest
      expect(easy).toBeLessThanOrEqual(days(368))
    }),
    { numRuns: 100 },
  )
})

test('chance spreads what was learned together, and is the same for the same names', () => {
  const known = replayed(
    [3, 3, 3].map((g, i) => ({ grade: g as Grade, at: later(NOON, days(i * 9)), day: DAY })),
    's',
  )
  const now = later(NOON, days(60))
  const dues = Array.from({ length: 20 }, (_, i) => waits(known, now, `person card-${i}`)[3])
  expect(new Set(dues).size).toBeGreaterThan(3)
  expect(waits(known, now, 'person card-1')).toEqual(waits(known, now, 'person card-1'))
})

test('a wait in words', () => {
  expect([0, 60_000, 600_000, 3 * 3_600_000].map(waitInWords)).toEqual([
    '1 min',
    '1 min',
    '10 min',
    '3 hours',
  ])
  expect([1, 3, 24, 70, 365].map((n) => waitInWords(n * 86_400_000))).toEqual([
    '1 day',
    '3 days',
    '3 weeks',
    '2 months',
    '1 year',
  ])
})

test('a grade as a form sends it', () => {
  expect(['1', '4', '0', '5', '', null, '1 ', '01'].map(gradeOf)).toEqual([
    1,
    4,
    null,
    null,
    null,
    null,
    null,
    null,
  ])
})
