import { z } from 'zod'
import { ok } from '../claim/outcome.ts'
import type { FigureName } from '../codes/constants.ts'
import { FIGURES, figureOn } from '../codes/constants.ts'
import { CodeFact, DayFact, releaseOn } from './fact.ts'
import { because, inquiry } from './inquiry.ts'

/** A figure of law on a day: "part-b-deductible" is 257.00 in 2025. */
export const figure = inquiry({
  ...{ name: 'figure', about: 'What is this figure of law on that day?' },
  facts: z.strictObject({ name: z.enum(Object.keys(FIGURES) as [FigureName]), date: DayFact }),
  answer({ name, date }) {
    const found = figureOn(name, date)
    if (!found) return because('date', `no ${name} is known for ${date}`)
    return ok({ value: found.value, source: found.source })
  },
})

/** How the Medicare fee schedule lists a service: status, global days and the indicators that its price follows. */
export const listing = inquiry({
  ...{ name: 'listing', about: 'How does the Medicare fee schedule list this service on that day?' },
  facts: z.strictObject({
    code: CodeFact,
    modifier: z.enum(['', '26', 'TC', '53']).default(''),
    date: DayFact,
  }),
  answer({ code, modifier, date }, tables) {
    const release = releaseOn(tables, 'fees', date)
    if (!release.ok) return release
    const row = tables.fee(code, modifier, date)
    if (!row) return because('code', `the fee schedule at hand has no ${code} on ${date}`)
    const { status, global, pcTc, multiple, bilateral, assistant, coSurgeon, team } = row
    return ok({ status, global, pcTc, multiple, bilateral, assistant, coSurgeon, team })
  },
})

/** A modifier on a day, and what kind of thing it says. */
export const modifier = inquiry({
  ...{ name: 'modifier', about: 'Does this modifier exist on that day, and what kind is it?' },
  facts: z.strictObject({ code: CodeFact, date: DayFact }),
  answer({ code, date }, tables) {
    const release = releaseOn(tables, 'modifiers', date)
    if (!release.ok) return release
    const found = tables.modifier(code, date)
    return ok({ valid: found !== null, kind: found?.kind ?? null })
  },
})

/** A place of service on a day, and whether the facility amount is paid there. */
export const place = inquiry({
  ...{
    name: 'place',
    about: 'Does this place of service exist on that day, and is the facility amount paid there?',
  },
  facts: z.strictObject({ code: CodeFact, date: DayFact }),
  answer({ code, date }, tables) {
    const release = releaseOn(tables, 'places', date)
    if (!release.ok) return release
    const found = tables.place(code, date)
    return ok({ valid: found !== null, isFacility: found?.isFacility ?? null })
  },
})

/** The amount of a drug or supply that one unit of a code is: J3301 is 10 mg. */
export const unitSize = inquiry({
  ...{ name: 'unit-size', about: 'Of how much is one unit of this code, and how many units are so much?' },
  facts: z.strictObject({
    code: CodeFact,
    amount: z.number().positive().max(1_000_000).optional(),
    date: DayFact,
  }),
  answer({ code, amount, date }, tables) {
    const found = tables.procedure(code, date)
    if (!found) return because('code', `there is no ${code} on ${date}`)
    const size = found.per ? Number(found.per.amount.units) / 10 ** found.per.amount.scale : 1
    const units = amount === undefined ? null : Math.ceil(amount / size)
    return ok({ size, unit: found.per?.unit ?? null, units })
  },
})
