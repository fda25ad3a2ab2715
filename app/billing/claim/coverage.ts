import { z } from 'zod'
import { Adjustment } from './adjustment.ts'
import { Dollars } from './cents.ts'
import { CalendarDay } from './day.ts'
import { Address, Subscriber } from './parties.ts'
import { Quantity } from './quantity.ts'
import { code, text } from './texts.ts'

/** What an earlier payer made of one line. */
export const PriorLine = z.strictObject({
  line: z.int().min(1).max(999),
  procedure: code(5).optional(),
  modifiers: z.array(code(2)).max(8).default([]),
  paid: Dollars,
  units: Quantity.optional(),
  on: CalendarDay.optional(),
  adjustments: z.array(Adjustment).max(99).default([]),
})
export type PriorLine = z.infer<typeof PriorLine>

/** What an earlier payer made of the whole claim, as its remittance said. */
export const Prior = z.strictObject({
  paid: Dollars,
  on: CalendarDay.optional(),
  control: text(50).optional(),
  adjustments: z.array(Adjustment).max(99).default([]),
  lines: z.array(PriorLine).max(999).default([]),
})
export type Prior = z.infer<typeof Prior>

/**
 * One plan that covers the patient. Plans stand in the order in which they pay. `filing` is SBR09 (MB Medicare B, MC
 * Medicaid, CI commercial, 12 PPO, HM HMO, 16 Medicare HMO, WC workers' compensation …), `relationship` SBR02/PAT01
 * (18 self, 01 spouse, 19 child …), `msp` SBR05: why Medicare is not first.
 */
export const Coverage = z.strictObject({
  payer: z.strictObject({ id: text(80), name: text(60), address: Address.optional() }),
  filing: code(2),
  relationship: code(2),
  msp: code(2).optional(),
  subscriber: Subscriber,
  prior: Prior.optional(),
})
export type Coverage = z.infer<typeof Coverage>
