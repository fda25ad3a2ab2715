import { z } from 'zod'
import type { CalendarDay } from '#kernel/time.ts'
import { firstOfMonth } from '../calendar/day.ts'
import { known } from './known.ts'

/** Whether credit of the month in which a cycle ends may be put in either cycle. */
export const BoundaryMonth = z.strictObject({ choice: known(z.boolean()) })
export type BoundaryMonth = z.infer<typeof BoundaryMonth>

/** The first day of the month in which a cycle ends, from which on there is a choice; null where the board leaves none. */
export const boundaryFrom = (rule: BoundaryMonth | undefined, end: CalendarDay): CalendarDay | null =>
  rule?.choice.value === true ? firstOfMonth(end) : null
