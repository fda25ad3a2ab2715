import { z } from 'zod'
import { addDays, addMonths, addYears } from '../claim/day.ts'
import { ok } from '../claim/outcome.ts'
import { payerOf } from '../coverage/payers.ts'
import { DayFact } from './fact.ts'
import { because, inquiry } from './inquiry.ts'

/**
 * The last day on which a payer takes a claim: one calendar year after the service for Medicare (42 CFR 424.44), so many
 * days for others, as their contract or the facts say; whether a receipt was in time.
 */
export const filing = inquiry({
  ...{ name: 'filing', about: 'What is the last day to file this claim, and was it received in time?' },
  facts: z.strictObject({
    service: DayFact,
    payer: z.string().max(80).default('MCRTRN'),
    /** A contract's limit, when it is not the payer's own. */
    days: z.int().min(1).max(2000).optional(),
    received: DayFact.optional(),
  }),
  answer({ service, payer: id, days, received }) {
    const payer = payerOf(id)
    if (!payer) return because('payer', `there is no payer "${id}"`)
    const limit = days ?? payer.filingDays
    const lastDay = limit === null ? addYears(service, 1) : addDays(service, limit)
    return ok({ lastDay, inTime: received === undefined ? null : received <= lastDay })
  },
})

/** A day so many days, months or years after another: deadlines whose length the facts state. */
export const term = inquiry({
  ...{ name: 'term', about: 'Which day is so many days, months or years after this one?' },
  facts: z.strictObject({
    from: DayFact,
    days: z.int().min(-5000).max(5000).default(0),
    months: z.int().min(-240).max(240).default(0),
    years: z.int().min(-100).max(100).default(0),
  }),
  answer: ({ from, days, months, years }) => {
    if (from < '1960-01-01' || from > '2090-01-01') return because('from', 'a day between 1960 and 2090')
    return ok({ day: addDays(addMonths(addYears(from, years), months), days) })
  },
})
