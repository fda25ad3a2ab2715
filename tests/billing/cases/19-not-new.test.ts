import { expect, test } from 'vitest'
import { cents, day, dollars, emptyLedger, ownersOfCredit, remedyFor, reopen } from '#billing'
import { denialOf, deskOf, figures, line, lineOf, paid, scrubbed, send, sure } from './play.ts'

/**
 * Claim: 99203 at $180, Medicare, 2025-10-15.
 * Chart: a partner of the same specialty saw the patient on 2023-05-02. Variant: Medicare does not know that visit, and
 * pays.
 * End: CO-B16; 99213 is billed instead. Where 99203 was paid, the difference of what is allowed goes back:
 * 104.54 − 85.17 = 19.37, to Medicare and to the patient what each of them paid of it (E18, G5, G6).
 */
const visit = (procedure: string) => ({ diagnoses: ['E11.9'], lines: [line(procedure, '180.00')] })
const medicare = deskOf('MCRTRN', { facts: { lastSeen: day('2023-05-02') } })
const unknowing = deskOf('MCRTRN')

test('a patient seen two and a half years ago is not new', () => {
  expect(scrubbed(medicare(visit('99203')))).toEqual(['E18 DEN-L'])
  const first = send(emptyLedger('MCRTRN'), medicare(visit('99203')))
  expect(lineOf(first.answer).why).toEqual(['CO-B16 180.00'])
  expect(remedyFor(denialOf(first.answer, '2025-11-03'), medicare().payer).remedy).toBe('reopening')
  const request = medicare(visit('99213'), { received: day('2025-11-12') })
  expect(figures(sure(reopen(first.ledger, first.control, request)).answer)).toMatchObject({
    ...{ status: 'paid', allowed: '85.17' },
  })
})

test('paid as new, the difference of 19.37 goes back to whom it came from', () => {
  const first = send(emptyLedger('MCRTRN'), unknowing(visit('99203')))
  expect(figures(first.answer)).toEqual({
    status: 'paid',
    allowed: '104.54',
    paid: '81.96',
    patient: '20.91',
  })
  const run = paid(first.ledger, unknowing().payer, '2025-11-03')
  const request = medicare(visit('99213'), { received: day('2025-12-01') })
  const second = sure(reopen(run.ledger, first.control, request))
  expect(figures(second.answer)).toEqual({
    status: 'paid',
    allowed: '85.17',
    paid: '66.78',
    patient: '17.03',
  })
  expect(dollars(cents(first.answer.allowed - second.answer.allowed))).toBe('19.37')
  const owners = ownersOfCredit({
    payers: [{ id: 'MCRTRN', owed: second.answer.paid, paid: first.answer.paid }],
    patient: { owed: second.answer.patient, paid: first.answer.patient },
  })
  // 15.18 and 3.88; sequestration, which the higher payment had lost too, makes up the other 0.31.
  expect(owners.map(({ to, amount }) => [to, dollars(amount)])).toEqual([
    ['MCRTRN', '15.18'],
    ['patient', '3.88'],
  ])
  const next = paid(second.ledger, unknowing().payer, '2025-12-10')
  expect(next.claims).toEqual(['ACCT0001 22 -81.96', 'ACCT0001 1 66.78'])
  expect([next.amount, next.beside]).toEqual(['0.00', ['WO -15.18']])
})
