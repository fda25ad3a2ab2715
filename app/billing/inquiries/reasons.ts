import { z } from 'zod'
import type { Field } from '../claim/field.ts'
import { FIELDS } from '../claim/field.ts'
import { ok } from '../claim/outcome.ts'
import { payerOf } from '../coverage/payers.ts'
import { CATALOGUE } from '../edits/catalogue.ts'
import { CodeFact, DayFact, releaseOn } from './fact.ts'
import { because, inquiry } from './inquiry.ts'

/** An adjustment reason code on a day, and the only groups it may stand in; none listed: any. */
export const carc = inquiry({
  ...{
    name: 'carc',
    about: 'Is this adjustment reason code in use on that day, and in which groups may it stand?',
  },
  facts: z.strictObject({
    code: CodeFact,
    group: z.enum(['CO', 'PR', 'OA', 'PI']).optional(),
    date: DayFact,
  }),
  answer({ code, group, date }, tables) {
    const release = releaseOn(tables, 'adjustments', date)
    if (!release.ok) return release
    const found = tables.adjustment(code, date)
    const groups = found?.groups ?? []
    const fits =
      group === undefined ? null : found !== null && (groups.length === 0 || groups.includes(group))
    return ok({ valid: found !== null, groups, fits })
  },
})

/** Whether a remark code of the remittance is in use on a day. */
export const remark = inquiry({
  ...{ name: 'remark', about: 'Is this remark code in use on that day?' },
  facts: z.strictObject({ code: CodeFact, date: DayFact }),
  answer({ code, date }, tables) {
    const release = releaseOn(tables, 'remarks', date)
    if (!release.ok) return release
    return ok({ valid: tables.remark(code, date) !== null })
  },
})

/** How a rule is answered: level, group and codes of the remittance, status of the 277CA; by a payer when one is named. */
export const rule = inquiry({
  ...{ name: 'rule', about: 'At what level does this rule act, and with which codes is it told?' },
  facts: z.strictObject({ id: z.string().max(8), payer: z.string().max(80).default('MCRTRN') }),
  answer({ id, payer }) {
    const found = CATALOGUE.find((one) => one.id === id)
    if (!found) return because('id', `there is no rule "${id}"`)
    const own = payerOf(payer)?.answers[id]
    const answer = own === undefined ? found.answer : own
    const { level, status277 } = found
    return ok({
      level,
      group: answer?.group ?? null,
      carc: answer?.carc ?? null,
      rarc: answer?.rarc ?? [],
      status277,
    })
  },
})

/** Where a field of the claim stands on the CMS-1500 and in the 837P. */
export const field = inquiry({
  ...{
    name: 'field',
    about: 'In which box of the CMS-1500 and which element of the 837P does this field stand?',
  },
  facts: z.strictObject({ field: z.enum(Object.keys(FIELDS) as [Field]) }),
  answer: (facts) => {
    const { box, element } = FIELDS[facts.field]
    return ok({ box, element })
  },
})
