import { z } from 'zod'
import { Dollars } from './cents.ts'
import { Coverage } from './coverage.ts'
import { CalendarDay } from './day.ts'
import { Line } from './line.ts'
import { Patient, Provider } from './parties.ts'
import { code, text } from './texts.ts'

/** What caused the need for care, when something did. */
export const Accident = z.strictObject({
  kinds: z.array(z.enum(['auto', 'employment', 'other'])).max(3),
  state: code(2).optional(),
  on: CalendarDay.optional(),
})

/** Days that some claims need besides those of service. */
export const ClaimDates = z.strictObject({
  onset: CalendarDay.optional(),
  lastMenses: CalendarDay.optional(),
  initialTreatment: CalendarDay.optional(),
  lastSeen: CalendarDay.optional(),
  lastXray: CalendarDay.optional(),
  disabledFrom: CalendarDay.optional(),
  disabledThrough: CalendarDay.optional(),
  admitted: CalendarDay.optional(),
  discharged: CalendarDay.optional(),
  assumedCare: CalendarDay.optional(),
  relinquishedCare: CalendarDay.optional(),
})

/**
 * A professional claim as the trade sees it: what the CMS-1500 and the 837P both carry. Parsing says that it can be
 * read, never that it is right: a wrong NPI, a pointer to nothing or thirteen diagnoses parse, and the rules find them.
 * Amounts are texts in dollars ("150.00"), days YYYY-MM-DD, diagnoses with or without their dot.
 */
export const Claim = z.strictObject({
  /** The provider's account number of the claim (CLM01, box 26). */
  id: text(38),
  billing: Provider,
  rendering: Provider.optional(),
  referring: Provider.optional(),
  ordering: Provider.optional(),
  supervising: Provider.optional(),
  facility: Provider.optional(),
  patient: Patient,
  /** In the order in which they pay. */
  coverages: z.array(Coverage).min(1).max(11),
  /** Which of the coverages this claim is sent to, from 1. */
  destination: z.int().min(1).max(11).default(1),
  diagnoses: z.array(code(7)).max(100),
  place: code(2),
  /** 1 original, 7 replacement, 8 void. */
  frequency: code(1).default('1'),
  /** The payer's number of the claim that this one replaces or voids (REF*F8). */
  original: text(50).optional(),
  authorization: text(50).optional(),
  referral: text(50).optional(),
  clia: text(50).optional(),
  /** Does the provider accept assignment: A yes, B for laboratory services only, C no. */
  assignment: z.enum(['A', 'B', 'C']).default('A'),
  /** Does the patient let the plan pay the provider. */
  benefitsAssigned: z.enum(['Y', 'N', 'W']).default('Y'),
  /** May records be released: Y signed, I informed consent. */
  release: z.enum(['Y', 'I']).default('Y'),
  signature: z.boolean().default(true),
  accident: Accident.optional(),
  dates: ClaimDates.default({}),
  /** What the patient has paid (AMT*F5, box 29). */
  patientPaid: Dollars.optional(),
  /** As written on the claim; missing: the sum of the lines. Kept apart because the two may differ. */
  total: Dollars.optional(),
  note: text(80).optional(),
  /** Control number of records that follow by mail or portal (PWK06). */
  attachment: text(80).optional(),
  lines: z.array(Line).max(1000),
})
export type Claim = z.infer<typeof Claim>
/** A claim as JSON holds it. */
export type ClaimJson = z.input<typeof Claim>
