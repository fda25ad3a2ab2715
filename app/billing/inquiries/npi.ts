import { z } from 'zod'
import { isNpi } from '../claim/npi.ts'
import { ok } from '../claim/outcome.ts'
import { inquiry } from './inquiry.ts'

/** Whether a number is an NPI by its form and check digit; nothing is said about whom it belongs to. */
export const npi = inquiry({
  ...{ name: 'npi', about: 'Is this number an NPI, by its form and check digit?' },
  facts: z.strictObject({ npi: z.string().max(80) }),
  answer: (facts) => ok({ valid: isNpi(facts.npi) }),
})
