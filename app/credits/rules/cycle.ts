import { z } from 'zod'
import { never } from '#kernel/assert.ts'
import { dayInWords } from '#kernel/time.ts'
import { addMonths } from '../calendar/day.ts'
import { FixedCycle, fixedEnds } from './fixed-cycle.ts'
import { MembershipCycle, membershipEnds } from './membership-cycle.ts'
import { RollingCycle, rollingEnds } from './rolling-cycle.ts'
import type { Anchors, Ends } from './span.ts'
import { endsFrom } from './span.ts'

/** How long a cycle is and when it ends: one of three kinds. */
export const CycleRule = z.discriminatedUnion('kind', [RollingCycle, FixedCycle, MembershipCycle])
export type CycleRule = z.infer<typeof CycleRule>

function byRule(rule: CycleRule, anchors: Anchors): Ends {
  switch (rule.kind) {
    case 'rolling':
      return rollingEnds(rule, anchors)
    case 'fixed':
      return fixedEnds(rule, anchors)
    case 'membership':
      return membershipEnds(rule, anchors)
    default:
      return never(rule)
  }
}

/** The ends of a credential's cycles; a due date that the board has told replaces what its rules would give. */
export function endsOf(rule: CycleRule, anchors: Anchors): Ends {
  const ends = byRule(rule, anchors)
  if (anchors.endsOn === undefined) return ends
  const why = `Cycles of ${ends.months} months; the board has told ${dayInWords(anchors.endsOn)} as the end of one.`
  const told = endsFrom(anchors.endsOn, ends.months, anchors.since, why)
  // A told end that is at most half a cycle more than one away ends the first cycle: nobody is due twice in it.
  const isFirst = addMonths(anchors.since, Math.floor(ends.months * 1.5)) >= anchors.endsOn
  let shift = 0
  while (isFirst && told.at(shift) < anchors.endsOn) shift++
  return { ...told, at: (k) => told.at(k + shift) }
}
