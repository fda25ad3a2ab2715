import { z } from 'zod'
import { Amount } from './amount.ts'

/** No more than so much counts from outside the board's domains. */
export const OffDomainMaximum = z.strictObject({ title: z.string().min(1).max(120), most: Amount })
