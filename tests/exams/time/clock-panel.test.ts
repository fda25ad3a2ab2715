import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { AttemptEvent, startTime } from '#exams'
import { instant, minutes } from '#kernel/time.ts'
import { clockInWords, lengthInWords } from '../../../app/exams/time/clock-in-words.ts'
import { clockPanel } from '../../../app/exams/time/clock-panel.ts'
import { NOON } from '../helpers/sitting.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND
const HOUR = 60 * MINUTE
const NONE = { multiplier: 1, breakMinutes: 0, reason: '' }
const of = { deadlineAt: instant(NOON + HOUR), time: startTime(minutes(60), NONE) }
/** 15 October 2025, 10:00 in New York. */
const say = (events: readonly AttemptEvent[], more: Partial<typeof of> = {}) =>
  clockInWords(clockPanel(events, { ...of, ...more }), 'America/New_York')

/** The log of a frozen attempt. */
function golden(name: string) {
  const read = JSON.parse(readFileSync(`tests/golden/attempts/${name}.json`, 'utf8')) as { events: unknown[] }
  const events = read.events.map((event) => AttemptEvent.parse(event))
  return { events, time: { ...of.time, extraMs: 5 * MINUTE } }
}

/** A device: its page's clock began at noon; its own clock is off, may be set, and may sleep. All delays are 80 ms. */
function device(skew = 0, client = 'page-one') {
  let [ms, slept, off, seq] = [0, 0, skew, 0]
  const events: AttemptEvent[] = []
  const put = (more: object, delay = 80) => {
    const at = NOON + ms + slept + delay
    events.push(AttemptEvent.parse({ seq: ++seq, ms, client, at, ...more }))
  }
  return {
    events,
    wait(by: number) {
      ms += by
    },
    sleep(by: number) {
      slept += by
    },
    set(by: number) {
      off += by
    },
    visit: (place: number, delay?: number) => put({ kind: 'visited', place }, delay),
    clock: (why: string, more: object = {}, delay?: number) =>
      put({ kind: 'clock', why, wall: NOON + ms + slept + off, ...more }, delay),
  }
}

describe('the clocks of an attempt', () => {
  test('nothing happened: nothing is said', () => {
    const one = device(400)
    one.clock('opened')
    one.visit(1)
    one.wait(30 * MINUTE)
    one.clock('shown', { hiddenMs: 5000 })
    one.visit(2)
    expect(clockPanel(one.events, of)).toMatchObject({ isRecorded: true, pages: [{ skewMs: 320 }] })
    expect(say(one.events)).toEqual([])
  })

  test('a clock that is off is told by the report that traveled fastest, once for all pages of a device', () => {
    const one = device(3200)
    one.clock('opened', {}, 2500)
    one.wait(MINUTE)
    one.visit(1, 60)
    const two = device(3300, 'page-two')
    two.clock('opened')
    expect(clockPanel(one.events, of).pages[0]?.skewMs).toBe(3140)
    expect(say([...one.events, ...two.events])).toEqual([
      'Your device’s clock was 3 s fast. It never mattered: the server’s clock counts.',
    ])
    const slow = device(-HOUR)
    slow.clock('opened')
    expect(say(slow.events)[0]).toContain('1 h slow')
  })

  test('a clock that was set, and a device that slept, are told apart', () => {
    const one = device()
    one.clock('opened')
    one.visit(1)
    one.wait(10 * MINUTE)
    one.set(HOUR)
    one.clock('jumped')
    one.visit(2)
    one.wait(5 * MINUTE)
    one.sleep(12 * MINUTE)
    one.clock('jumped', {}, 4000)
    one.wait(MINUTE)
    one.visit(3)
    one.set(-HOUR)
    one.clock('jumped')
    expect(say(one.events)).toEqual([
      'Your device’s clock was set forward by 1 h at 10:10. The time of the exam did not move.',
      'Your device’s clock was set back by 1 h at 10:28. The time of the exam did not move.',
      'Your device slept for 12 min from 10:15. The exam’s clock went on; the page asked for the right time when it woke.',
    ])
  })

  test('what waited on the device, and how long the page was hidden', () => {
    const one = device()
    one.clock('opened')
    one.visit(1)
    one.wait(MINUTE)
    one.visit(2, 65_000)
    one.wait(20 * SECOND)
    one.visit(3, 45_000)
    one.wait(20 * MINUTE)
    one.clock('shown', { hiddenMs: 10 * MINUTE })
    expect(say(one.events)).toEqual([
      '2 changes made from 10:01 on waited on your device for up to 1 min 5 s, and arrived.',
      'The page was out of sight for 10 min in all; the time ran as it should.',
    ])
  })

  test('time credited: more time, changes, breaks, late arrivals', () => {
    const time = { ...of.time, multiplier: 1.5, extraMs: 5 * MINUTE }
    expect(say([], { time })).toEqual(['You had 95 min: 60 × 1.5 + 5.'])
    const server = { client: 'server', ms: 0 }
    const events = [
      { kind: 'time-changed', limitMs: 90 * MINUTE, multiplier: 1.5, extraMs: 0, at: NOON + MINUTE },
      { kind: 'break-started', lengthMs: HOUR, stopsClock: true, scheduled: 0, frozen: '', at: NOON + HOUR },
      { kind: 'break-ended', by: 'candidate', pausedMs: 8 * MINUTE, at: NOON + HOUR + 8 * MINUTE },
      {
        kind: 'time-changed',
        limitMs: 95 * MINUTE,
        multiplier: 1.5,
        extraMs: 5 * MINUTE,
        at: NOON + HOUR + 9 * MINUTE,
      },
      { kind: 'flagged', place: 1, client: 'page-one', at: NOON + 103 * MINUTE + 1, ms: 103 * MINUTE },
    ].map((event, i) => AttemptEvent.parse({ ...server, seq: i + 1, ...event }))
    const deadlineAt = instant(NOON + 103 * MINUTE)
    expect(clockPanel(events, { time, deadlineAt }).credit).toEqual({
      made: '95 min: 60 × 1.5 + 5',
      changes: [
        { at: NOON + MINUTE, made: '90 min: 60 × 1.5' },
        { at: NOON + 69 * MINUTE, made: '95 min: 60 × 1.5 + 5' },
      ],
      breaks: [{ at: NOON + HOUR, ms: 8 * MINUTE, stoodMs: 8 * MINUTE, isScheduled: true }],
      late: 1,
    })
    expect(say(events, { time, deadlineAt })).toEqual([
      'Your time was changed at 10:01: 90 min: 60 × 1.5.',
      'Your time was changed at 11:09: 95 min: 60 × 1.5 + 5.',
      'The clock stood still for 8 min in 1 break.',
      '1 change arrived after the end. It was made before it, and counts.',
    ])
  })

  test('all of it in one frozen attempt', () => {
    const { events, time } = golden('clocks-and-breaks')
    const deadlineAt = instant(NOON + 71 * MINUTE)
    expect(say(events, { deadlineAt, time })).toEqual([
      'Your device’s clock was 3 s fast. It never mattered: the server’s clock counts.',
      'Your device slept for 4 min from 10:06. The exam’s clock went on; the page asked for the right time when it woke.',
      '1 change made from 11:10 on waited on your device for up to 25 s, and arrived.',
      'Your time was changed at 10:12: 65 min: 60 + 5.',
      'The clock stood still for 6 min in 1 break.',
      '1 change arrived after the end. It was made before it, and counts.',
    ])
  })

  test('an attempt of before clocks were recorded has none, and nothing is made up', () => {
    const { events } = golden('every-type')
    const panel = clockPanel(events, { deadlineAt: null, time: null })
    expect(panel.isRecorded).toBe(false)
    expect(panel.pages.map(({ skewMs, changes, sleeps }) => [skewMs, changes, sleeps])).toEqual([
      [null, [], []],
      [null, [], []],
    ])
    expect(clockInWords(panel, 'UTC')).toEqual([])
    expect(clockPanel([], of)).toMatchObject({ isRecorded: false, pages: [] })
  })

  test.each([
    [400, 'under 1 s'],
    [-3000, '3 s'],
    [125_000, '2 min 5 s'],
    [HOUR, '1 h'],
    [63 * MINUTE, '1 h 3 min'],
    [51 * HOUR, '2 days 3 h'],
  ])('%i ms are said as %s', (ms, words) => expect(lengthInWords(ms)).toBe(words))
})

/** What may happen to a device between two reports. */
const fate = fc.oneof(
  fc.record({ do: fc.constant('wait' as const), by: fc.integer({ min: 0, max: 20 * MINUTE }) }),
  fc.record({ do: fc.constant('sleep' as const), by: fc.integer({ min: 15 * SECOND, max: 2 * HOUR }) }),
  fc.record({
    do: fc.constant('set' as const),
    by: fc.integer({ min: 15 * SECOND, max: 2 * HOUR }).chain((ms) => fc.constantFrom(ms, -ms)),
  }),
)

test('every sleep and every set clock is found, as long as it was, and no other', () => {
  fc.assert(
    fc.property(fc.array(fate, { maxLength: 12 }), fc.integer({ min: -HOUR, max: HOUR }), (fates, skew) => {
      const one = device(skew)
      one.clock('opened')
      for (const { do: what, by } of fates) {
        one[what](by)
        if (what !== 'wait') one.clock('jumped')
        one.wait(1000)
        one.visit(1)
      }
      const [line] = clockPanel(one.events, of).pages
      const found = {
        sleep: line?.sleeps.map(({ ms }) => ms),
        set: line?.changes.map(({ byMs }) => byMs),
      }
      for (const what of ['sleep', 'set'] as const)
        expect(found[what]).toEqual(fates.filter((f) => f.do === what).map(({ by }) => by))
      expect(Math.abs((line?.skewMs ?? 0) - skew)).toBeLessThanOrEqual(80)
    }),
  )
})
