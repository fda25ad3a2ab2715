import { z } from 'zod'
import type { CalendarDay } from '#kernel/time.ts'
import type { Holding } from '../ledger/holding.ts'
import { Dollars } from './dollars.ts'
import { known } from './known.ts'

/** What brings a lapsed credential back. */
export const Reinstatement = z.strictObject({
  how: known(z.string().min(1).max(300)),
  fee: Dollars.optional(),
})

/** The first day that counts for a holding: of certification, or of the reinstatement from which cycles are counted anew. */
export const sinceOf = ({ certifiedOn, reinstatedOn }: Holding): CalendarDay => reinstatedOn ?? certifiedOn
