import { z } from 'zod'
import type { CalendarDay } from '#kernel/time.ts'
import { addDays, addMonths } from '../calendar/day.ts'
import { known } from './known.ts'

/** Time after the end in which a cycle can still be put in order. */
export const Grace = z
  .strictObject({
    days: known(z.number().int().min(1).max(400)).optional(),
    months: known(z.number().int().min(1).max(24)).optional(),
    /** Whether what is earned in it may count for the cycle that ended. */
    earns: known(z.boolean()).optional(),
    lateFee: known(z.number().min(0).max(10_000)).optional(),
  })
  .refine((one) => (one.days === undefined) !== (one.months === undefined), {
    path: ['days'],
    message: 'either days or months',
  })
export type Grace = z.infer<typeof Grace>

/** The last day of grace; null when there is none, or its length is not known. */
export function graceEnd(rule: Grace | undefined, end: CalendarDay): CalendarDay | null {
  if (rule?.days?.value != null) return addDays(end, rule.days.value)
  if (rule?.months?.value != null) return addMonths(end, rule.months.value)
  return null
}
