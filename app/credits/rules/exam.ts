import { z } from 'zod'
import { known, stated } from './known.ts'

/** Renewal by an exam: in the place of credit, or as the other way beside it. */
export const ExamRule = z.strictObject({
  /** How it is named among what a holding has done. */
  task: z.string().regex(/^[a-z][a-z0-9-]{1,40}$/),
  title: z.string().min(1).max(160),
  mode: stated(z.enum(['instead', 'alternative'])),
  questions: known(z.number().int().min(1).max(1000)).optional(),
  fee: known(z.number().min(0).max(10_000)).optional(),
})
export type ExamRule = z.infer<typeof ExamRule>
