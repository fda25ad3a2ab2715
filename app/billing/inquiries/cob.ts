import { z } from 'zod'
import { ok } from '../claim/outcome.ts'
import { payerOrder } from '../coverage/order.ts'
import { medicareAppeal } from '../remedies/medicare-appeal.ts'
import { returnClock } from '../remedies/overpayment.ts'
import { DayFact } from './fact.ts'
import type { Inquiry } from './inquiry.ts'
import { inquiry } from './inquiry.ts'

/** Who pays first, and why each stands before the next; the facts are those of `payerOrder`. */
export const cob: Inquiry<{ readonly order: readonly string[]; readonly why: readonly object[] }> = {
  ...{ name: 'cob', about: 'Who pays first, and why?' },
  ask: (facts) => payerOrder(facts),
}

/** The last day for a level of Medicare appeal, from the date of the decision it contests. */
export const appeal = inquiry({
  ...{
    name: 'appeal',
    about: 'What is the last day for this level of Medicare appeal, and how much must be at stake?',
  },
  facts: z.strictObject({
    level: z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]),
    notice: DayFact,
  }),
  answer({ level, notice }) {
    const { name, forum, received, due, amount, decisionDays } = medicareAppeal(level, notice)
    return ok({ name, forum, received, due, amount, decisionDays })
  },
})

/** Until when an overpayment of Medicare is reported and returned. */
export const overpayment = inquiry({
  ...{ name: 'overpayment', about: 'Until when must this overpayment be reported and returned?' },
  facts: z.strictObject({
    paid: DayFact,
    identified: DayFact,
    investigation: z.strictObject({ began: DayFact, ended: DayFact.optional() }).optional(),
  }),
  answer({ paid, identified, investigation }) {
    const search = investigation && {
      began: investigation.began,
      ...(investigation.ended === undefined ? {} : { ended: investigation.ended }),
    }
    return ok({ ...returnClock({ paid, identified, ...(search ? { investigation: search } : {}) }) })
  },
})
