import { z } from 'zod'
import { Dollars } from './cents.ts'
import { Quantity } from './quantity.ts'
import { code } from './texts.ts'

/**
 * Who answers for an adjusted amount: CO the contract (the provider writes it off), PR the patient, OA nobody in
 * particular (an earlier payer, a duplicate), PI the payer's own initiative; CR only in old remittances.
 */
export const Group = z.enum(['CO', 'PR', 'OA', 'PI', 'CR'])
export type Group = z.infer<typeof Group>

/** An amount by which a payment differs from the charge; positive ones reduce it (005010X221A1 §1.10.2). */
export const Adjustment = z.strictObject({
  group: Group,
  carc: code(5),
  amount: Dollars,
  quantity: Quantity.optional(),
})
export type Adjustment = z.infer<typeof Adjustment>
