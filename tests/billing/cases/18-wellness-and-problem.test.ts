import { expect, test } from 'vitest'
import { day, emptyLedger, remedyFor } from '#billing'
import { partB } from '../helpers/stages.ts'
import { adjusted, denialOf, deskOf, figures, line, lineOf, PLAN, scrubbed, send, statement } from './play.ts'

/**
 * Claim: a check-up, 99396 at $180, and 99213-25 at $150 for diabetes. Alpha PPO; variant: Medicare.
 * Chart: the yearly check-up, and diabetes out of control that was worked up apart. For Medicare: what was done is a
 * yearly wellness visit, the last one thirteen months ago.
 * Only Medicare knows: $40 of the deductible are left.
 * End: Alpha pays both, the check-up without a share. Medicare leaves 99396 out (PR-96); G0439 with 99213-25 is right:
 * no share for the first, deductible and coinsurance for the second (E21).
 */
const visits = (checkUp: string) => ({
  diagnoses: ['Z00.00', 'E11.9'],
  lines: [line(checkUp, '180.00'), line('99213', '150.00', { modifiers: ['25'], pointers: [2] })],
})
const alpha = deskOf('ALPHA1', { benefits: { ...PLAN, preventive: ['99396'] } })
const medicare = deskOf('MCRTRN', { benefits: partB(4000), facts: { lastSeen: day('2024-09-10') } })

test('Alpha pays both', () => {
  expect(scrubbed(alpha(visits('99396')))).toEqual([])
  const { answer } = send(emptyLedger('ALPHA1'), alpha(visits('99396')))
  expect(answer.status).toBe('paid')
  expect(adjusted(answer, 1)).not.toHaveProperty('PR-2')
  // 110 % of 85.17 is 93.69; a fifth of it is the patient's.
  expect(lineOf(answer, 2)).toMatchObject({ allowed: '93.69', paid: '74.95' })
  expect(statement(answer)).toBe('18.74')
})

test('Medicare leaves the check-up out, and the patient owes it', () => {
  const { answer } = send(emptyLedger('MCRTRN'), medicare(visits('99396')))
  expect([answer.status, lineOf(answer, 1).why]).toEqual(['partial', ['PR-96 180.00 N425']])
  expect(remedyFor(denialOf(answer, '2025-11-03'), medicare().payer).remedy).toBe('bill-patient')
})

test('Medicare pays the wellness visit in full and the problem with its share', () => {
  expect(scrubbed(medicare(visits('G0439')))).toEqual([])
  const { answer } = send(emptyLedger('MCRTRN'), medicare(visits('G0439')))
  expect(figures(answer)).toMatchObject({ status: 'paid', allowed: '206.43' })
  expect(lineOf(answer, 1)).toEqual({
    allowed: '121.26',
    paid: '118.83',
    why: ['CO-45 58.74', 'CO-253 2.43'],
  })
  expect(lineOf(answer, 2)).toMatchObject({ allowed: '85.17', paid: '35.42' })
  expect(adjusted(answer, 2)).toMatchObject({ 'PR-1': '40.00', 'PR-2': '9.03' })
  expect(statement(answer)).toBe('49.03')
})
