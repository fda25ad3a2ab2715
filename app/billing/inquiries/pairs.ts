import { z } from 'zod'
import { ok } from '../claim/outcome.ts'
import type { Pair } from '../codes/tables.ts'
import { CodeFact, DayFact, releaseOn } from './fact.ts'
import { inquiry } from './inquiry.ts'

/** Column 1 pays, column 2 does not; null: no pair is in force. */
interface PairAnswer {
  readonly edit: Pick<Pair, 'column1' | 'column2' | 'modifierIndicator'> | null
}

/** The NCCI pair of two codes on a day, in whatever order they are asked for; null: none is in force. */
export const ptp = inquiry({
  ...{
    name: 'ptp',
    about: 'Are these two codes an NCCI pair on that day: which pays, and may a modifier part them?',
  },
  facts: z.strictObject({ codes: z.tuple([CodeFact, CodeFact]), date: DayFact }),
  answer({ codes: [a, b], date }, tables) {
    const release = releaseOn(tables, 'ptp', date)
    if (!release.ok) return release
    const pair = tables.pair(a, b, date)
    if (pair === null) return ok<PairAnswer>({ edit: null })
    const { column1, column2, modifierIndicator } = pair
    return ok<PairAnswer>({ edit: { column1, column2, modifierIndicator } })
  },
})

/** How many units of a code are the most, and how they are counted (MAI); null: no limit is published. */
export const unitLimit = inquiry({
  ...{
    name: 'unit-limit',
    about: 'How many units of this code are the most on that day (MUE), counted how (MAI)?',
  },
  facts: z.strictObject({ code: CodeFact, date: DayFact }),
  answer({ code, date }, tables) {
    const release = releaseOn(tables, 'mue', date)
    if (!release.ok) return release
    const cap = tables.unitCap(code, date)
    return ok({ units: cap?.units ?? null, mai: cap?.mai ?? null })
  },
})

/** Whether a code is an add-on, and whether another is among those it may be added to. */
export const addOn = inquiry({
  ...{ name: 'add-on', about: 'Is this code an add-on on that day, and may it be added to the other one?' },
  facts: z.strictObject({ code: CodeFact, primary: CodeFact.optional(), date: DayFact }),
  answer({ code, primary, date }, tables) {
    const release = releaseOn(tables, 'addons', date)
    if (!release.ok) return release
    const found = tables.addOn(code, date)
    const fits = found === null || primary === undefined ? null : found.primaries.has(primary)
    return ok({ isAddOn: found !== null, type: found?.type ?? null, fits })
  },
})
