import { z } from 'zod'
import { dayInWords } from '#kernel/time.ts'
import { addDays, addMonths, lastOfMonth } from '../calendar/day.ts'
import { stated } from './known.ts'
import type { Anchors, Ends } from './span.ts'

/** Cycles that run from the day of certification, or of reinstatement. */
export const RollingCycle = z.strictObject({
  kind: z.literal('rolling'),
  months: stated(z.number().int().min(1).max(120)),
  /** `day`: ends on the day before the anniversary. `month`: at the end of the anniversary's month. */
  ends: z.enum(['day', 'month']),
})
type RollingCycle = z.infer<typeof RollingCycle>

export function rollingEnds({ months, ends }: RollingCycle, { since }: Anchors): Ends {
  const length = months.value
  const at = (k: number) => {
    // From the first day each time: counted from cycle to cycle, 29 February would become the 28th for good.
    const anniversary = addMonths(since, (k + 1) * length)
    return ends === 'day' ? addDays(anniversary, -1) : lastOfMonth(anniversary)
  }
  return { months: length, at, why: `Cycles of ${length} months from ${dayInWords(since)}.` }
}
