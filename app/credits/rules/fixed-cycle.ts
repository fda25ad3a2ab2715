import { z } from 'zod'
import { dayInWords } from '#kernel/time.ts'
import { partsOf } from '../calendar/day.ts'
import { inYear, MonthDay, nextMonthDay } from '../calendar/month-day.ts'
import { stated } from './known.ts'
import type { Anchors, Ends } from './span.ts'

/** Cycles that end for everybody on the same day of the year. */
export const FixedCycle = z.strictObject({
  kind: z.literal('fixed'),
  endsOn: stated(MonthDay),
  years: stated(z.number().int().min(1).max(10)),
  /**
   * `certification`: counted from the person's own first such day. `even`, `odd`: in those years for everybody.
   */
  phase: stated(z.enum(['certification', 'even', 'odd'])),
  /**
   * With phase `certification`: a first cycle that is shorter than the others (the part of a year counts as a year), longer
   * (it does not count), or runs from the closest such day.
   */
  first: stated(z.enum(['short', 'long', 'closest'])),
})
type FixedCycle = z.infer<typeof FixedCycle>

/** The year in which the first cycle ends. */
function firstYear({ endsOn, years, phase, first }: FixedCycle, { since }: Anchors): number {
  const { year } = partsOf(nextMonthDay(endsOn.value, since))
  if (phase.value !== 'certification') {
    const parity = phase.value === 'odd' ? 1 : 0
    return year % 2 === parity ? year : year + 1
  }
  if (first.value === 'short') return year + years.value - 1
  if (first.value === 'long') return year + years.value
  // The closest: more than half of the year before the day still counts as a year of the first cycle.
  const half = inYear(endsOn.value, year - 1)
  const isPastHalf =
    partsOf(since).year * 12 + partsOf(since).month - (partsOf(half).year * 12 + partsOf(half).month) > 6
  return year + years.value - (isPastHalf ? 0 : 1)
}

export function fixedEnds(rule: FixedCycle, anchors: Anchors): Ends {
  const year = firstYear(rule, anchors)
  const years = rule.phase.value === 'certification' ? rule.years.value : 2
  return {
    months: years * 12,
    at: (k) => inYear(rule.endsOn.value, year + k * years),
    why: `Cycles of ${years === 1 ? 'one year' : `${years} years`} that end on ${dayInWords(inYear(rule.endsOn.value, year)).replace(/,.*/, '')}; the first ends in ${year}.`,
  }
}
