import { describe, expect, test } from 'vitest'
import type { Payer } from '#billing'
import {
  cents,
  creditBalance,
  day,
  dollars,
  emptyLedger,
  ownersOfCredit,
  pay,
  postPayment,
  refund,
  reopen,
  returnClock,
} from '#billing'
import { deskOf, figures, line, PAYEE, paid, send, statement, sure } from './play.ts'

/**
 * Claim: 99213 at $150 of 2025-10-15, Medicare, sent twice under two account numbers.
 * Chart: one visit. On 2025-12-01 the posting shows two payments for it.
 * Only Medicare knows: its duplicate edit was off for a week, and both were paid.
 * End: reported and returned by 2026-01-30, 60 days later, by a check or out of the next payments (PLB WO); it is never a
 * credit of the patient. The second claim is reversed (CLP02 22), and the two of them net to nothing (C4, G5, F11).
 */
describe('the same visit paid twice', () => {
  const medicare = deskOf('MCRTRN')
  const { payer } = medicare()
  const careless: Payer = { ...payer, answers: { C4: null } }
  const visit = (id: string) => ({ id, diagnoses: ['E11.9'], lines: [line('99213', '150.00')] })
  const first = send(emptyLedger('MCRTRN'), medicare(visit('ACCT0001'), { payer: careless }))
  const second = send(
    first.ledger,
    medicare(visit('ACCT0002'), { payer: careless, received: day('2025-10-27') }),
  )
  const run = paid(second.ledger, payer, '2025-11-10')

  test('two payments of 66.78 came in for one visit', () => {
    expect(run.claims).toEqual(['ACCT0001 1 66.78', 'ACCT0002 1 66.78'])
    const receipts = {
      payers: [{ id: 'MCRTRN', owed: first.answer.paid, paid: cents(first.answer.paid * 2) }],
      patient: { owed: first.answer.patient, paid: first.answer.patient },
    }
    expect(dollars(creditBalance(receipts))).toBe('66.78')
    expect(ownersOfCredit(receipts).map(({ to, amount }) => [to, dollars(amount)])).toEqual([
      ['MCRTRN', '66.78'],
    ])
    expect(statement(first.answer)).toBe('17.03')
  })
  test('found on December 1, it is returned by January 30', () => {
    const clock = returnClock({ paid: day('2025-11-10'), identified: day('2025-12-01') })
    expect(clock.due).toBe('2026-01-30')
  })

  const reported = sure(
    reopen(run.ledger, second.control, medicare(visit('ACCT0002'), { received: day('2025-12-02') })),
  )
  test('Medicare reopens the second claim: a duplicate, of which nothing is left', () => {
    expect(reported.answer.lines[0]?.adjustments).toMatchObject([{ group: 'OA', carc: '18', amount: 15_000 }])
    expect(reported.remits.map(({ statusCode }) => statusCode)).toEqual(['22', '4'])
    expect(reported.remits.reduce((all, { answer }) => all + answer.paid, 0)).toBe(-6678)
  })
  const told = paid(reported.ledger, payer, '2025-12-05')
  test('the reversal is told, and what it takes is left with the practice for now', () => {
    expect(told.claims).toEqual(['ACCT0002 22 -66.78', 'ACCT0002 4 0.00'])
    expect([told.amount, told.beside]).toEqual(['0.00', ['WO -66.78']])
  })
  test('returned by a check: refund and recovery cancel each other, and no payment is cut', () => {
    const check = { number: 'CK1001', amount: cents(6678) }
    const { ledger, adjustments } = refund(told.ledger, second.control, check)
    expect(ledger.recoupments).toEqual([])
    const next = medicare(
      { id: 'ACCT0003', diagnoses: ['E11.9'], lines: [line('99213', '150.00', { from: '2025-12-10' })] },
      { received: day('2026-01-12') },
    )
    const later = paid(send(ledger, next).ledger, payer, '2026-01-26', adjustments)
    expect([later.amount, later.beside]).toEqual(['66.78', ['WO 66.78', '72 -66.78']])
  })
  test('or taken out of a later payment, from day 41 after it was told', () => {
    const next = medicare(
      { id: 'ACCT0003', diagnoses: ['E11.9'], lines: [line('99213', '150.00', { from: '2025-12-10' })] },
      { received: day('2026-01-12') },
    )
    const { ledger } = send(told.ledger, next)
    const later = paid(ledger, payer, '2026-01-26')
    expect([later.amount, later.beside[0]]).toEqual(['0.00', 'WO 66.78'])
    const run = pay(ledger, payer, { on: day('2026-01-26'), payee: PAYEE, number: 'EFT1' })
    expect(run.payment && postPayment(run.payment).accounts).toMatchObject({
      claims: 6678,
      recoupment: -6678,
    })
  })
})

/**
 * Variant: Alpha PPO has paid 99214 at $175 where the note supports 99213; a corrected claim follows.
 * End: the remittance reverses the first payment and pays the second; together they come exactly to the right amount.
 */
test('a reversal and its correction net to the cent', () => {
  const alpha = deskOf('ALPHA1')
  const visit = (procedure: string, more = {}) => ({
    ...{ diagnoses: ['E11.9'], lines: [line(procedure, '175.00')], ...more },
  })
  const first = send(emptyLedger('ALPHA1'), alpha(visit('99214')))
  const run = paid(first.ledger, alpha().payer, '2025-10-24')
  const right = visit('99213', { frequency: '7', original: first.control })
  const second = send(run.ledger, alpha(right, { received: day('2025-11-03') }))
  expect([figures(first.answer).paid, figures(second.answer).paid]).toEqual(['105.74', '74.95'])
  const next = paid(second.ledger, alpha().payer, '2025-11-10')
  expect(next.claims).toEqual(['ACCT0001 22 -105.74', 'ACCT0001 1 74.95'])
  // The payer is owed 30.79: nothing is paid, and that much is carried forward.
  expect([next.amount, next.beside]).toEqual(['0.00', ['FB -30.79']])
  expect(
    dollars(cents(first.answer.paid + second.remits.reduce((all, { answer }) => all + answer.paid, 0))),
  ).toBe('74.95')
  const charges = next.remittance.groups.flatMap(({ claims }) => claims.map(({ charge }) => charge))
  expect(charges).toEqual([-17_500, 17_500])
})
