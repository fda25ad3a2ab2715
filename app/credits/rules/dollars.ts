import { z } from 'zod'
import { known } from './known.ts'

/** What something costs. */
export const Dollars = known(z.number().min(0).max(10_000))

/** A fee that is due whatever happens. */
export const Fee = z.strictObject({ title: z.string().min(1).max(160), usd: Dollars })
