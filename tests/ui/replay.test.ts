import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { axisOf } from '#exams'
import { instant } from '#kernel/time.ts'
import { sheetOf } from '../../app/exams/attempt/sheet.ts'
import { replayOf } from '../../app/exams/replay/replay-of.ts'
import { drawReplay, heightFor, WIDTH, yOf } from '../../app/ui/charts/replay-paths.ts'
import { bandsOf, calendarOf, paceOf, ticksOf } from '../../app/ui/exam/replay-scale.ts'
import { soFarOf } from '../../app/ui/exam/replay-so-far.ts'
import { LOG_START, logs } from '../exams/replay/logs.ts'

const startedAt = instant(LOG_START)
const N = 7
const told = (events: Parameters<typeof replayOf>[1]) =>
  replayOf({ startedAt, longestMs: 30 * 60_000, deadlineAt: null }, events, {
    questions: [],
    scoreOf: () => ({ kind: 'unanswered' }),
  })

describe('the drawing of a replay', () => {
  test('stays within its frame, lines run to the right, names stand where it is free', () => {
    fc.assert(
      fc.property(logs, fc.boolean(), ({ events }, leavesOut) => {
        const { steps, endedAt } = told(events)
        const axis = axisOf(steps, { startedAt, endedAt }, leavesOut)
        const drawn = drawReplay(steps, axis, N)
        for (const [, x, y, end] of drawn.stays.matchAll(/M([\d.]+) ([\d.]+)H([\d.]+)/g)) {
          expect(Number(end)).toBeGreaterThan(Number(x))
          expect(Number(end)).toBeLessThanOrEqual(WIDTH)
          expect(Number(y)).toBeLessThan(heightFor(N))
        }
        for (const { x, y } of drawn.signs) expect(x >= 0 && x <= 100 && y > 0 && y < drawn.height).toBe(true)
        for (const { x, width } of drawn.blanks) expect(width >= 0 && x + width <= 100.02).toBe(true)
        expect(`${drawn.stays}${drawn.jumps}${drawn.answers}`).not.toMatch(/NaN|undefined|e-/)
        const questions = Array.from({ length: N }, (_, i) => ({ n: i + 1, section: i < 3 ? 'a' : 'b' }))
        for (const { from, to, free } of bandsOf(questions, {}, steps, axis)) {
          expect(free.to).toBeGreaterThanOrEqual(free.from)
          expect(to - from).toBe(from === 1 ? 2 : 3)
        }
        for (const overDays of [true, false]) {
          const xs = ticksOf(axis, steps, calendarOf(startedAt, 'Asia/Kolkata', overDays)).map(({ x }) => x)
          expect(xs).toEqual([...new Set(xs)].sort((a, b) => a - b))
        }
        expect(paceOf(axis, steps, N, 3_600_000)).not.toMatch(/NaN/)
      }),
      { numRuns: 150 },
    )
  })

  test('every question has its own height, and short forms are not stretched', () => {
    for (const n of [1, 7, 50, 200, 376, 2500]) {
      const ys = [1, Math.ceil(n / 2), n].map((at) => yOf(at, n))
      expect(ys).toEqual(ys.toSorted((a, b) => a - b))
      expect(ys[2] ?? 0).toBeLessThan(heightFor(n))
    }
    expect([7, 50, 200, 376].map(heightFor)).toEqual([75, 262, 392, 462])
  })
})

test('moments are named by the time since the start, or by the day and hour of the person', () => {
  const start = Date.UTC(2026, 10, 22, 15, 42)
  const one = calendarOf(start, 'America/New_York', false)
  expect([one.moment(start + 760_999), one.day(start)]).toEqual(['12:40', null])
  const days = calendarOf(start, 'America/New_York', true)
  expect([days.moment(start), days.day(start), days.time(start)]).toEqual([
    'Nov 22, 10:42 AM',
    'Nov 22',
    '10:42 AM',
  ])
})

test('the last moment of a page stands as the sheet does', () => {
  fc.assert(
    fc.property(logs, ({ events }) => {
      const own = events.filter(({ client }) => client === 'page-0' || client === 'server')
      const { answers, flags } = sheetOf(own)
      expect(soFarOf(told(own).steps).at(-1)).toEqual({ answered: answers.size, flagged: flags.size })
    }),
  )
})

test('what was answered and flagged by then', () => {
  const at = startedAt
  const stood = soFarOf([
    { at, place: 1, kind: 'opened', nth: 1, ms: 0, page: 'same' },
    { at, place: 1, kind: 'tried', from: null, was: null, to: 'A', is: 'wrong' },
    { at, place: 1, kind: 'answered', from: null, was: null, to: 'B', is: 'right' },
    { at, place: 2, kind: 'flagged' },
    { at, place: 2, kind: 'overtaken', from: null, was: null, to: 'B', is: 'right' },
    { at, place: 1, kind: 'changed', from: 'B', was: 'right', to: null, is: 'unanswered' },
    { at, place: 2, kind: 'unflagged' },
  ])
  expect(stood.map(({ answered, flagged }) => `${answered} ${flagged}`)).toEqual([
    ...['0 0', '1 0', '1 0', '1 1', '1 1', '0 1', '0 0'],
  ])
})
