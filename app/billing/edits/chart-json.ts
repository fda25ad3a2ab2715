import { z } from 'zod'
import { Dollars } from '../claim/cents.ts'
import { CalendarDay } from '../claim/day.ts'
import { exact } from '../claim/exact.ts'
import { Quantity } from '../claim/quantity.ts'
import { code, text } from '../claim/texts.ts'
import { COMPLEXITIES } from '../coding/complexity.ts'
import { PayerOrderFacts } from '../coverage/order-facts.ts'
import type { BillingFacts, PracticeFacts, TreatmentFacts, VisitFacts } from './chart.ts'

/** A field that is added to the facts and forgotten here does not compile. */
type Shape<T> = { readonly [K in keyof Required<T>]: z.ZodType<Required<T>[K]> }

const byLine = <T extends z.ZodType>(of: T) =>
  z.record(z.string().regex(/^[1-9]\d{0,2}$/, 'a line number'), of)
const byNpi = <T extends z.ZodType>(of: T) => z.record(z.string().max(80), of)
const minutes = z.number().min(0).max(1440)
const complexity = z.enum(COMPLEXITIES)
const yes = z.boolean()
const rate = z
  .string()
  .regex(/^-?(0(\.\d{1,6})?|1)$/, 'a share as a decimal, such as "-0.09"')
  .transform((text) => exact(text))

/**
 * What the chart says of visits, treatments, the practice and other payers, as JSON writes it: a schema for each fact of `chart.ts`, to
 * be put together with others. Amounts are texts in dollars, doses texts or numbers, days YYYY-MM-DD.
 */
export const CHART_SHAPE = {
  decision: byLine(z.strictObject({ problems: complexity, data: complexity, risk: complexity })),
  incidentTo: byLine(
    z.strictObject({
      ...{ plannedByPhysician: yes, newPatient: yes, newProblem: yes, practiceExpense: yes },
      supervision: z.enum(['suite', 'video', 'none']),
    }),
  ),
  shared: byLine(
    z.strictObject({
      minutes: z.strictObject({ physician: minutes, practitioner: minutes }).nullable(),
      decidedBy: z.enum(['physician', 'practitioner']).nullable(),
    }),
  ),
  telehealth: byLine(
    z.strictObject({ patient: z.enum(['home', 'elsewhere']), by: z.enum(['video', 'audio']) }),
  ),
  assistantMinutes: byLine(minutes),
  therapyUsed: z.strictObject({ physicalAndSpeech: Dollars, occupational: Dollars }),
  drugs: byLine(
    z.strictObject({
      ...{ given: Quantity, discarded: Quantity.prefault('0') },
      container: z.enum(['single-dose', 'multi-dose']),
    }),
  ),
  enrolled: byNpi(z.strictObject({ from: CalendarDay, to: CalendarDay.nullable().default(null) }).nullable()),
  ineligible: byNpi(text(200)),
  substituteSince: CalendarDay,
  participates: yes,
  qualityRate: rate,
  payerOrder: PayerOrderFacts,
  crossedOver: yes,
  originalRemitted: CalendarDay,
  uncertain: z.array(code(7)).max(100),
  unrelatedDiagnoses: z.array(code(7)).max(100),
} satisfies Shape<VisitFacts & TreatmentFacts & PracticeFacts & BillingFacts>
