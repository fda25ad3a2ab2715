import type { Cents, Remittance, RemittedClaim } from '#billing'
import { cents, claimsOfRemittance, dollars, sum } from '#billing'

/** One sum of a remittance, reckoned from its parts and as it says it (005010X221A1 §1.10.2). */
export interface RemitSum {
  readonly words: string
  readonly reckoned: Cents
  readonly says: Cents
}

const amounts = (of: readonly { readonly amount: Cents }[]): Cents => sum(of.map(({ amount }) => amount))

/** What a claim is cut by: its own reasons and those of its lines. */
export const cutOf = ({ adjustments, lines }: RemittedClaim): Cents =>
  cents(amounts(adjustments) + sum(lines.map((line) => amounts(line.adjustments))))

/** Charge less adjustments is what is paid. */
export function claimSum(claim: RemittedClaim): RemitSum {
  const cut = cutOf(claim)
  return {
    words: `${dollars(claim.charge)} charged, less ${dollars(cut)} of adjustments`,
    ...{ reckoned: cents(claim.charge - cut), says: claim.paid },
  }
}

/** What the claims are paid, less what belongs to none of them, is the payment. */
export function paymentSum(remittance: Remittance): RemitSum {
  const paid = sum(claimsOfRemittance(remittance).map((claim) => claim.paid))
  const taken = amounts(remittance.adjustments)
  return {
    words: `Claims ${dollars(paid)}, less ${dollars(taken)} that belongs to none of them`,
    ...{ reckoned: cents(paid - taken), says: remittance.payment.amount },
  }
}
