import { z } from 'zod'
import { dayInWords } from '#kernel/time.ts'
import { addDays, addMonths, lastOfMonth, partsOf } from '../calendar/day.ts'
import { stated } from './known.ts'
import type { Anchors, Ends } from './span.ts'
import { endsFrom } from './span.ts'

/** Cycles that end with the paid membership. */
export const MembershipCycle = z.strictObject({
  kind: z.literal('membership'),
  months: stated(z.number().int().min(12).max(60)),
  /**
   * Which year's renewal ends a cycle of two years. `parity-of-month`: a membership that ends in an odd month is due in odd
   * years. `certification`: the first renewal after the day of certification ends the first.
   */
  year: stated(z.enum(['certification', 'parity-of-month'])),
})
type MembershipCycle = z.infer<typeof MembershipCycle>

export function membershipEnds({ months, year }: MembershipCycle, anchors: Anchors): Ends {
  const { since, membershipEndsOn } = anchors
  const byParity = year.value === 'parity-of-month'
  const missing =
    'the last day of the paid membership is not recorded: the day of certification is used instead'
  const end = membershipEndsOn ?? (byParity ? lastOfMonth(since) : addDays(addMonths(since, 12), -1))
  const told = membershipEndsOn === undefined ? { missing } : {}
  const step = endsFrom(end, 12, since, '')
  // A certification on the very day of renewal begins its first cycle on that day, which would be over at once.
  const after = step.at(0) === since ? 1 : 0
  let first = step.at(after)
  if (byParity && partsOf(first).year % 2 !== partsOf(first).month % 2) first = step.at(after + 1)
  const why = byParity
    ? `Due every two years with the membership, which ends on ${dayInWords(first).replace(/,.*/, '')}: in ${partsOf(first).month % 2 === 1 ? 'odd' : 'even'} years, as its month.`
    : `Due with the membership, which ends on ${dayInWords(first).replace(/,.*/, '')}.`
  const ends = endsFrom(first, months.value, since, why)
  const shift = ends.at(0) < first ? 1 : 0
  return { ...ends, at: (k) => ends.at(k + shift), ...told }
}
