import type { Day } from '../claim/day.ts'
import { addMonths, day, yearOf } from '../claim/day.ts'
import type { Frequency } from '../coverage/benefits.ts'
import type { Scene } from './scene.ts'

/** The first day of the month of a day: full months are counted from month to month (MCPM ch. 18 §140). */
const monthOf = (of: string) => day(`${of.slice(0, 8)}01`)

/** How many services that count against a limit were paid before, in the same year or within so many full months. */
export function usedBefore(
  { history }: Scene,
  { procedures, per }: Pick<Frequency, 'procedures' | 'per'>,
  from: Day,
): number {
  const isCounted = (then: Day): boolean =>
    per.kind === 'year'
      ? yearOf(then) === yearOf(from)
      : then < from && addMonths(monthOf(then), per.months) > monthOf(from)
  return history.filter(
    (past) => past.outcome === 'paid' && procedures.includes(past.procedure) && isCounted(past.from),
  ).length
}
