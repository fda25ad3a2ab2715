import { z } from 'zod'
import type { CalendarDay } from '#kernel/time.ts'
import type { Holding } from '../ledger/holding.ts'
import { known } from './known.ts'

/** Whether a retired specialist is asked for nothing. */
export const Retired = z.strictObject({ exempt: known(z.boolean()) })
export type Retired = z.infer<typeof Retired>

/** Whether a credential is in retirement on a day; it then counts for nothing in what a board asks. */
export const isRetired = ({ retiredOn }: Holding, on: CalendarDay): boolean =>
  retiredOn !== undefined && retiredOn <= on
