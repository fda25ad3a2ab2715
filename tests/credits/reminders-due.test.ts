import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Reminder } from '#credits'
import { remindersDue, statementsOf } from '#credits'
import { ruleSets } from '#credits/server'
import { dayFromNumber, dayNumber } from '../../app/credits/calendar/day.ts'
import { anyLedger } from './any-ledger.ts'
import { board, day, holding, state, sure } from './small-rules.ts'

/** The steps at which a person looked at every day between two days is told of what `which` picks. */
function steps(tell: (today: string) => readonly Reminder[], from: string, to: string): [string, string][] {
  const seen = new Set<string>()
  const told: [string, string][] = []
  for (let n = dayNumber(day(from)); n <= dayNumber(day(to)); n++) {
    const today = dayFromNumber(n)
    for (const { key } of tell(today)) {
      if (seen.has(key)) continue
      seen.add(key)
      told.push([today, key])
    }
  }
  return told
}
const EVERY_STEP = (to: string) =>
  [90, 60, 30, 7].map((step) => [dayFromNumber(dayNumber(day(to)) - step), String(step)])
const stepsOf = (told: readonly [string, string][], about: string) =>
  told.filter(([, key]) => key.includes(about)).map(([on, key]) => [on, key.split('/').at(-1)])

const held = [holding({ certifiedOn: '2024-06-01' })]

describe('what a person is told, a day at a time', () => {
  test('the days on which codes change: 90, 60, 30 and 7 days before January 1 and October 1', () => {
    const plain = board()
    const tell = (today: string) =>
      remindersDue([state(plain, [], held, today)], day(today)).filter(({ kind }) => kind === 'codes')
    const told = steps(tell, '2026-01-02', '2027-01-01')
    expect(stepsOf(told, '2026-10-01')).toEqual(EVERY_STEP('2026-10-01'))
    expect(stepsOf(told, '2027-01-01')).toEqual(EVERY_STEP('2027-01-01'))
    expect(tell('2026-10-01').map(({ on }) => on)).toContain('2026-10-01')
    expect(tell('2026-10-02')).toEqual([])
  })

  test('renewal, tasks and dues: 90, 60, 30 and 7 days; that the time to report opens once', () => {
    const full = board({
      reporting: { daysAfterEnd: sure(0), opensMonthsBefore: sure(1) },
      tasks: [{ id: 'ethics', title: 'Ethics', every: sure('cycle' as const) }],
      dues: { by: sure('01-31'), graceDays: sure(10), cancelDays: sure(30), cancels: 'membership' },
    })
    const tell = (today: string) => remindersDue([state(full, [], held, today)], day(today))
    const told = steps(tell, '2026-02-02', '2027-05-31')
    const { end } = state(full, [], held, '2026-12-01').cycle
    expect(stepsOf(told, `renewal-is-due/${end}`)).toEqual(EVERY_STEP(end))
    expect(stepsOf(told, `ethics/${end}`)).toEqual(EVERY_STEP(end))
    expect(stepsOf(told, 'dues-are-to-be-paid/2027-01-31')).toEqual(EVERY_STEP('2027-01-31'))
    // The months of two cycles lie between the days.
    expect(stepsOf(told, 'time-to-report-opens')).toEqual([
      ['2026-04-23', '7'],
      ['2027-04-23', '7'],
    ])
  })

  test('dues on a day of the year tell their grace once that day is over, as those of a membership do', () => {
    const dues = { graceDays: sure(10), cancelDays: sure(30), cancels: 'membership' }
    const yearly = board({ dues: { by: sure('01-31'), ...dues } })
    const tied = board({ dues: { by: sure('membership' as const), ...dues } })
    const member = [holding({ certifiedOn: '2024-06-01', membershipEndsOn: '2027-01-31' })]
    for (const [set, holdings] of [
      [yearly, held],
      [tied, member],
    ] as const) {
      const tell = (today: string) =>
        remindersDue([state(set, [], [...holdings], today)], day(today)).filter(({ kind }) => kind === 'dues')
      // The grace of dues that still lie ahead is no news.
      expect(stepsOf(steps(tell, '2027-01-01', '2027-01-31'), 'grace-for-dues')).toEqual([])
      const told = steps(tell, '2027-02-01', '2027-03-10')
      expect(stepsOf(told, 'grace-for-dues-ends/2027-02-10')).toEqual([
        ['2027-02-01', '30'],
        ['2027-02-03', '7'],
      ])
      expect(stepsOf(told, 'unpaid-dues-end-the-membership/2027-03-02')).toEqual([
        ['2027-02-01', '30'],
        ['2027-02-23', '7'],
      ])
      expect(tell('2027-02-01')[0]?.say).toContain('Dues are apart from credit.')
    }
  })

  test('grace is told of by its own steps once it has begun', () => {
    const graceful = board({ grace: { days: sure(60), lateFee: sure(25) } })
    const asked = [holding({ certifiedOn: '2025-01-01' })]
    const tell = (today: string) => {
      const ledger = { zone: 'UTC', holdings: asked, entries: [] }
      return remindersDue(statementsOf([graceful], ledger, day(today)), day(today))
    }
    const { end } = state(graceful, [], asked, '2025-06-01').cycle
    const until = dayFromNumber(dayNumber(end) + 60)
    const told = steps(tell, '2025-11-01', until).filter(([, key]) => key.includes(`grace-ends/${until}`))
    expect(told.map(([on, key]) => [on, key.split('/').at(-1)])).toEqual([
      [dayFromNumber(dayNumber(end) + 1), '60'],
      [dayFromNumber(dayNumber(until) - 30), '30'],
      [dayFromNumber(dayNumber(until) - 7), '7'],
    ])
  })
})

test('an empty ledger has every reminder that the same holdings with any ledger have', async () => {
  const sets = await ruleSets()
  const days = fc.integer({ min: dayNumber(day('2025-01-01')), max: dayNumber(day('2027-12-31')) })
  fc.assert(
    fc.property(anyLedger(sets), days, (ledger, n) => {
      const today = dayFromNumber(n)
      const keys = (entries: typeof ledger.entries) =>
        remindersDue(statementsOf(sets, { ...ledger, entries }, today), today).map(({ key }) => key)
      const bare = new Set(keys([]))
      expect(keys(ledger.entries).filter((key) => !bare.has(key))).toEqual([])
    }),
    { numRuns: 60 },
  )
})
