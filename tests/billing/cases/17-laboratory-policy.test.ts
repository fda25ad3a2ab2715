import { describe, expect, test } from 'vitest'
import { day, emptyLedger, remedyFor, reopen } from '#billing'
import { partB } from '../helpers/stages.ts'
import { denialOf, deskOf, figures, line, lineOf, scrubbed, send, statement, sure } from './play.ts'

/**
 * Claim: 83036 at $40, Medicare.
 * Chart: a cold; the patient wants the sugar test. (a) A notice (CMS-R-131) with reason and estimate was signed before.
 * (b) None was. (c) Diabetes is in the record and on the claim, but the line points to the cold.
 * Only Medicare knows: its policy covers the test for diabetes and its signs.
 * End: (a) GA, PR-50, the patient is billed 40.00. (b) GZ, CO-50, written off. (c) CO-50 N115, a slip: the pointer is put
 * right by a reopening, and the test is paid without a share (D11, G1, G2).
 */
const policy = {
  ...{ id: 'L-A1C', kind: 'LCD' as const, title: 'Glycated hemoglobin', procedures: ['83036'] },
  ...{ diagnoses: ['E08', 'E09', 'E10', 'E11', 'E13', 'R73'], from: null, to: null },
}
const medicare = deskOf('MCRTRN', { benefits: { ...partB(4000), policies: [policy] } })
const lab = (diagnoses: string[], ...modifiers: string[]) => ({
  ...{ diagnoses, clia: '36D0000001' },
  lines: [line('83036', '40.00', { modifiers })],
})

describe('(a) with a signed notice', () => {
  const scene = medicare(lab(['J06.9'], 'GA'), { facts: { noticeSigned: [1] } })
  test('the denial is the patient’s', () => {
    expect(scrubbed(scene)).toEqual(['G1 DEN-L'])
    const { answer } = send(emptyLedger('MCRTRN'), scene)
    expect([figures(answer).patient, lineOf(answer).why]).toEqual(['40.00', ['PR-50 40.00']])
    expect(remedyFor(denialOf(answer, '2025-11-03'), scene.payer).remedy).toBe('bill-patient')
    expect(statement(answer)).toBe('40.00')
  })
  test('GA without the paper is worth nothing', () => {
    const { answer } = send(
      emptyLedger('MCRTRN'),
      medicare(lab(['J06.9'], 'GA'), { facts: { noticeSigned: [] } }),
    )
    expect(lineOf(answer).why).toEqual(['CO-50 40.00'])
  })
})

test('(b) without a notice the provider bears it', () => {
  const scene = medicare(lab(['J06.9'], 'GZ'))
  const { answer } = send(emptyLedger('MCRTRN'), scene)
  expect([figures(answer).patient, lineOf(answer).why]).toEqual(['0.00', ['CO-50 40.00']])
  expect(remedyFor({ ...denialOf(answer, '2025-11-03'), cause: 'right' }, scene.payer).remedy).toBe(
    'write-off',
  )
  expect(statement(answer)).toBe('0.00')
})

test('(c) a wrong pointer is put right, and the test is paid without a share', () => {
  const first = send(emptyLedger('MCRTRN'), medicare(lab(['J06.9', 'E11.9'])))
  expect(lineOf(first.answer).why).toEqual(['CO-50 40.00 N115'])
  const remedy = remedyFor({ ...denialOf(first.answer, '2025-11-03'), cause: 'clerical' }, medicare().payer)
  expect(remedy).toMatchObject({ remedy: 'reopening', due: '2026-11-03' })
  const right = medicare(
    { ...lab(['J06.9', 'E11.9']), lines: [line('83036', '40.00', { pointers: [2] })] },
    { received: day('2025-11-12') },
  )
  expect(scrubbed(right)).toEqual([])
  const { answer } = sure(reopen(first.ledger, first.control, right))
  // 9.71 by the laboratory schedule; the deductible of which 40.00 are left is not touched.
  expect(figures(answer)).toEqual({ status: 'paid', allowed: '9.71', paid: '9.52', patient: '0.00' })
})
