import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Instant } from '#kernel/time.ts'
import { days, instant, later } from '#kernel/time.ts'
import type { AttemptEvent } from '../../../app/exams/attempt/attempt-event.ts'
import { dayPacing, pacingInWords } from '../../../app/exams/sections/pacing.ts'

const ZONE = 'America/New_York'
/** 24 October 2025, 20:00 in New York: the clocks go back on 2 November. */
const START = instant(Date.UTC(2025, 9, 25, 0, 0))

const answers = (places: readonly number[], at: Instant): AttemptEvent[] =>
  places.map((place) => ({
    ...{ kind: 'answered', place, response: { choice: 0 }, seq: place, ms: 0, client: 'page-one', at },
  }))
const range = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, i) => from + i)

describe('pacing over days', () => {
  const of = { questions: 700, deadlineAt: later(START, days(45)), zone: ZONE }

  test('spreads what is without an answer over the days left, by the calendar of the person', () => {
    const first = dayPacing([], of, START)
    // 45 times 24 hours later it is 19:00 there, since an hour was given back; still the 45th day.
    expect(first).toEqual({ daysLeft: 45, perDay: 16, today: 0, answered: 0, questions: 700 })
    const events = answers(range(1, 12), START)
    expect(pacingInWords(dayPacing(events, of, START))).toBe(
      '45 days left: 16 questions a day keep you on time; today: 12 of 16.',
    )
    // Four hours later it is the next day in New York, and not yet in Honolulu.
    const midnight = later(START, (4 * 3_600_000) as never)
    expect(pacingInWords(dayPacing(events, of, midnight))).toBe(
      '44 days left: 16 questions a day keep you on time; today: 0 of 16.',
    )
    expect(dayPacing(events, { ...of, zone: 'Pacific/Honolulu' }, midnight).today).toBe(12)
  })

  test('says when one is ahead, when all is answered, and what the last day has left', () => {
    expect(pacingInWords({ daysLeft: 9, perDay: 5, today: 7, answered: 20, questions: 60 })).toContain(
      'today: 7, ahead of 5.',
    )
    expect(pacingInWords({ daysLeft: 1, perDay: 1, today: 0, answered: 9, questions: 10 })).toBe(
      '1 day left: 1 question a day keeps you on time; today: 0 of 1.',
    )
    expect(pacingInWords({ daysLeft: 3, perDay: 0, today: 2, answered: 10, questions: 10 })).toBe(
      '3 days left: every question has an answer.',
    )
    expect(pacingInWords({ daysLeft: 0, perDay: 4, today: 1, answered: 7, questions: 10 })).toBe(
      'The last day: 3 questions without an answer.',
    )
  })

  test('whoever answers what is asked each day is done in time, whatever the zone and the start', () => {
    const zones = fc.constantFrom(ZONE, 'UTC', 'Pacific/Honolulu', 'Australia/Lord_Howe', 'Asia/Kolkata')
    const starts = fc.integer({ min: Date.UTC(2025, 0, 1), max: Date.UTC(2026, 0, 1) })
    fc.assert(
      fc.property(zones, starts, fc.integer({ min: 1, max: 90 }), (zone, ms, questions) => {
        const start = instant(ms)
        const deadlineAt = later(start, days(9))
        let events: AttemptEvent[] = []
        let before = Number.POSITIVE_INFINITY
        for (let day = 0; day < 9; day++) {
          const now = later(start, days(day))
          const { perDay, daysLeft, answered } = dayPacing(events, { questions, deadlineAt, zone }, now)
          expect(daysLeft).toBeLessThan(before)
          before = daysLeft
          const upTo = Math.min(questions, answered + perDay)
          events = [...events, ...answers(range(answered + 1, upTo), now)]
        }
        expect(dayPacing(events, { questions, deadlineAt, zone }, deadlineAt).answered).toBe(questions)
      }),
      { numRuns: 60 },
    )
  })
})
