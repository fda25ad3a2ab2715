import fc from 'fast-check'
import { renderToStaticMarkup } from 'react-dom/server'
import { describe, expect, test } from 'vitest'
import { ClockWatch } from '../../app/ui/exam/clock-watch.ts'
import { Asking, Countdown } from '../../app/ui/exam/countdown.ts'
import { RoomBar } from '../../app/ui/exam/room-bar.tsx'
import type { ClockAct } from '../../app/ui/exam/room-types.ts'
import { clockFace } from '../../app/ui/exam/spoken-time.ts'
import { shortMemory, Warnings } from '../../app/ui/exam/warnings.ts'

const SECOND = 1000
const MINUTE = 60 * SECOND

/** A server that has `limit` to give from 0 on, and a page that asks it over a line that is sometimes slow. */
function sitting(limit: number) {
  let now = 0
  const countdown = new Countdown(() => now)
  return {
    countdown,
    /** Time passes; nobody looks. */
    pass(ms: number) {
      now += ms
    },
    ask(there: number, back: number) {
      now += there
      const remaining = Math.max(0, limit - now)
      now += back
      countdown.sync(remaining, there + back)
    },
    error: () => (countdown.leftMs() ?? Number.NaN) - Math.max(0, limit - now),
  }
}

describe('the countdown', () => {
  test('after ten hidden minutes, in which the page is let look once a minute or not at all, it is right', () => {
    const page = sitting(60 * MINUTE)
    page.ask(40, 60)
    page.pass(10 * MINUTE)
    expect(Math.abs(page.error())).toBeLessThan(SECOND)
    for (let minute = 0; minute < 10; minute++) {
      page.pass(MINUTE)
      page.countdown.leftMs()
    }
    expect(Math.abs(page.error())).toBeLessThan(SECOND)
    expect(Math.ceil((page.countdown.leftMs() ?? 0) / SECOND)).toBe(40 * 60)
  })

  test('a page whose own clock slept is right again with the next answer', () => {
    let mono = 0
    const countdown = new Countdown(() => mono)
    countdown.sync(60 * MINUTE, 100)
    mono += 5 * MINUTE
    // Twenty minutes of sleep: the server's clock alone went on.
    countdown.sync(35 * MINUTE, 200)
    expect(Math.abs((countdown.leftMs() ?? 0) - 35 * MINUTE)).toBeLessThan(SECOND)
  })

  test('minutes given and taken show at once', () => {
    const countdown = new Countdown(() => 0)
    countdown.sync(30 * MINUTE, 80)
    countdown.sync(40 * MINUTE, 300)
    expect(countdown.leftMs()).toBe(40 * MINUTE - 300)
    countdown.sync(0, 50)
    expect(countdown.leftMs()).toBe(0)
    countdown.sync(null)
    expect(countdown.leftMs()).toBeNull()
  })

  test('it never shows more than there is, and is wrong by no more than the fastest answer took', () => {
    const delay = fc.integer({ min: 0, max: 4000 })
    fc.assert(
      fc.property(
        fc.array(fc.record({ pass: fc.integer({ min: 0, max: 5 * MINUTE }), there: delay, back: delay }), {
          minLength: 1,
          maxLength: 20,
        }),
        (asks) => {
          const page = sitting(60 * MINUTE)
          let fastest = Number.POSITIVE_INFINITY
          for (const { pass, there, back } of asks) {
            page.pass(pass)
            page.ask(there, back)
            fastest = Math.min(fastest, there + back)
            expect(page.error()).toBeLessThanOrEqual(0)
            expect(page.error()).toBeGreaterThanOrEqual(-fastest)
          }
        },
      ),
    )
  })

  test('at zero the server is asked every three seconds, and less often once it has said so', () => {
    const asking = new Asking()
    const asked = (isSure: boolean, from: number) =>
      Array.from({ length: 30 }, (_, i) => i * 500 + from).filter((now) => asking.isDue(0, isSure, now))
    expect(asking.isDue(1, false, 0)).toBe(false)
    expect(asked(false, 0)).toEqual([0, 3000, 6000, 9000, 12_000])
    expect(asked(true, 15_000)).toEqual([27_000])
  })
})

describe('warnings', () => {
  /** What is said while the seconds run down. */
  const run = (warnings: Warnings, from: number, to: number, made = '60 min') => {
    const said: string[] = []
    for (let left = from; left >= to; left--) said.push(warnings.look(left, made))
    return said.filter(Boolean)
  }
  const ALL = ['30 minutes left.', '15 minutes left.', '5 minutes left.', '1 minute left.']

  test('are said once each, whatever the answers of the server make of a second', () => {
    const warnings = new Warnings(shortMemory())
    expect(run(warnings, 3600, 299)).toEqual(ALL.slice(0, 3))
    expect(run(warnings, 302, 61)).toEqual([])
    expect(run(warnings, 60, 0)).toEqual(ALL.slice(3))
  })
  test('are not said again after a reload; one that fell into it is made up for, with what is left then', () => {
    const memory = shortMemory()
    expect(run(new Warnings(memory), 2000, 899)).toEqual(ALL.slice(0, 2))
    expect(run(new Warnings(memory), 899, 320)).toEqual([])
    expect(run(new Warnings(memory), 292, 200)).toEqual(['4 minutes 52 seconds left.'])
    expect(run(new Warnings(memory), 199, 61)).toEqual([])
  })
  test('a page that is opened late says nothing of the marks behind it', () => {
    expect(run(new Warnings(shortMemory()), 880, 0)).toEqual(ALL.slice(2))
  })
  test('after time was added they are said once each again, when their time comes', () => {
    const memory = shortMemory()
    expect(run(new Warnings(memory), 3600, 250)).toEqual(ALL.slice(0, 3))
    expect(run(new Warnings(memory), 850, 0, '70 min: 60 + 10')).toEqual(ALL.slice(2))
    const cut = new Warnings(shortMemory())
    run(cut, 3600, 2000)
    expect(run(cut, 200, 100, '30 min: 60 − 30')).toEqual(['3 minutes 20 seconds left.'])
  })
  test('a page that slept through some says one, and at zero none', () => {
    const warnings = new Warnings(shortMemory())
    run(warnings, 3600, 1900)
    expect(run(warnings, 250, 240)).toEqual(['4 minutes 10 seconds left.'])
    expect(run(warnings, 0, 0)).toEqual([])
  })
  test('nonsense in the memory is no memory', () => {
    for (const text of ['{', '7', '{"made":1}', 'null'])
      expect(run(new Warnings({ read: () => text, write: () => {} }), 100, 59)).toEqual([])
  })
})

describe('the watch over a page’s clocks', () => {
  function watched() {
    let [mono, off] = [0, 1_000_000]
    const reports: ClockAct[] = []
    let jumps = 0
    const watch = new ClockWatch(
      { monotonic: () => mono, wall: () => mono + off },
      (act) => reports.push(act),
      () => jumps++,
    )
    return {
      watch,
      pass(ms: number) {
        mono += ms
      },
      part(ms: number) {
        off += ms
      },
      said: () => reports.map(({ why, hiddenMs }) => (hiddenMs ? `${why} ${hiddenMs}` : why)),
      reports,
      jumps: () => jumps,
    }
  }

  test('tells the device’s clock at the opening, and again when it parts from the page’s by two seconds', () => {
    const { watch, pass, part, said, reports, jumps } = watched()
    for (let i = 0; i < 100; i++) {
      pass(SECOND)
      part(20)
      watch.look()
    }
    expect(said()).toEqual(['opened'])
    part(-3_600_000)
    watch.look()
    expect([said(), jumps()]).toEqual([['opened', 'jumped'], 1])
    expect(reports.at(-1)?.wall).toBe(1_000_000 + 102_000 - 3_600_000)
  })

  test('a clock gone mad asks the server each time, and is reported every ten seconds', () => {
    const { watch, pass, part, said, jumps } = watched()
    for (let i = 0; i < 20; i++) {
      pass(SECOND)
      part(i % 2 ? 5000 : -5000)
      watch.look()
    }
    expect([said(), jumps()]).toEqual([['opened', 'jumped', 'jumped'], 20])
    // What was not told in its time is told in the end.
    pass(10 * SECOND)
    watch.look()
    expect(said()).toHaveLength(4)
  })

  test('out of sight: told when the page is back, not each time it is flicked away, and nothing of it is lost', () => {
    const { watch, pass, said } = watched()
    const away = (ms: number) => {
      watch.hide()
      pass(ms)
      watch.show()
      pass(SECOND)
    }
    away(10 * MINUTE)
    for (let i = 0; i < 5; i++) away(2 * SECOND)
    watch.show()
    watch.handIn()
    expect(said()).toEqual(['opened', 'shown 600000', 'handing-in 10000'])
  })

  test('a page fills no log', () => {
    const { watch, pass, said } = watched()
    for (let i = 0; i < 1000; i++) {
      watch.hide()
      pass(MINUTE)
      watch.show()
    }
    expect(said()).toHaveLength(300)
  })
})

describe('the time in the bar', () => {
  const bar = (left: number, timeHidden: boolean) =>
    renderToStaticMarkup(
      <RoomBar
        {...{
          title: 't',
          section: 's',
          line: { kind: 'saved' },
          left,
          timeHidden,
          about: false,
          over: false,
        }}
        {...{ onToggleTime() {}, onQuestions() {}, onKeys() {}, onReview() {} }}
        {...{ at: 1, count: 2, finishLabel: 'Review' }}
      />,
    )
  test('can be hidden, and comes back by itself at five minutes', () => {
    expect(bar(301, true)).toContain('Show time')
    expect(bar(301, false)).toContain('5:01')
    expect(bar(300, true)).toContain('5:00')
    expect(bar(300, true)).not.toContain('Show time')
  })
  test('the face of the clock', () => {
    expect([4360, 59, 300, 3600].map(clockFace)).toEqual(['1:12:40', '0:59', '5:00', '1:00:00'])
  })
})
