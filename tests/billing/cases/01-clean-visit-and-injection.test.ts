import { expect, test } from 'vitest'
import { emptyLedger, postRemittance } from '#billing'
import { partB } from '../helpers/stages.ts'
import { adjusted, deskOf, figures, paid, scrubbed, send, statement } from './play.ts'

/**
 * Claim: 99213-25 for diabetes at $150, 20610-RT for the right knee at $140, Medicare.
 * Chart: two problems, each with its own work; nothing is missing.
 * Only Medicare knows: $40 of the deductible are left.
 * End: 82.88 is paid, 61.14 is the patient's, the rest is written off (F1 to F10).
 */
const medicare = deskOf('MCRTRN', { benefits: partB(4000) })
const payer = medicare().payer

test('the claim is clean, is accepted and priced to the cent', () => {
  expect(scrubbed(medicare())).toEqual([])
  const { answer, statuses } = send(emptyLedger(payer.id), medicare())
  expect(statuses).toEqual(['A2:20'])
  expect(figures(answer)).toEqual({ status: 'paid', allowed: '145.71', paid: '82.88', patient: '61.14' })
  expect(adjusted(answer)).toEqual({ 'CO-45': '144.29', 'CO-253': '1.69', 'PR-1': '40.00', 'PR-2': '21.14' })
})

test('the payment comes on day 14, not before, and every cent has its place', () => {
  const { answer, ledger } = send(emptyLedger(payer.id), medicare())
  expect(() => paid(ledger, payer, '2025-11-02')).toThrow('Nothing is due')
  const run = paid(ledger, payer, '2025-11-03')
  expect([run.amount, run.claims]).toEqual(['82.88', ['ACCT0001 1 82.88']])
  expect(postRemittance(answer).totals).toEqual({
    ...{ payment: 8288, 'write-off': 14_598, patient: 6114 },
    ...{ 'next-payer': 0, neutral: 0, 'to-work': 0 },
  })
  expect(statement(answer)).toBe('61.14')
})
