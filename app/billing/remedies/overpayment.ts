import type { Day } from '../claim/day.ts'
import { addDays, addYears, daysFrom } from '../claim/day.ts'
import { figureOn } from '../codes/constants.ts'

/** Money of Medicare that a provider holds without a right to it. */
export interface Overpayment {
  /** When the payment was received. */
  readonly paid: Day
  /** When it was identified: known, or not known out of reckless disregard or deliberate ignorance. */
  readonly identified: Day
  /** A good-faith search for related overpayments: when it began, and when it ended if it has. */
  readonly investigation?: { readonly began: Day; readonly ended?: Day }
}

/** Until when it must be reported and returned; null: it lies before the look-back, and need not be. */
export interface ReturnClock {
  readonly due: Day | null
  /** The first day of payments that the look-back reaches. */
  readonly reaches: Day
  /** When a suspended clock runs on; null: it never stopped. */
  readonly resumes: Day | null
}

/**
 * Rule G5 (42 CFR 401.305; 31 USC 3729(a)(1)(G)): an overpayment is reported and returned within 60 days of being
 * identified. A search in good faith for related overpayments stops the clock until it ends, at the latest on the 180th
 * day after the first one was identified, and what is left of the 60 days runs after it (401.305(b)(3)). The look-back is
 * six years from the day it is identified. Keeping it is a reverse false claim; it is never a credit of the patient.
 * Before 2025 no investigation stopped the clock in this way.
 */
export function returnClock({ paid, identified, investigation }: Overpayment): ReturnClock {
  const reaches = addYears(
    identified,
    -Number(figureOn('overpayment-lookback-years', identified)?.value ?? 6),
  )
  const within = Number(figureOn('overpayment-days', identified)?.value ?? 60)
  if (paid < reaches) return { due: null, reaches, resumes: null }
  const plain = addDays(identified, within)
  const longestSearch = figureOn('overpayment-investigation-days', identified)
  if (!longestSearch || !investigation || investigation.began > plain)
    return { due: plain, reaches, resumes: null }
  const began = investigation.began < identified ? identified : investigation.began
  const longest = addDays(identified, Number(longestSearch.value))
  const ended = investigation.ended ?? longest
  const end = ended < longest ? ended : longest
  const resumes = end < began ? began : end
  return { due: addDays(resumes, within - daysFrom(identified, began)), reaches, resumes }
}
