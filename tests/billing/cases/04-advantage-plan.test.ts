import { expect, test } from 'vitest'
import { addDays, day, emptyLedger, remedyFor } from '#billing'
import { denialOf, deskOf, figures, line, lineOf, SERVICE, send, statement } from './play.ts'

/**
 * Claim: 99213 at $150, sent to Medicare, whose red, white and blue card the patient showed.
 * Chart: nothing of another plan; the 271 of Medicare would have told of one.
 * Only Medicare knows: the patient is in Gamma Medicare Advantage.
 * End: CO-24; Gamma is billed with the original day of service, within its 180 days from it (B3, C2).
 */
const visit = { diagnoses: ['E11.9'], lines: [line('99213', '150.00')] }
const medicare = deskOf('MCRTRN', { facts: { advantagePlan: 'Gamma Medicare Advantage' } })
const gamma = deskOf('GAMMA1')

test('Medicare denies the claim: the plan pays instead', () => {
  const { answer, statuses } = send(emptyLedger('MCRTRN'), medicare(visit))
  expect(statuses).toEqual(['A2:20'])
  expect([figures(answer).status, lineOf(answer).why]).toEqual(['denied', ['CO-24 150.00']])
  expect(remedyFor(denialOf(answer, '2025-11-03'), medicare().payer).remedy).toBe('other-payer')
  expect(statement(answer)).toBe('0.00')
})

test('Gamma pays what is billed to it with the original day', () => {
  const { answer, scene } = send(emptyLedger('GAMMA1'), gamma(visit, { received: day('2025-11-05') }))
  expect(scene.claim.lines[0]?.from).toBe(SERVICE)
  expect(figures(answer)).toEqual({ status: 'paid', allowed: '85.17', paid: '66.78', patient: '17.03' })
})

test('its limit of 180 days runs from the service, not from Medicare’s answer', () => {
  const last = addDays(day(SERVICE), 180)
  expect(last).toBe('2026-04-13')
  const inTime = send(emptyLedger('GAMMA1'), gamma(visit, { received: last }))
  const late = send(emptyLedger('GAMMA1'), gamma(visit, { received: addDays(last, 1) }))
  expect(inTime.answer.status).toBe('paid')
  expect(lineOf(late.answer).why).toEqual(['CO-29 150.00'])
})
