import { z } from 'zod'
import { ok } from '../claim/outcome.ts'
import { CodeFact, DayFact, releaseOn } from './fact.ts'
import { inquiry } from './inquiry.ts'

const dotted = (code: string): string => (code.length > 3 ? `${code.slice(0, 3)}.${code.slice(3)}` : code)

/**
 * Whether a diagnosis code exists on a day, and whether it may stand on a claim: a header has more characters below it
 * (ICD-10-CM order file, flag 0; 45 CFR 162.1002). `reason` says why not; null when it may.
 */
export const icd = inquiry({
  ...{ name: 'icd', about: 'Does this diagnosis code exist on that day, and may it stand on a claim?' },
  facts: z.strictObject({ code: CodeFact, date: DayFact }),
  answer({ code, date }, tables) {
    const release = releaseOn(tables, 'icd10cm', date)
    if (!release.ok) return release
    const found = tables.diagnosis(code, date)
    const shown = dotted(code)
    if (!found) {
      const reason = `${shown} is not in ICD-10-CM ${release.value.name} as it is at hand for ${date}`
      return ok({ valid: false, billable: false, reason })
    }
    const reason = found.billable
      ? null
      : tables.notes(code, date)?.needsSeventh
        ? `${shown} needs its seventh character`
        : `${shown} is a header: a code with more characters below it is wanted`
    return ok({ valid: true, billable: found.billable, reason })
  },
})
