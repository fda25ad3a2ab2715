import { z } from 'zod'
import { Dollars } from './cents.ts'
import { CalendarDay } from './day.ts'
import { Provider } from './parties.ts'
import { Quantity } from './quantity.ts'
import { code, text } from './texts.ts'

/** The drug behind a line: its 11-digit NDC, how much of it and in which unit (F2 GR ME ML UN). */
export const Drug = z.strictObject({ ndc: text(20), quantity: Quantity, unit: code(2) })

/** One service of a claim. What a line leaves out (place, rendering provider …) is what the claim says. */
export const Line = z.strictObject({
  /** The provider's own number of the line, which the remittance repeats (REF*6R). */
  control: text(50).optional(),
  from: CalendarDay,
  /** Missing: the same day. */
  through: CalendarDay.optional(),
  place: code(2).optional(),
  procedure: code(5),
  modifiers: z.array(code(2)).max(20).default([]),
  /** Diagnoses by their number on the claim, from 1; the first is the main reason. */
  pointers: z.array(z.int().min(0).max(99)).max(40).default([]),
  charge: Dollars,
  units: Quantity,
  /** UN units, MJ minutes (anesthesia). */
  unit: z.enum(['UN', 'MJ']).default('UN'),
  emergency: z.boolean().default(false),
  drug: Drug.optional(),
  authorization: text(50).optional(),
  referral: text(50).optional(),
  clia: text(50).optional(),
  rendering: Provider.optional(),
  ordering: Provider.optional(),
  supervising: Provider.optional(),
  note: text(80).optional(),
})
export type Line = z.infer<typeof Line>
