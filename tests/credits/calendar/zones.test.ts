import { describe, expect, test } from 'vitest'
import { dayIn, instant } from '#kernel/time.ts'
import { addDays, addMonths, daysBetween } from '../../../app/credits/calendar/day.ts'
import { board, day, entry, holding, state } from '../small-rules.ts'

const ZONES = [
  'UTC',
  'America/New_York',
  'America/Los_Angeles',
  'Europe/London',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Kiritimati',
  'Pacific/Pago_Pago',
  'Pacific/Apia',
] as const

const at = (utc: string) => instant(Date.parse(utc))

describe('an instant falls on the day of the person', () => {
  // 23:30 by the wall clock, on days on which summer time begins or ends, and on the day before and after.
  test.each([
    ['America/New_York', '2026-03-08T03:30:00Z', '2026-03-07'],
    ['America/New_York', '2026-03-09T03:30:00Z', '2026-03-08'],
    ['America/New_York', '2026-11-01T03:30:00Z', '2026-10-31'],
    ['America/New_York', '2026-11-02T04:30:00Z', '2026-11-01'],
    ['America/Los_Angeles', '2026-03-09T06:30:00Z', '2026-03-08'],
    ['America/Los_Angeles', '2026-11-02T07:30:00Z', '2026-11-01'],
    ['Europe/London', '2026-03-29T22:30:00Z', '2026-03-29'],
    ['Europe/London', '2026-10-25T23:30:00Z', '2026-10-25'],
    ['Australia/Lord_Howe', '2026-04-05T13:00:00Z', '2026-04-05'],
    ['Australia/Lord_Howe', '2026-10-04T12:30:00Z', '2026-10-04'],
    ['Pacific/Kiritimati', '2026-05-31T09:30:00Z', '2026-05-31'],
    ['Pacific/Kiritimati', '2026-05-31T10:30:00Z', '2026-06-01'],
    ['Pacific/Pago_Pago', '2026-06-01T10:30:00Z', '2026-05-31'],
    ['Pacific/Pago_Pago', '2026-06-01T11:30:00Z', '2026-06-01'],
    // Samoa went from 29 December 2011 straight to the 31st.
    ['Pacific/Apia', '2011-12-30T09:30:00Z', '2011-12-29'],
    ['Pacific/Apia', '2011-12-30T10:30:00Z', '2011-12-31'],
  ])('%s at %s is %s', (zone, utc, expected) => expect(dayIn(zone, at(utc))).toBe(expected))

  test('the same hour is the last day of a cycle for one and too late for another', () => {
    const set = board({
      cycle: { kind: 'rolling', months: { value: 12, source: 's', confidence: 'A' }, ends: 'day' },
    })
    const holdings = [holding({ certifiedOn: '2025-06-01' })]
    const reasonIn = (zone: (typeof ZONES)[number]) => {
      const completedOn = dayIn(zone, at('2026-06-01T03:00:00Z'))
      return state(set, [entry({ completedOn })], holdings, '2026-06-05', { cycleOf: day('2026-05-01') })
        .entries[0]?.reason
    }
    expect(Object.fromEntries(ZONES.map((zone) => [zone, reasonIn(zone)]))).toEqual({
      UTC: 'outside-cycle',
      'America/New_York': 'counted',
      'America/Los_Angeles': 'counted',
      'Europe/London': 'outside-cycle',
      'Asia/Kolkata': 'outside-cycle',
      'Australia/Lord_Howe': 'outside-cycle',
      'Pacific/Kiritimati': 'outside-cycle',
      'Pacific/Pago_Pago': 'counted',
      'Pacific/Apia': 'outside-cycle',
    })
  })

  test.each(ZONES)('days are counted alike whatever the zone of the process: %s', (zone) => {
    const before = process.env.TZ
    process.env.TZ = zone
    try {
      expect(addDays(day('2011-12-29'), 1)).toBe('2011-12-30')
      expect(addDays(day('2026-03-07'), 2)).toBe('2026-03-09')
      expect(addMonths(day('2026-01-31'), 1)).toBe('2026-02-28')
      expect(daysBetween(day('2026-03-01'), day('2026-04-01'))).toBe(31)
      expect(daysBetween(day('2026-10-25'), day('2026-11-08'))).toBe(14)
    } finally {
      if (before === undefined) delete process.env.TZ
      else process.env.TZ = before
    }
  })
})
