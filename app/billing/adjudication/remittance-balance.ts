import type { Cents } from '../claim/cents.ts'
import { dollars, minus, sum } from '../claim/cents.ts'
import type { RemitAdjustment } from './remit-line.ts'

type Amounts = readonly Pick<RemitAdjustment, 'group' | 'amount'>[]

/** A claim of a remittance, as far as balancing looks at it. */
export interface BalancedClaim {
  readonly claim: string
  /** CLP03, CLP04, CLP05. */
  readonly charge: Cents
  readonly paid: Cents
  readonly patient: Cents
  /** CAS at the claim's own level; most remittances have none. */
  readonly adjustments: Amounts
  readonly lines: readonly { readonly charge: Cents; readonly paid: Cents; readonly adjustments: Amounts }[]
}

/** Where a remittance does not add up, and by how much. */
export interface Break {
  /** "transaction", "claim ACCT0001", "claim ACCT0001 line 2". */
  readonly at: string
  readonly message: string
  readonly off: Cents
}

const total = (adjustments: Amounts): Cents => sum(adjustments.map(({ amount }) => amount))

/**
 * Rule F10: does a remittance balance (005010X221A1 §1.10.2)? Line: paid = charge − adjustments. Claim: paid = charge −
 * all adjustments, what the lines say adds up to it, and the patient's part is all PR amounts. Transaction: the payment
 * is what the claims are paid less the provider-level adjustments (PLB; positive ones reduce it). Any break stops posting.
 * @param providerAdjustments every PLB amount
 */
export function breaksOf(
  payment: Cents,
  claims: readonly BalancedClaim[],
  providerAdjustments: readonly Cents[],
): readonly Break[] {
  const breaks = claims.flatMap(breaksOfClaim)
  check(
    breaks,
    'transaction',
    'payment',
    payment,
    minus(sum(claims.map(({ paid }) => paid)), sum(providerAdjustments)),
  )
  return breaks
}

function breaksOfClaim({ claim, charge, paid, patient, adjustments, lines }: BalancedClaim): Break[] {
  const breaks: Break[] = []
  const at = `claim ${claim}`
  for (const [i, line] of lines.entries())
    check(breaks, `${at} line ${i + 1}`, 'paid', line.paid, minus(line.charge, total(line.adjustments)))
  const all = [...adjustments, ...lines.flatMap((line) => line.adjustments)]
  check(breaks, at, 'paid', paid, minus(charge, total(all)))
  if (lines.length > 0) check(breaks, at, 'charge', charge, sum(lines.map((line) => line.charge)))
  check(breaks, at, 'patient responsibility', patient, total(all.filter(({ group }) => group === 'PR')))
  return breaks
}

function check(breaks: Break[], at: string, what: string, said: Cents, adds: Cents): void {
  if (said === adds) return
  const message = `The ${what} of the ${at} says ${dollars(said)}; it adds up to ${dollars(adds)}.`
  breaks.push({ at, message, off: minus(said, adds) })
}
