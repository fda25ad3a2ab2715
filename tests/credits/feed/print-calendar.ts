/** Prints the calendar of a person whose dates and texts are awkward; the same in every zone of the machine. */
import type { Statement } from '#credits'
import { statementsOf } from '#credits'
import { readRuleSets } from '#credits/server'
import type { CalendarDay } from '#kernel/time.ts'
import { instant } from '#kernel/time.ts'
import { calendarOf } from '../../../app/credits/feed/calendar.server.ts'

const day = (text: string) => text as CalendarDay
const { sets } = await readRuleSets('content')
const holdings = [
  { credential: 'amba:cmrs', certifiedOn: day('2020-11-30'), membershipEndsOn: day('2026-11-30'), done: [] },
  { credential: 'aapc:cpb', certifiedOn: day('2019-03-10'), membershipEndsOn: day('2026-08-31'), done: [] },
]
const statements = statementsOf(sets, { zone: 'UTC', holdings, entries: [] }, day('2026-05-01'))
const [first] = statements
if (!first) throw new Error('There is no statement.')

/** Days on which clocks change somewhere, one that Apia never had, and a text that must be escaped and folded. */
const awkward: Statement = {
  ...first,
  board: 'awkward',
  upcoming: ['2011-12-30', '2026-03-08', '2026-03-29', '2026-09-27', '2026-11-01', '2028-02-29'].map(
    (on) => ({
      on: day(on),
      kind: 'task' as const,
      title: `Ethics, part 1; "Żaneta’s" rules \\ and more: 漢字漢字漢字漢字漢字漢字漢字漢字 👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️👩🏽‍⚕️`,
      ifMissed: 'First line.\nSecond line; with a semicolon, a comma and a \\ backslash.',
      cost: null,
    }),
  ),
}
const at = instant(Date.UTC(2026, 4, 1, 23, 30))
process.stdout.write(
  calendarOf('somebody', [...statements, awkward], day('2026-05-01'), 'https://c.example', at),
)
