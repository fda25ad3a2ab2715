import type { Adjudication } from '../../adjudication/remittance.ts'
import type { Cents } from '../../claim/cents.ts'
import { cents, dollars } from '../../claim/cents.ts'
import { day } from '../../claim/day.ts'
import { ONE } from '../../claim/exact.ts'
import type { FigureName } from '../../codes/constants.ts'
import { figureOn } from '../../codes/constants.ts'
import type { Tables } from '../../codes/tables.ts'
import { priceService } from '../../pricing/price-service.ts'
import type { Demonstration, Figures } from '../rule.ts'

/** Amounts as texts in dollars. */
export const inDollars = (amounts: Readonly<Record<string, Cents>>): Figures =>
  Object.fromEntries(Object.entries(amounts).map(([what, amount]) => [what, dollars(amount)]))

/** A remittance in figures: each adjustment of all lines together ("CO-45"), what is allowed and what is paid. */
export function remitted({ lines, allowed, paid }: Adjudication): Figures {
  const by: Record<string, Cents> = { allowed, paid }
  for (const { group, carc, amount } of lines.flatMap(({ adjustments }) => adjustments)) {
    const code = `${group}-${carc}`
    by[code] = cents((by[code] ?? 0) + amount)
  }
  return inDollars(by)
}

/** The fee of one unit in Ohio on October 15, 2025 ("71046-26": with its modifier); what is no fee is nothing. */
export function ohioFee(tables: Tables, code: string, place = '11'): Cents {
  const [procedure = '', ...modifiers] = code.split('-')
  const on = day('2025-10-15')
  const priced = priceService({ procedure, modifiers, units: ONE, place, on, locality: '15202-00' }, tables)
  return priced.ok ? priced.value.amount : cents(0)
}

/** A demonstration of dated figures: what each is on a day. */
export const figuresOn = (
  name: string,
  on: string,
  gives: Partial<Readonly<Record<FigureName, string>>>,
): Demonstration => ({
  ...{ name, gives: gives as Figures },
  shows: () =>
    Object.fromEntries(
      Object.keys(gives).map((figure) => [figure, figureOn(figure as FigureName, day(on))?.value ?? '']),
    ),
})
