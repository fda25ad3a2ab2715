import { z } from 'zod'
import { stepJson } from '../answers/steps.ts'
import { Dollars, dollars, NOTHING, sum } from '../claim/cents.ts'
import { compare, exact, exactly, isWhole, ONE } from '../claim/exact.ts'
import { ok } from '../claim/outcome.ts'
import { Quantity } from '../claim/quantity.ts'
import type { Tables } from '../codes/tables.ts'
import { PAYERS, payerOf } from '../coverage/payers.ts'
import { modifierNotes } from '../edits/modifier-notes.ts'
import { allowedBy } from '../pricing/contract.ts'
import { noFeeInWords } from '../pricing/no-fee-words.ts'
import { limitingCharge } from '../pricing/participation.ts'
import type { LinePrice } from '../pricing/price-lines.ts'
import { priceLines } from '../pricing/price-lines.ts'
import { rowOf } from '../pricing/price-service.ts'
import { PRACTITIONERS } from '../pricing/shares.ts'
import { CodeFact, DayFact, HOME, LocalityFact, PlaceFact } from './fact.ts'
import { because, inquiry } from './inquiry.ts'

/** Units of what the fee schedule prices: whole services, and never none. */
const MOST_UNITS = 9999
const Units = Quantity.prefault('1').refine(
  (units) => isWhole(units) && compare(units, ONE) >= 0 && compare(units, exactly(MOST_UNITS)) <= 0,
  `whole units from 1 to ${MOST_UNITS}`,
)
const ModifierFact = CodeFact.refine((code) => code.length === 2, 'a modifier of two letters or digits')

const line = {
  code: CodeFact,
  modifiers: z.array(ModifierFact).max(4).default([]),
  units: Units,
  place: PlaceFact.default('11'),
  /** Missing: so high that the fee counts. */
  charge: Dollars.refine((charge) => charge >= 0, 'an amount that is not negative').optional(),
}
const where = {
  date: DayFact,
  locality: LocalityFact.optional(),
  practitioner: z.enum(Object.keys(PRACTITIONERS) as [keyof typeof PRACTITIONERS]).default('physician'),
  participating: z.boolean().default(true),
  payer: z.string().max(80).optional(),
}
const Line = z.strictObject(line)
const Where = z.object(where)

/** A price: what is allowed, with the way to it; no amount and the reason where there is none. */
export interface PriceAnswer {
  readonly allowed: string | null
  readonly steps: readonly ReturnType<typeof stepJson>[]
  readonly reason?: string
  /** What the steps do not show: modifiers that changed nothing, and why. Missing: there is nothing to say. */
  readonly notes?: readonly string[]
}

const UNKNOWN = `no payer has this number; there are ${PAYERS.map(({ id }) => id).join(', ')}`

/** The lines of one practitioner on one day, priced together under the payer's contract. */
function priced(lines: readonly z.output<typeof Line>[], at: z.output<typeof Where>, tables: Tables) {
  const { date, practitioner, participating, payer: id } = at
  const payer = payerOf(id ?? 'MCRTRN')
  if (!payer) return because('payer', UNKNOWN)
  const locality = at.locality ?? payer.locality ?? HOME
  const asked = lines.map(({ code, modifiers, units, place, charge = NOTHING }, i) => ({
    ...{ n: i + 1, charge, by: 'one' },
    service: {
      ...{ procedure: code, modifiers, units, place, on: date, locality, practitioner, participating },
      ownCoverage: !payer.medicareCoverage,
    },
  }))
  const medicare = priceLines(asked, tables)
  return ok(
    asked.map(({ service }, i) => {
      const price = medicare[i] as LinePrice
      const charge = lines[i]?.charge
      const terms =
        charge === undefined && payer.contract.kind !== 'fee-schedule'
          ? { ...payer.contract, lesserOfCharge: false }
          : payer.contract
      const unlimited = price.ok && terms.kind === 'fee-schedule' && charge === undefined
      const derived = unlimited
        ? price
        : allowedBy(terms, { charge: charge ?? NOTHING, service, medicare: price })
      const reason = price.ok ? 'the contract has no fee for it' : noFeeInWords(price.fault, service)
      const row = rowOf(tables, service)
      const notes = price.ok && row ? modifierNotes(service, row, tables) : []
      return { derived, reason, notes }
    }),
  )
}

/**
 * What one line is worth by itself under the Medicare fee schedule, in dollars with its steps, or why it has no price.
 */
export const price = inquiry({
  ...{ name: 'price', about: 'What is this service worth on that day and place, step by step?' },
  facts: z.strictObject({ ...line, ...where }),
  answer(facts, tables) {
    const found = priced([facts], facts, tables)
    if (!found.ok) return found
    const { derived = null, reason, notes } = found.value[0] ?? { reason: '', notes: [] }
    if (!derived) return ok<PriceAnswer>({ allowed: null, steps: [], reason })
    return ok<PriceAnswer>({
      ...{ allowed: dollars(derived.amount), steps: derived.steps.map(stepJson) },
      ...(notes.length > 0 ? { notes } : {}),
    })
  },
})

/** What several lines of one practitioner and day are worth together: later operations, units and tests count less. */
export const prices = inquiry({
  ...{ name: 'prices', about: 'What are these services of one day and practitioner worth together?' },
  facts: z.strictObject({ lines: z.array(Line).min(1).max(50), ...where }),
  answer(facts, tables) {
    const found = priced(facts.lines, facts, tables)
    if (!found.ok) return found
    const lines = found.value.map(({ derived, reason }) =>
      derived ? { allowed: dollars(derived.amount) } : { allowed: null, reason },
    )
    const allowed = dollars(sum(found.value.map(({ derived }) => derived?.amount ?? NOTHING)))
    return ok({ allowed, lines })
  },
})

/** What a provider who does not participate is paid for a service, and the most they may charge without assignment. */
export const limit = inquiry({
  ...{
    name: 'limiting-charge',
    about: 'What is allowed to a nonparticipating provider, and the most they may charge?',
  },
  facts: z.strictObject({
    code: CodeFact,
    place: PlaceFact.default('11'),
    date: DayFact,
    locality: LocalityFact.default(HOME),
  }),
  answer({ code, place, date, locality }, tables) {
    const service = { procedure: code, modifiers: [], units: exact('1'), place, on: date, locality }
    const [found] = priceLines([{ n: 1, charge: NOTHING, by: 'one', service }], tables)
    if (!found?.ok) return because('code', found ? noFeeInWords(found.fault, service) : 'no price')
    const limits = limitingCharge(found.amount, date)
    if (!limits) return because('date', `no limiting charge is at hand for ${date}`)
    const { allowed, most } = limits
    return ok({ fee: dollars(found.amount), allowed: dollars(allowed.amount), most: dollars(most.amount) })
  },
})
