import type { Cents } from '../claim/cents.ts'
import { cents, minus, NOTHING, sum } from '../claim/cents.ts'

/** What came in for a claim, from whom, and how much of it each was to pay. */
export interface Receipts {
  /** Payers in the order in which they should have paid; `owed`: what each one's right share is. */
  readonly payers: readonly { readonly id: string; readonly owed: Cents; readonly paid: Cents }[]
  readonly patient: { readonly owed: Cents; readonly paid: Cents }
}

/** A part of a credit balance and whose it is; the patient is `patient`. */
export interface Owner {
  readonly to: string
  readonly amount: Cents
}

/**
 * Rule G6: who owns a credit, before anything is refunded. Whoever paid more than their share owns what they paid over
 * it: a payer that paid as first and was second, a payer that paid twice, a patient who paid before the payer did. Where
 * someone else has paid too little, the surplus still goes back to who paid it: it may not fill another's gap. Sources:
 * state law on patient refunds; contracts on payers’.
 */
export function ownersOfCredit({ payers, patient }: Receipts): readonly Owner[] {
  return [...payers, { ...patient, id: 'patient' }].flatMap(({ id, owed, paid }) =>
    paid > owed ? [{ to: id, amount: minus(paid, owed) }] : [],
  )
}

/** The credit itself: what was paid beyond all shares together; nothing when it was not. */
export function creditBalance({ payers, patient }: Receipts): Cents {
  const all = [...payers, patient]
  const over = minus(sum(all.map(({ paid }) => paid)), sum(all.map(({ owed }) => owed)))
  return over > 0 ? over : cents(NOTHING)
}
