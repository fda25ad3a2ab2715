import { z } from 'zod'
import type { CalendarDay } from '#kernel/time.ts'
import { firstOfMonth } from '../calendar/day.ts'
import { known } from './known.ts'

/** Whether credit of the month in which a cycle ends may be put in either cycle. */
export const BoundaryMonth = z.strictObject({ choice: known(z.boolean()) })
export type BoundaryMonth = z.infer<typeof BoundaryMonth>

/** Whether a day lies in the month in which a cycle ends, so that a choice is open. */
export const isInBoundaryMonth = (
  rule: BoundaryMonth | undefined,
  end: CalendarDay | null,
  day: CalendarDay,
): boolean => rule?.choice.value === true && end !== null && day >= firstOfMonth(end) && day <= end
