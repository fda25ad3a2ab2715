import type { Cents } from '../claim/cents.ts'
import { dollars, least, minus, most, NOTHING } from '../claim/cents.ts'
import type { Step } from '../pricing/step.ts'

/** How a plan pays after another one. `medicare`: by the lowest of three amounts (42 CFR 411.33). */
export const SECONDARY_METHODS = [
  'medicare',
  'standard',
  'non-duplication',
  'maintenance',
  'medicaid',
] as const
/** One of `SECONDARY_METHODS`. */
export type SecondaryMethod = (typeof SECONDARY_METHODS)[number]

/** One service after its first payer, in cents. */
export interface AfterPrimary {
  readonly charge: Cents
  /** What the first payer held it to be worth: its payment and the patient's share. */
  readonly primaryAllowed: Cents
  readonly primaryPaid: Cents
  /** What the first payer left to the patient. */
  readonly patientLeft: Cents
  /** What this plan allows. */
  readonly allowed: Cents
  /**
   * What this plan would pay if it were first: after its own deductible and coinsurance; under maintenance of benefits,
   * what it pays of its allowed amount less the first payment.
   */
  readonly ownBenefit: Cents
  /** What the provider is bound to accept in full, when lower than the charge. */
  readonly obligated: Cents | null
}

/**
 * Of what a second plan takes its own share to find its benefit: all it allows; under maintenance of benefits only what
 * the first payment leaves of that (billing.md B10).
 */
export const benefitBasis = (method: SecondaryMethod, allowed: Cents, primaryPaid: Cents): Cents =>
  method === 'maintenance' ? most(minus(allowed, primaryPaid), NOTHING) : allowed

/**
 * What the second plan pays of one line, in cents, and how it came to that (billing.md B9, B10, B11): never below
 * nothing, and not yet cut to what the first payer left where the method does not say so itself.
 */
export function secondaryAmount(
  method: SecondaryMethod,
  of: AfterPrimary,
): { readonly amount: Cents; readonly steps: readonly Step[] } {
  const { charge, primaryAllowed, primaryPaid, patientLeft, allowed, ownBenefit } = of
  const paid = dollars(primaryPaid)
  const step = (what: string, how: string, amount: Cents, source: string): Step => ({
    what,
    how,
    amount,
    source,
  })
  const notBelow = (amount: Cents): Cents => most(amount, NOTHING)
  switch (method) {
    case 'medicare': {
      const source = '42 CFR 411.33(a); MSPM ch. 5'
      const accepted = of.obligated === null ? charge : least(charge, of.obligated)
      const higher = most(allowed, primaryAllowed)
      const steps = [
        step(
          'Charge less primary payment',
          `${dollars(accepted)} − ${paid}`,
          notBelow(minus(accepted, primaryPaid)),
          source,
        ),
        step('What Medicare would pay first', dollars(ownBenefit), ownBenefit, source),
        step(
          'Higher fee less primary payment',
          `${dollars(higher)} − ${paid}`,
          notBelow(minus(higher, primaryPaid)),
          source,
        ),
      ] as const
      const amount = least(steps[0].amount, steps[1].amount, steps[2].amount)
      return {
        amount,
        steps: [
          ...steps,
          step('Lowest of the three', steps.map((s) => dollars(s.amount)).join(', '), amount, source),
        ],
      }
    }
    case 'standard': {
      const amount = notBelow(least(ownBenefit, patientLeft))
      const how = `lesser of own benefit ${dollars(ownBenefit)} and ${dollars(patientLeft)} left to the patient`
      return { amount, steps: [step('Standard coordination', how, amount, 'NAIC Model Regulation 120')] }
    }
    case 'non-duplication': {
      const amount = notBelow(minus(ownBenefit, primaryPaid))
      const how = `${dollars(ownBenefit)} − ${paid}, not below nothing`
      return { amount, steps: [step('Non-duplication', how, amount, 'NAIC Model Regulation 120')] }
    }
    case 'maintenance': {
      const amount = notBelow(least(ownBenefit, minus(allowed, primaryPaid), patientLeft))
      const how = `own benefit on ${dollars(allowed)} − ${paid}`
      return { amount, steps: [step('Maintenance of benefits', how, amount, 'NAIC Model Regulation 120')] }
    }
    case 'medicaid': {
      const amount = notBelow(least(minus(allowed, primaryPaid), patientLeft))
      const how = `lesser of ${dollars(allowed)} − ${paid} and the cost share ${dollars(patientLeft)}`
      return {
        amount,
        steps: [step('Medicaid after all others', how, amount, 'SSA 1902(n); 42 CFR 433.139')],
      }
    }
  }
}
