import { z } from 'zod'
import { Amount } from './amount.ts'

/** So much must lie within the board's domains. */
export const DomainMinimum = z.strictObject({ title: z.string().min(1).max(120), least: Amount })
