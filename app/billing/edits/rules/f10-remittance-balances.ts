import type { BalancedClaim } from '../../adjudication/remittance-balance.ts'
import { breaksOf } from '../../adjudication/remittance-balance.ts'
import { cents } from '../../claim/cents.ts'
import type { Demonstration, Rule } from '../rule.ts'
import { KNOWLEDGE } from './parts.ts'

/** A charge of 290.00: 82.88 paid, 145.98 written off, 61.14 the patient's. */
const CLAIM: BalancedClaim = {
  ...{ claim: 'ACCT0001', charge: cents(29_000), paid: cents(8288), patient: cents(6114), lines: [] },
  adjustments: [
    { group: 'CO', amount: cents(14_598) },
    { group: 'PR', amount: cents(6114) },
  ],
}

const balanced = (name: string, payment: number, claim: BalancedClaim, gives: string): Demonstration => ({
  name,
  // Interest of 0.50 under L6 raises the payment, so its provider-level adjustment is negative.
  shows: () => ({
    'does not balance': breaksOf(cents(payment), [claim], [cents(-50)])
      .map(({ at }) => at)
      .join(', '),
  }),
  gives: { 'does not balance': gives },
})

export const remittanceBalances: Rule = {
  ...KNOWLEDGE,
  id: 'F10',
  title: 'Every remittance balances to the cent',
  fix: 'Post nothing of a remittance that does not balance; ask the payer for a corrected one.',
  source: 'X12 005010X221A1 §1.10.2; X12 RFI 2601',
  demonstrates: [
    balanced('290.00 = 82.88 + 145.98 + 61.14; with interest of 0.50 a payment of 83.38', 8338, CLAIM, ''),
    balanced('a payment that leaves the interest out', 8288, CLAIM, 'transaction'),
    balanced('a claim whose adjustments are a cent short', 8338, short(CLAIM), 'claim ACCT0001'),
  ],
}

function short({ adjustments: [first, ...rest], ...claim }: BalancedClaim): BalancedClaim {
  const adjustments = first ? [{ ...first, amount: cents(first.amount - 1) }, ...rest] : rest
  return { ...claim, adjustments }
}
