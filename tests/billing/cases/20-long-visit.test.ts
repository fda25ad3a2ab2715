import { expect, test } from 'vitest'
import { emptyLedger, prolongedUnits, remedyFor } from '#billing'
import { denialOf, deskOf, figures, line, lineOf, scrubbed, send } from './play.ts'

/**
 * Claim: 99215 at $300 with prolonged time. Alpha PPO: 99417 twice at $90; Medicare: G2212 once at $45.
 * Chart: 72 minutes of the clinician on the day, leveled by time.
 * End: Alpha counts from minute 40, Medicare from minute 54: 168.90 + 30.20. 99417 to Medicare is CO-16 M51, to be sent
 * again as a new claim (E17, E19).
 */
const visit = (prolonged: string, units: string, charge: string) => ({
  diagnoses: ['E11.9'],
  lines: [line('99215', '300.00'), line(prolonged, charge, { units })],
})
const facts = { minutes: { 1: 72 } }
const alpha = deskOf('ALPHA1', { facts })
const medicare = deskOf('MCRTRN', { facts })

test('72 minutes are two units for Alpha and one for Medicare', () => {
  expect([prolongedUnits('99417', false, 72), prolongedUnits('G2212', false, 72)]).toEqual([2, 1])
})

test('Alpha pays 99215 and 99417 twice', () => {
  expect(scrubbed(alpha(visit('99417', '2', '90.00')))).toEqual([])
  const { answer } = send(emptyLedger('ALPHA1'), alpha(visit('99417', '2', '90.00')))
  // 110 % of 168.90, and of 29.02 twice.
  expect(answer.lines.map(({ allowed }) => allowed)).toEqual([18_579, 6384])
})

test('Medicare pays 99215 and G2212 once', () => {
  expect(scrubbed(medicare(visit('G2212', '1', '45.00')))).toEqual([])
  const { answer } = send(emptyLedger('MCRTRN'), medicare(visit('G2212', '1', '45.00')))
  expect([lineOf(answer, 1).allowed, lineOf(answer, 2).allowed]).toEqual(['168.90', '30.20'])
  expect(figures(answer)).toMatchObject({ status: 'paid', allowed: '199.10' })
})

test('99417 sent to Medicare cannot be processed', () => {
  const { answer, statuses } = send(emptyLedger('MCRTRN'), medicare(visit('99417', '2', '90.00')))
  expect([statuses, answer.status]).toEqual([['A2:20'], 'unprocessable'])
  expect(lineOf(answer, 2).why).toEqual([expect.stringMatching(/^CO-16 90\.00 M51.* MA130$/)])
  const remedy = remedyFor(denialOf(answer, '2025-11-03', 2), medicare().payer)
  expect(remedy).toMatchObject({ remedy: 'new-claim', due: null })
})

test('two units of G2212 are more than the minutes make', () => {
  const { answer } = send(emptyLedger('MCRTRN'), medicare(visit('G2212', '2', '90.00')))
  expect(lineOf(answer, 2).why).toEqual(['CO-151 90.00'])
})
