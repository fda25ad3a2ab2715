/** A timed service of a day: its code and the minutes spent on it, one to one with the patient. */
export interface TimedService {
  readonly code: string
  readonly minutes: number
}

/**
 * Units of 15 minutes that so many minutes make: at least 8 of them for a unit. 8 to 22 → 1, 23 to 37 → 2, 38 to 52 → 3
 * and so on: ⌊(minutes + 7) / 15⌋. Source: MCPM ch. 5 §20.2.C (the 8-minute rule).
 */
export const timedUnits = (minutes: number): number => (minutes >= 8 ? Math.floor((minutes + 7) / 15) : 0)

/**
 * Whose minutes are counted together: Medicare takes all timed minutes of a day as one total and divides its units; others
 * count each service by itself, so that no minutes of one help another (CPT's midpoint rule).
 */
export type TimedCount = 'total' | 'each'

/**
 * The units each timed service of a day may be billed for, in the order given. Of a total, each service first has its whole
 * quarters of an hour; what is left goes to the services with most minutes left over (earlier ones first between equals).
 * The units add up to `timedUnits` of the total. Source: MCPM ch. 5 §20.2.C and its examples.
 */
export function splitTimedUnits(services: readonly TimedService[], count: TimedCount): readonly number[] {
  if (count === 'each') return services.map(({ minutes }) => timedUnits(minutes))
  const units = services.map(({ minutes }) => Math.floor(Math.max(minutes, 0) / 15))
  const total = services.reduce((all, { minutes }) => all + Math.max(minutes, 0), 0)
  const rest = timedUnits(total) - units.reduce((all, one) => all + one, 0)
  const byRemainder = services
    .map(({ minutes }, at) => ({ at, over: Math.max(minutes, 0) % 15 }))
    .sort((a, b) => b.over - a.over || a.at - b.at)
  for (const { at } of byRemainder.slice(0, rest)) units[at] = (units[at] as number) + 1
  return units
}
