import { expect, test } from 'vitest'
import { cents, day, dollars, emptyLedger, ownersOfCredit, reopen } from '#billing'
import { deskOf, figures, line, lineOf, paid, scrubbed, send, statement, sure } from './play.ts'

/**
 * Claim: 27447-RT at $700, Medicare, by the physician assistant who assisted at a knee replacement.
 * Chart: Morgan Hale, PA, assisted; no physician did.
 * End: AS on the PA's own NPI, 13.6 % of 1,217.83 = 165.62. 80 on a PA is CO-4. Billed as the surgeon's partner with 80
 * it would be paid 16 % = 194.85: 29.23 more than is due, an overpayment to be given back (E14, E23, G5).
 */
const medicare = deskOf('MCRTRN')
const assistant = {
  kind: 'person',
  name: 'Hale',
  first: 'Morgan',
  npi: '1234567000',
  taxonomy: '363A00000X',
} as const
const partner = {
  kind: 'person',
  name: 'Okoro',
  first: 'Ines',
  npi: '1234567000',
  taxonomy: '207X00000X',
} as const
const help = (rendering: typeof assistant | typeof partner, modifier: string, more = {}) =>
  medicare(
    {
      ...{ diagnoses: ['M17.11'], place: '21', rendering },
      dates: { onset: '2025-09-01', admitted: '2025-10-15' },
      lines: [line('27447', '700.00', { modifiers: [modifier, 'RT'] })],
    },
    more,
  )

test('AS on the PA’s own number is paid at 13.6 %', () => {
  expect(scrubbed(help(assistant, 'AS'))).toEqual(['E14 ADJ'])
  const { answer } = send(emptyLedger('MCRTRN'), help(assistant, 'AS'))
  expect(figures(answer)).toMatchObject({ status: 'paid', allowed: '165.62' })
  expect(lineOf(answer).why[0]).toBe('CO-45 534.38 N646')
})

test('80 says a physician: CO-4', () => {
  const { answer } = send(emptyLedger('MCRTRN'), help(assistant, '80'))
  expect(lineOf(answer).why).toEqual([expect.stringMatching(/^CO-4 700\.00/)])
})

test('16 % in a physician’s name is an overpayment, and comes back to the cent', () => {
  const wrong = send(emptyLedger('MCRTRN'), help(partner, '80'))
  expect(figures(wrong.answer).allowed).toBe('194.85')
  const run = paid(wrong.ledger, medicare().payer, '2025-11-03')
  const request = help(assistant, 'AS', { received: day('2025-12-01') })
  const right = sure(reopen(run.ledger, wrong.control, request))
  expect(dollars(cents(wrong.answer.allowed - right.answer.allowed))).toBe('29.23')
  const owners = ownersOfCredit({
    payers: [{ id: 'MCRTRN', owed: right.answer.paid, paid: wrong.answer.paid }],
    patient: { owed: right.answer.patient, paid: wrong.answer.patient },
  })
  expect(owners.map(({ to, amount }) => [to, dollars(amount)])).toEqual([
    ['MCRTRN', '22.91'],
    ['patient', '5.85'],
  ])
  expect(statement(right.answer)).toBe('33.12')
})
