import type { Cents } from '../claim/cents.ts'
import { dollars } from '../claim/cents.ts'
import type { Step } from '../pricing/step.ts'

/** A step of a derivation as JSON: amounts as texts in dollars. */
export interface StepJson {
  readonly what: string
  readonly how: string
  readonly amount: string | null
  readonly source: string | null
}

export const stepJson = ({ what, how, amount, source }: Step): StepJson => ({
  ...{ what, how, amount: dollars(amount), source },
})

/** An amount as JSON; null where there is none. */
export const amountJson = (amount: Cents | null): string | null => (amount === null ? null : dollars(amount))
