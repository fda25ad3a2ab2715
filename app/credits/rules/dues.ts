import { z } from 'zod'
import { MonthDay } from '../calendar/month-day.ts'
import { Dollars } from './dollars.ts'
import { known } from './known.ts'

/** Money due apart from credit. */
export const Dues = z.strictObject({
  /** With the membership's last day, or on a day of the year. */
  by: known(z.union([z.literal('membership'), MonthDay])),
  graceDays: known(z.number().int().min(0).max(400)).optional(),
  lateFee: Dollars.optional(),
  /** Days after which membership ends, and what ends with it. */
  cancelDays: known(z.number().int().min(0).max(400)).optional(),
  cancels: z.string().min(1).max(200).optional(),
})
