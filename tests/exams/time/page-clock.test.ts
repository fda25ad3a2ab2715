import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { instant } from '#kernel/time.ts'
import { doneInTime, pageClock } from '../../../app/exams/time/page-clock.ts'

const done = (ms: number) => ({ kind: 'answered', ms })
const heard = (ms: number, at: number) => ({ kind: 'answered', ms, at: instant(at) })
const told = (ms: number, wall: number) => ({ kind: 'clock', ms, wall })
const DEADLINE = instant(100_000)

describe('what was done before the deadline', () => {
  test('is known by the fastest message of its page', () => {
    const clock = pageClock([heard(0, 50_700), heard(1000, 51_020), heard(9000, 60_000)])
    expect(clock.offset).toBe(50_020)
    expect(doneInTime([done(49_980), done(49_981)], clock, DEADLINE)).toBe(1)
  })
  test('is unknown of a page that was never heard of', () => {
    expect(doneInTime([done(0)], pageClock([]), DEADLINE)).toBe(0)
  })
  test('sleep earns no time: the device’s clock went on while the page’s stood still', () => {
    const clock = pageClock([{ ...told(0, 7_000_000), at: instant(50_000) }])
    const after = [told(40_000, 7_040_000 + 15_000), done(41_000)]
    expect(doneInTime([done(41_000)], clock, DEADLINE)).toBe(1)
    expect(doneInTime(after, clock, DEADLINE)).toBe(1)
    expect(doneInTime([told(40_000, 7_040_000 - 15_000), done(41_000)], clock, DEADLINE)).toBe(2)
  })
  test('once heard of after its sleep, the page is believed again', () => {
    const clock = pageClock([
      { ...told(0, 7_000_000), at: instant(50_000) },
      { ...told(1000, 7_021_000), at: instant(71_100) },
    ])
    expect(clock.offset).toBe(70_000)
    // The clock was set, not asleep: what arrives then shows it.
    const set = [
      { ...told(0, 7_000_000), at: instant(50_000) },
      { ...told(1000, 8_000_000), at: instant(51_100) },
    ]
    expect(pageClock(set).offset).toBe(50_100)
  })
})

interface Told {
  readonly kind: string
  readonly ms: number
  readonly true: number
  readonly wall?: number
}

/** A page's life: things done, sleeps during which only the server's and the device's clocks go on, each told at once. */
const life = fc
  .array(
    fc.record({
      wait: fc.integer({ min: 1, max: 20_000 }),
      sleep: fc.option(fc.integer({ min: 3000, max: 60_000 }), { nil: 0, freq: 5 }),
    }),
    { minLength: 1, maxLength: 20 },
  )
  .map((steps) => {
    let [ms, slept] = [0, 0]
    const start = 10_000
    const told: Told[] = [{ kind: 'clock', ms: 0, true: start, wall: start }]
    for (const { wait, sleep } of steps) {
      ms += wait
      slept += sleep
      const at = start + ms + slept
      if (sleep > 0) told.push({ kind: 'clock', ms, true: at, wall: at })
      told.push({ kind: 'answered', ms, true: at })
    }
    return told
  })

test('whatever the network and sleep do: nothing done after the deadline counts, and nothing done clearly before it is refused', () => {
  fc.assert(
    fc.property(
      life,
      fc.nat(200_000),
      fc.array(fc.integer({ min: 0, max: 5000 }), { minLength: 1, maxLength: 5 }),
      fc.nat(25),
      (all, deadline, delays, cut) => {
        const before = all.slice(0, cut)
        let last = 0
        const kept = before.map((event, i) => {
          last = Math.max(last, event.true + (delays[i % delays.length] ?? 0))
          return { ...event, at: instant(last) }
        })
        const waiting = all.slice(cut)
        const count = doneInTime(waiting, pageClock(kept), instant(deadline))
        for (const event of waiting.slice(0, count))
          if (event.kind !== 'clock') expect(event.true).toBeLessThanOrEqual(deadline)
        const slowest = Math.max(0, ...kept.map((event) => event.at - event.true))
        const refused = waiting.slice(count).find(({ kind }) => kind !== 'clock')
        if (refused && kept.length > 0) expect(refused.true + slowest).toBeGreaterThan(deadline)
      },
    ),
    { numRuns: 1000 },
  )
})
