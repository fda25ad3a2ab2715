import { z } from 'zod'
import { known } from './known.ts'

/** When and how a cycle is reported. */
export const Reporting = z.strictObject({
  /** Days after the cycle's end until which it may be reported. */
  daysAfterEnd: known(z.number().int().min(0).max(365)),
  /** Months before the end from which it may be reported. */
  opensMonthsBefore: known(z.number().int().min(0).max(24)).optional(),
  /** Whether the board takes a report only when all is met. */
  onlyWhenMet: known(z.boolean()).optional(),
})
