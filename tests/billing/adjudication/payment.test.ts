import { describe, expect, test } from 'vitest'
import type { Cents, ClaimChange, Ledger, Payment, RemitClaim, Scene, Stage } from '#billing'
import {
  adjustment,
  breaksOfPayment,
  cents,
  day,
  dollars,
  earliestPayment,
  emptyLedger,
  fee,
  interestOwed,
  lateInterest,
  pay,
  payerOf,
  paymentOf,
  postPayment,
  refund,
  reopen,
  scenesOn,
  submit,
} from '#billing'
import { coverageBy } from '../helpers/claims.ts'
import { partB, stageOf } from '../helpers/stages.ts'

const medicare = scenesOn(stageOf({ benefits: partB(4000) }))
const payer = stageOf().payer
const alphaPayer = payerOf('ALPHA1') as Scene['payer']
const alpha = (change: ClaimChange = {}, more: Partial<Stage> = {}) =>
  scenesOn(stageOf({ id: 'ALPHA1', benefits: partB(0) }))(
    { coverages: [coverageBy(alphaPayer)], ...change },
    more,
  )
const NPI = '1234567893'
const run = (on: string, number = 'EFT1') => ({ on: day(on), payee: NPI, number })
const inWords = (payment: Payment | null) =>
  payment?.adjustments.map(({ code, amount }) => `${code} ${dollars(amount)}`)

const first = submit(emptyLedger('MCRTRN'), medicare())

describe('when a claim is paid (billing.md F9)', () => {
  test('an electronic claim on day 14, one on paper on day 29', () => {
    expect(earliestPayment(payer, day('2025-10-20'), 'electronic')).toBe('2025-11-03')
    expect(earliestPayment(payer, day('2025-10-20'), 'paper')).toBe('2025-11-18')
    expect(pay(first.ledger, payer, run('2025-11-02')).payment).toBeNull()
    expect(pay(first.ledger, payer, run('2025-11-03')).payment?.amount).toBe(8288)
  })
  test('after 30 days it bears interest: 82.88 × 4.625 % × 20 / 365', () => {
    const { payment } = pay(first.ledger, payer, run('2025-12-09'))
    expect([inWords(payment), dollars(payment?.amount as Cents)]).toEqual([['L6 -0.21'], '83.09'])
    expect(lateInterest(payer, cents(8288), day('2025-10-20'), day('2025-11-19'))).toBeNull()
    expect(lateInterest(payer, cents(0), day('2025-10-20'), day('2025-12-19'))).toBeNull()
  })
  test('a state’s law has a rate of its own', () => {
    const late = lateInterest(alphaPayer, cents(100_000), day('2025-10-20'), day('2025-12-19'))
    expect(late?.steps[0]).toMatchObject({ how: '1000.00 × 0.18 × 30 / 365', amount: 1479 })
  })
  test('is paid once, and is on file with the day of its remittance', () => {
    const done = pay(first.ledger, payer, run('2025-11-03'))
    expect(done.ledger.claims[0]?.remitted).toBe('2025-11-03')
    expect(pay(done.ledger, payer, run('2025-11-04', 'EFT2')).payment).toBeNull()
  })
  test('another provider is not paid for it', () =>
    expect(pay(first.ledger, payer, { ...run('2025-11-03'), payee: '1999999984' }).payment).toBeNull())
})

describe('a payment balances (billing.md F10)', () => {
  const remits: readonly RemitClaim[] = first.remits
  const of = { number: 'EFT1', payer: 'MCRTRN', payee: NPI, on: day('2025-11-03'), claims: remits }
  test('290.00 = 82.88 + CO 145.98 + PR 61.14, and interest of 0.50 makes it 83.38', () => {
    const interest = interestOwed('2025102000001', cents(50), 'late')
    const { payment } = paymentOf({ ...of, adjustments: [interest] })
    expect(dollars(payment.amount)).toBe('83.38')
    expect(breaksOfPayment(payment)).toEqual([])
    const all = remits.flatMap(({ answer }) => answer.lines).flatMap(({ adjustments }) => adjustments)
    const byGroup = (group: string) =>
      dollars(cents(all.filter((one) => one.group === group).reduce((sum, { amount }) => sum + amount, 0)))
    expect([byGroup('CO'), byGroup('PR')]).toEqual(['145.98', '61.14'])
  })
  test('fees and other adjustments take when positive, give when negative', () => {
    const adjustments = [fee('EFT1', cents(200), 'fast'), adjustment('X', cents(-100), 'put right')]
    expect(dollars(paymentOf({ ...of, adjustments }).payment.amount)).toBe('81.88')
  })
  test('any other amount is a break that stops posting', () => {
    const { payment } = paymentOf({ ...of, adjustments: [] })
    const breaks = breaksOfPayment({ ...payment, amount: cents(payment.amount + 1) })
    expect(breaks.map(({ at, off }) => [at, off])).toEqual([['transaction', 1]])
  })
  test('a payment below nothing is carried forward and taken from the next one', () => {
    const charge = adjustment('X', cents(10_000), 'owed')
    const low = paymentOf({ ...of, adjustments: [charge] })
    expect([low.payment.amount, inWords(low.payment), low.forward]).toEqual([
      0,
      ['CS 100.00', 'FB -17.12'],
      1712,
    ])
    expect(breaksOfPayment(low.payment)).toEqual([])
    const cent = paymentOf({ ...of, adjustments: [adjustment('X', cents(8289), 'owed')] })
    expect([cent.payment.amount, inWords(cent.payment), cent.forward]).toEqual([
      0,
      ['CS 82.89', 'FB -0.01'],
      1,
    ])
    const next = paymentOf({ ...of, adjustments: [] }, low.forward)
    expect([dollars(next.payment.amount), inWords(next.payment), next.forward]).toEqual([
      ...['65.76', ['FB 17.12'], 0],
    ])
  })
})

describe('an overpayment', () => {
  const less = { lines: [{ ...visit('99212'), pointers: [2] }] }
  function visit(procedure: string) {
    return { from: '2025-10-15', procedure, pointers: [1], charge: '150.00', units: '1' }
  }
  test('is taken at once by a payer without a waiting time; what is missing goes forward', () => {
    const paid = pay(submit(emptyLedger('ALPHA1'), alpha()).ledger, alphaPayer, run('2025-10-25'))
    const control = paid.ledger.claims[0]?.control ?? ''
    const voided = submit(paid.ledger, alpha({ frequency: '8', original: control }))
    const taken = pay(voided.ledger, alphaPayer, run('2025-11-25', 'EFT2'))
    const owed = paid.payment?.amount as Cents
    expect([taken.payment?.amount, inWords(taken.payment)]).toEqual([0, [`FB -${dollars(owed)}`]])
    expect(taken.ledger.forward[NPI]).toBe(owed)
    const anew = submit(taken.ledger, alpha({ id: 'ACCT0009' }, { received: day('2025-11-25') }))
    const last = pay(anew.ledger, alphaPayer, run('2025-11-26', 'EFT3'))
    expect([last.payment?.amount, inWords(last.payment)]).toEqual([0, [`FB ${dollars(owed)}`]])
    expect(last.ledger.forward[NPI]).toBe(0)
  })

  /** Medicare has paid for a level that the record does not support; the practice asks for a reopening. */
  function reopened(): { readonly ledger: Ledger; readonly owed: Cents; readonly payment: Payment | null } {
    const start = submit(emptyLedger('MCRTRN'), medicare({ lines: [{ ...visit('99215'), pointers: [2] }] }))
    const paid = pay(start.ledger, payer, run('2025-11-03'))
    const done = reopen(
      paid.ledger,
      start.filed?.control ?? '',
      medicare(less, { received: day('2025-12-01') }),
    )
    if (!done.ok) throw new Error(done.fault.code)
    const owed = cents(start.answer.paid - done.value.answer.paid)
    return { ...pay(done.value.ledger, payer, run('2025-12-15', 'EFT2')), owed }
  }
  const { ledger, owed, payment } = reopened()
  test('is told of at once and taken 41 days later where law gives time (WO)', () => {
    expect(inWords(payment)).toEqual([`WO -${dollars(owed)}`])
    expect([payment?.amount, breaksOfPayment(payment as Payment)]).toEqual([0, []])
    expect(ledger.recoupments).toMatchObject([{ amount: owed, from: '2026-01-25' }])
    const more = submit(
      ledger,
      medicare({ id: 'ACCT0007', lines: [{ ...visit('99215'), from: '2025-12-29' }] }, later),
    )
    const early = pay(more.ledger, payer, run('2026-01-24', 'EFT3'))
    expect(inWords(early.payment)).not.toContain(`WO ${dollars(owed)}`)
    const then = pay(more.ledger, payer, run('2026-01-25', 'EFT3'))
    expect(inWords(then.payment)).toContain(`WO ${dollars(owed)}`)
    expect(then.ledger.recoupments).toEqual([])
    expect(breaksOfPayment(then.payment as Payment)).toEqual([])
  })
  const later = { received: day('2025-12-30') }
  test('may be refunded by check: recovery and refund cancel each other (WO, 72)', () => {
    const back = refund(ledger, ledger.recoupments[0]?.control ?? '', { number: 'CHK9', amount: owed })
    const told = pay(back.ledger, payer, { ...run('2026-01-05', 'EFT3'), more: back.adjustments })
    expect(inWords(told.payment)).toEqual([`WO ${dollars(owed)}`, `72 -${dollars(owed)}`])
    expect([told.payment?.amount, told.ledger.recoupments]).toEqual([0, []])
    expect(postPayment(told.payment as Payment)).toMatchObject({
      ...{ deposit: 0, accounts: { recoupment: -owed, refund: owed, claims: 0 } },
    })
  })
  test('a check for more than is owed is taken as far as that', () => {
    const control = ledger.recoupments[0]?.control ?? ''
    const half = refund(ledger, control, { number: 'CHK9', amount: cents(100) })
    expect(half.ledger.recoupments).toMatchObject([{ amount: owed - 100 }])
    expect(refund(ledger, 'none', { number: 'CHK9', amount: cents(100) }).adjustments).toEqual([])
  })
})

test('a claim corrected before its payment is paid, reversed and corrected in one remittance', () => {
  const start = submit(emptyLedger('ALPHA1'), alpha())
  const control = start.filed?.control ?? ''
  const second = submit(start.ledger, alpha({ frequency: '7', original: control }))
  const { payment } = pay(second.ledger, alphaPayer, run('2025-10-22'))
  expect(payment?.claims.map(({ kind }) => kind)).toEqual(['original', 'reversal', 'correction'])
  expect([payment?.amount, inWords(payment)]).toEqual([start.answer.paid, []])
})

test('what goes to the patient is no part of the provider’s payment', () => {
  const start = submit(emptyLedger('MCRTRN'), medicare({ assignment: 'C' }))
  const { payment } = pay(start.ledger, payer, run('2025-11-03'))
  expect([payment?.amount, breaksOfPayment(payment as Payment)]).toEqual([0, []])
})
