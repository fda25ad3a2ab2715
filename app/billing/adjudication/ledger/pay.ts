import type { Cents } from '../../claim/cents.ts'
import { cents, minus, NOTHING, sum } from '../../claim/cents.ts'
import type { Day } from '../../claim/day.ts'
import { addDays } from '../../claim/day.ts'
import type { Payer } from '../../coverage/payer.ts'
import { earliestPayment, lateInterest } from '../remit/interest.ts'
import type { Payment } from '../remit/payment.ts'
import { paidToProvider, paymentOf } from '../remit/payment.ts'
import type { ProviderAdjustment } from '../remit/provider-adjustment.ts'
import { interestOwed } from '../remit/provider-adjustment.ts'
import type { RemitClaim } from '../remit/remit-claim.ts'
import type { FiledClaim, Ledger, Recoupment } from './ledger.ts'
import { filedClaim, payeeOf } from './ledger.ts'

/** When and to whom a payer pays. */
export interface PayRun {
  readonly on: Day
  /** The provider's NPI. */
  readonly payee: string
  /** Number of the check or transfer. */
  readonly number: string
  /** Fees and other amounts that belong to no claim. */
  readonly more?: readonly ProviderAdjustment[]
}

/**
 * Pays what is due to a provider: every decided claim whose floor has passed, in one remittance; interest on those that
 * are late; what earlier payments overpaid, as the payer takes it back. `null` payment: nothing is due.
 *
 * An overpayment that shows in a reversal and its correction is taken at once where the payer's data name no waiting
 * time; else it is given back in this payment (WO, negative) and taken from a later one (WO, positive).
 */
export function pay(
  ledger: Ledger,
  payer: Payer,
  run: PayRun,
): { readonly ledger: Ledger; readonly payment: Payment | null } {
  const mine = ledger.due.filter(({ claim }) => payeeOf(claim) === run.payee)
  const claims = mine.filter((one) => isRipe(one, mine, ledger, payer, run.on))
  const owed = recoupable(ledger, run)
  const refunds = run.more ?? []
  if (claims.length === 0 && refunds.length === 0) return { ledger, payment: null }

  const interest = claims.flatMap((one) => interestOn(ledger, payer, one, run.on))
  const deferred =
    payer.recoupsAfterDays === undefined ? [] : overpayments(claims, run, payer.recoupsAfterDays)
  const given = deferred.map(({ control, amount }) => recovery(control, cents(-amount), 'Left for now'))
  const before = [...refunds, ...interest, ...given]
  const available = minus(sum(claims.map(paidToProvider)), sum(before.map(({ amount }) => amount)))
  const { taken, left } = takenFrom(owed, available)
  const { payment, forward } = paymentOf(
    {
      ...{ number: run.number, payer: payer.id, payee: run.payee, on: run.on, claims },
      adjustments: [...before, ...taken],
    },
    ledger.forward[run.payee] ?? NOTHING,
  )
  const paidNow = new Set(claims.map(({ control }) => control))
  return {
    payment,
    ledger: {
      ...ledger,
      due: ledger.due.filter((one) => !claims.includes(one)),
      payments: [...ledger.payments, payment],
      claims: ledger.claims.map((one) => remittedOn(one, paidNow, run.on)),
      recoupments: [...ledger.recoupments.filter((one) => !owed.includes(one)), ...left, ...deferred],
      forward: { ...ledger.forward, [run.payee]: forward },
    },
  }
}

/**
 * Whether a decided claim may be paid: an original when its floor has passed, a reversal not before what it reverses,
 * a correction not before its reversal.
 */
function isRipe(one: RemitClaim, due: readonly RemitClaim[], ledger: Ledger, payer: Payer, on: Day): boolean {
  const waitsFor = due.find((other) =>
    one.kind === 'reversal'
      ? other.control === one.control && other.kind !== 'reversal'
      : other.control === one.corrects && other.kind === 'reversal',
  )
  if (one.kind === 'original') {
    const filed = filedClaim(ledger, one.control)
    return filed !== null && on >= earliestPayment(payer, filed.received, filed.medium)
  }
  return waitsFor === undefined || isRipe(waitsFor, due, ledger, payer, on)
}

const remittedOn = (filed: FiledClaim, paid: ReadonlySet<string>, on: Day): FiledClaim =>
  paid.has(filed.control) && filed.remitted === null ? { ...filed, remitted: on } : filed

const recovery = (reference: string, amount: Cents, why: string): ProviderAdjustment => ({
  ...{ code: 'WO', reference, amount, why },
})

function interestOn(ledger: Ledger, payer: Payer, one: RemitClaim, on: Day): readonly ProviderAdjustment[] {
  if (one.kind !== 'original') return []
  const filed = filedClaim(ledger, one.control)
  const interest = filed && lateInterest(payer, paidToProvider(one), filed.received, on)
  return interest ? [interestOwed(one.control, interest.amount, interest.steps[0]?.how ?? '')] : []
}

/** What reversals take back beyond what this payment gives for the same service, by the number of the reversed claim. */
function overpayments(claims: readonly RemitClaim[], run: PayRun, days: number): readonly Recoupment[] {
  return claims.flatMap((one): readonly Recoupment[] => {
    if (one.kind !== 'reversal') return []
    const same = claims.filter(
      (other) => other !== one && (other.control === one.control || other.corrects === one.control),
    )
    const net = cents(paidToProvider(one) + sum(same.map(paidToProvider)))
    if (net >= 0) return []
    const amount = cents(-net)
    return [{ control: one.control, payee: run.payee, amount, from: addDays(run.on, days) }]
  })
}

const recoupable = ({ recoupments }: Ledger, { payee, on }: PayRun): readonly Recoupment[] =>
  recoupments.filter((one) => one.payee === payee && on >= one.from)

/** What a payment can bear of what is to be taken back, the oldest first; the rest stays. */
function takenFrom(
  owed: readonly Recoupment[],
  available: Cents,
): { readonly taken: readonly ProviderAdjustment[]; readonly left: readonly Recoupment[] } {
  const taken: ProviderAdjustment[] = []
  const left: Recoupment[] = []
  let room = Math.max(0, available)
  for (const one of owed) {
    const amount = cents(Math.min(one.amount, room))
    room -= amount
    if (amount > 0) taken.push(recovery(one.control, amount, 'Taken back'))
    if (amount < one.amount) left.push({ ...one, amount: minus(one.amount, amount) })
  }
  return { taken, left }
}
