import { z } from 'zod'
import { known } from './known.ts'

/** What is known about the board's audits. */
export const Audit = z.strictObject({
  share: known(z.number().min(0).max(1)),
  answerDays: known(z.number().int().min(1).max(400)),
  keepYears: known(z.number().min(0).max(30)).optional(),
})
