import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instant } from '#kernel/time.ts'
import { days, hours, instant, later } from '#kernel/time.ts'
import type { AttemptEvent } from '../../../app/exams/attempt/attempt-event.ts'
import { sheetOf } from '../../../app/exams/attempt/sheet.ts'
import { dayPacing } from '../../../app/exams/sections/pacing.ts'
import { pacingByDay } from '../../../app/exams/sections/pacing-by-day.ts'

const ZONE = 'America/New_York'
/** 24 October 2025, 20:00 in New York: the clocks go back on 2 November. */
const START = instant(Date.UTC(2025, 9, 25, 0, 0))
const of = { questions: 90, startedAt: START, deadlineAt: later(START, days(45)), zone: ZONE }

const answer = (
  place: number,
  at: Instant,
  response: { choice: number } | null = { choice: 0 },
): AttemptEvent => ({
  ...{ kind: 'answered', place, response, seq: place, ms: 0, client: 'page-one', at },
})

describe('the days of a window exam that is over', () => {
  test('each calendar day of the person’s zone with what it brought, days without anything among them', () => {
    const events = [
      answer(1, later(START, hours(1))),
      answer(2, later(START, hours(3))),
      // Midnight in New York is four hours on.
      answer(3, later(START, hours(5))),
      answer(1, later(START, days(2)), null),
      answer(2, later(START, days(2)), { choice: 3 }),
      answer(4, later(START, days(9))),
    ]
    const told = pacingByDay(events, { ...of, endedAt: later(START, days(10)) })
    expect(told).toMatchObject({ daysGiven: 45, perDay: 2, questions: 90 })
    // Ten times 24 hours later it is 19:00, since an hour was given back.
    expect(told.days.map(({ day }) => day.slice(5))).toEqual([
      ...['10-24', '10-25', '10-26', '10-27', '10-28', '10-29', '10-30', '10-31', '11-01', '11-02', '11-03'],
    ])
    expect(told.days.map(({ answered }) => answered)).toEqual([2, 1, 0, 0, 0, 0, 0, 0, 0, 1, 0])
    expect(told.days.at(-1)?.total).toBe(3)
  })

  test('an untouched one has its days, and nothing in them', () => {
    const { days: lines } = pacingByDay([], { ...of, endedAt: of.deadlineAt })
    expect(lines).toHaveLength(46)
    expect(lines.every(({ answered, total }) => answered === 0 && total === 0)).toBe(true)
  })

  test('each day is what the room said that evening, and the last total is the sheet’s', () => {
    const acts = fc.array(
      fc.tuple(fc.integer({ min: 1, max: 90 }), fc.integer({ min: 0, max: 30 * 3600 }), fc.boolean()),
    )
    const zones = fc.constantFrom(ZONE, 'UTC', 'Pacific/Honolulu', 'Australia/Lord_Howe', 'Asia/Kolkata')
    fc.assert(
      fc.property(acts, zones, (list, zone) => {
        let at = START
        const events = list.map(([place, seconds, taken]) => {
          at = later(at, (seconds * 1000) as never)
          return answer(place, at, taken ? null : { choice: 1 })
        })
        const told = pacingByDay(events, { ...of, zone, endedAt: at })
        expect(told.days.at(-1)?.total ?? 0).toBe(sheetOf(events).answers.size)
        expect(told.days.at(-1)?.answered).toBe(dayPacing(events, { ...of, zone }, at).today)
        const day = told.days.map((line) => line.day)
        expect(day).toEqual([...new Set(day)].sort())
      }),
      { numRuns: 60 },
    )
  })
})
