import type { Cents, Day, Line } from '#billing'
import { daysFrom, dollars } from '#billing'

/** "1 day", "12 days". */
export const ageInWords = (from: Day, to: Day): string => {
  const days = daysFrom(from, to)
  return `${days} ${days === 1 ? 'day' : 'days'}`
}

/** "99213-25 × 1". */
export const lineInWords = ({ procedure, modifiers, units }: Line, unitsText = ''): string =>
  `${[procedure, ...modifiers].join('-')}${unitsText === '' || unitsText === '1' || units.units === 0n ? '' : ` × ${unitsText}`}`

/** "paid 82.88, written off 145.98, the patient's 0.00". */
export const moneyInWords = (parts: readonly (readonly [what: string, amount: Cents])[]): string =>
  parts.map(([what, amount]) => `${what} ${dollars(amount)}`).join(', ')
