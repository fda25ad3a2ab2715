import type { Cents } from '../claim/cents.ts'
import { minus, most, NOTHING } from '../claim/cents.ts'
import type { Day } from '../claim/day.ts'
import { addDays, addMonths, day } from '../claim/day.ts'

/**
 * What a Medicare patient owes for a check-up that Medicare does not cover, when a covered problem visit took place with
 * it: the check-up's charge less the visit's, never below nothing. Source: MCPM ch. 12 §30.6.2.
 */
export const carveOut = (checkUp: Cents, visit: Cents): Cents => most(minus(checkUp, visit), NOTHING)

/** The first of the month: full months are counted from month to month (MCPM ch. 18 §140). */
const monthOf = (of: Day): Day => day(`${of.slice(0, 8)}01`)

/**
 * The first day on which Medicare pays for a wellness visit again: eleven full months after the month of the last one (or
 * of the Welcome to Medicare visit). Source: 42 CFR 410.15; MCPM ch. 18 §140.
 */
export const nextWellness = (last: Day): Day => addMonths(monthOf(last), 12)

/**
 * The last day of the Welcome to Medicare visit, and the day before the first wellness visit: the first twelve months of
 * Part B. Source: 42 CFR 410.16, 410.15.
 */
export const welcomeThrough = (partB: Day): Day => addDays(addMonths(partB, 12), -1)
