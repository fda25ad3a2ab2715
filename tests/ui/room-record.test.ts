import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Millis } from '#kernel/time.ts'
import type { KnownRoom, RoomRecord } from '../../app/ui/exam/room-record.ts'
import { chooseRoom, RoomRecorder, timeAfter } from '../../app/ui/exam/room-record.ts'
import { openSheet, sheetOfRoom } from '../../app/ui/exam/room-state.ts'
import { settle } from './helpers/device.ts'
import type { Fate } from './helpers/two-devices.ts'
import { COUNT, choice, makeDesk, makeLog, TIME } from './helpers/two-devices.ts'

const time = (remainingMs: number | null, onBreakMs: number | null = null) => ({
  ...TIME,
  remainingMs: remainingMs as Millis | null,
  onBreakMs,
})
const SHEET = { answers: {}, flags: [], struck: {}, visited: [], checked: {}, marks: {}, notes: {} }
const known = (seen: number, flags: number[], more: Partial<KnownRoom> = {}): KnownRoom => ({
  ...{ seen, frozen: '', time: time(60_000), sheet: { ...SHEET, flags } },
  ...more,
})
const record = (of: KnownRoom, wall: number): RoomRecord => ({
  ...of,
  ...{ attempt: 'a', person: 'p', title: 'An exam', wall },
})

describe('the time of a room that opens without the server', () => {
  test.each([
    ['goes on', time(60_000), 10_000, 50_000, null],
    ['ends at nothing', time(60_000), 70_000, 0, null],
    ['gains nothing from a clock that was set back', time(60_000), -3_600_000, 60_000, null],
    ['has no end without a limit', time(null), 10_000, null, null],
    ['stands still in a break', time(60_000, 30_000), 10_000, 60_000, 20_000],
    ['goes on when the break has ended by itself', time(60_000, 30_000), 40_000, 50_000, null],
  ])('%s', (_, before, elapsed, remainingMs, onBreakMs) =>
    expect(timeAfter(before, elapsed)).toMatchObject({ remainingMs, onBreakMs }),
  )

  test('whatever the clock does, it is never more than was left', () => {
    fc.assert(
      fc.property(fc.nat(1e8), fc.option(fc.nat(1e7)), fc.integer(), (left, pause, elapsed) => {
        const after = timeAfter(time(left, pause), elapsed)
        expect(after.remainingMs).toBeLessThanOrEqual(left)
        expect(after.remainingMs).toBeGreaterThanOrEqual(0)
        expect(after.onBreakMs ?? 0).toBeLessThanOrEqual(pause ?? 0)
      }),
    )
  })

  test('a while in two steps is as long as in one', () => {
    fc.assert(
      fc.property(fc.nat(1e6), fc.option(fc.nat(1e6)), fc.nat(1e6), fc.nat(1e6), (left, pause, a, b) => {
        const twice = timeAfter(timeAfter(time(left, pause), a), b)
        expect(twice).toEqual(timeAfter(time(left, pause), a + b))
      }),
    )
  })
})

describe('what a room that opens from the device begins with', () => {
  const later = record(known(9, [2], { frozen: '1-3', time: time(40_000) }), 500_000)
  test('the last page’s record, which has seen more than the document', () => {
    const chosen = chooseRoom(known(4, [1]), 400_000, later, 510_000)
    expect(chosen).toMatchObject({ seen: 9, frozen: '1-3', sheet: { flags: [2] } })
    expect(chosen.time.remainingMs).toBe(30_000)
  })
  test('also when both have seen the same: it knows where the candidate was', () => {
    const there = record(known(4, [1], { sheet: { ...SHEET, at: 7 } }), 0)
    expect(chooseRoom(known(4, [1]), 0, there, 0).sheet.at).toBe(7)
  })
  test('the document, when it has seen more: its time goes on from when it was delivered', () => {
    const chosen = chooseRoom(known(12, [1], { time: time(45_000) }), 505_000, later, 510_000)
    expect(chosen).toMatchObject({ seen: 12, frozen: '', sheet: { flags: [1] } })
    expect(chosen.time.remainingMs).toBe(40_000)
  })
  test('the document, where there is no record', () =>
    expect(chooseRoom(known(4, [1]), 400_000, null, 410_000)).toEqual({
      ...known(4, [1], { time: time(50_000) }),
      overMs: 0,
    }))
  test('how long ago its time ended, when it did', () => {
    expect(chooseRoom(known(4, [1]), 400_000, later, 541_000).overMs).toBe(1000)
    const paused = known(4, [1], { time: time(10_000, 20_000) })
    expect(chooseRoom(paused, 0, null, 29_000).overMs).toBe(0)
    expect(chooseRoom(paused, 0, null, 37_000).overMs).toBe(7000)
    expect(chooseRoom(known(4, [1], { time: time(null) }), 0, null, 37_000).overMs).toBe(0)
  })
})

describe('the record of an open room', () => {
  test('a sheet that is opened and kept is the same sheet', () => {
    const sheet = {
      ...SHEET,
      ...{
        at: 3,
        answers: { 2: choiceResponse(1) },
        flags: [1, 3],
        struck: { 2: [0, 1] },
        visited: [2, 1, 3],
      },
      notes: { 2: 'see box 24' },
    }
    expect(sheetOfRoom(openSheet(sheet, COUNT))).toEqual(sheet)
  })

  test('takes in what was confirmed, what others did, reviews, time and what stands', () => {
    let now = 0
    const recorder = new RoomRecorder(known(3, [1]), COUNT, () => now)
    recorder.heard(
      {
        ...{ acked: 2, remainingMs: 50_000, state: 'open', total: 8, frozen: '1-2' },
        news: [{ kind: 'unflagged', place: 1 }],
        reviews: { 2: 'reasons' },
      },
      [{ kind: 'flagged', place: 2 }],
    )
    now = 5000
    const { seen, frozen, sheet, time } = recorder.now()
    expect({ seen, frozen, flags: sheet.flags }).toEqual({ seen: 8, frozen: '1-2', flags: [2] })
    expect([sheet.checked, time.remainingMs]).toEqual([{ 2: 'reasons' }, 45_000])
  })

  test('a break that was taken stops its time', () => {
    let now = 0
    const recorder = new RoomRecorder(known(3, [1]), COUNT, () => now)
    now = 1000
    recorder.hearTime(time(59_000, 30_000))
    now = 11_000
    expect(recorder.now().time).toMatchObject({ remainingMs: 59_000, onBreakMs: 20_000 })
  })
})

const choiceResponse = (option: number) => {
  const act = choice(1, option)
  return act.kind === 'answered' ? (act.response as never) : (null as never)
}

/** What one can see of a sheet; visits are not told between pages. */
const seenOf = ({ answers, flags }: { answers: object; flags: ReadonlySet<number> }) => ({
  answers,
  flags: [...flags].sort(),
})

describe('a page that dies and opens from the device', () => {
  const fate = fc.constantFrom<Fate>('kept', 'kept', 'lost-before', 'lost-after')
  const place = fc.integer({ min: 1, max: COUNT })
  const option = fc.nat(3)
  const step = fc.oneof(
    { weight: 5, arbitrary: fc.tuple(fc.constant('desk' as const), place, option) },
    { weight: 2, arbitrary: fc.tuple(fc.constant('phone' as const), place, option) },
    { weight: 1, arbitrary: fc.tuple(fc.constant('flag' as const), place, option) },
    { weight: 2, arbitrary: fc.tuple(fc.constantFrom('run', 'settle', 'ask'), place, option) },
    { weight: 2, arbitrary: fc.tuple(fc.constant('reload' as const), place, option) },
  )

  test('shows what the page before showed, and has seen what it says it has', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fate, { maxLength: 12 }),
        fc.array(step, { minLength: 2, maxLength: 30 }),
        async (fates, steps) => {
          const log = makeLog()
          const desk = makeDesk(log, fates)
          let page = desk.open()
          let phoneSeq = 0
          let phoneSeen = 0
          for (const [what, place, option] of steps) {
            if (what === 'desk') page.act(choice(place, option))
            else if (what === 'flag') page.act({ kind: 'flagged', place })
            else if (what === 'phone')
              phoneSeen = log.take('phone', phoneSeen, [{ ...choice(place, option), seq: ++phoneSeq }]).total
            else if (what === 'run') await desk.run()
            else if (what === 'settle') await settle()
            else if (what === 'ask') page.sender.ask()
            else {
              await settle()
              const before = page.shown()
              page.die()
              page = desk.openKept()
              expect(seenOf(page.shown())).toEqual(seenOf(before))
            }
            await settle()
            const { seen, sheet } = desk.record() ?? { seen: 0, sheet: null }
            if (sheet) expect(seenOf(openSheet(sheet, COUNT))).toEqual(seenOf(log.sheet(seen)))
          }
          fates.length = 0
          page.sender.resume()
          await desk.run()
          page.sender.ask()
          await desk.run()
          expect(seenOf(page.shown())).toEqual(seenOf(log.sheet()))
        },
      ),
      { numRuns: 400 },
    )
  })
})
