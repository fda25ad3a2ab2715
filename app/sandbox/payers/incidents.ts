import type { Day, Payment } from '#billing'
import { addDays } from '#billing'
import type { Incident, TruthPayer } from '../scenarios/truth.ts'

type Termed = Extract<Incident, { from: Day }>
const isTermed = (one: Incident): one is Termed => 'from' in one

/** What goes wrong at a payer's on a day. */
export const incidentsOn = (truth: TruthPayer | undefined, on: Day): readonly Termed[] =>
  (truth?.incidents ?? []).filter(isTermed).filter(({ from, to }) => on >= from && on <= to)

/** Whether its system is down. */
export const isDown = (truth: TruthPayer | undefined, on: Day): boolean =>
  incidentsOn(truth, on).some(({ kind }) => kind === 'outage')

/** The first day on which its system is up again, from a day on. */
export function upAgain(truth: TruthPayer | undefined, from: Day): Day {
  let on = from
  while (isDown(truth, on)) on = addDays(on, 1)
  return on
}

/** The number of a payment that is made a second time, by mistake. */
export const numberedAgain = (number: string): string => `${number}DUP`

/** Whether a payment is such a one: what it says of its claim was posted before, and its money is the payer's. */
export const isSecond = ({ number }: Payment): boolean => number.endsWith('DUP')
