import { expect, test } from 'vitest'
import { emptyLedger, remedyFor } from '#billing'
import { denialOf, deskOf, figures, line, lineOf, scrubbed, send } from './play.ts'

/**
 * Claim: 99213 at $150 for E10.9 and E11.9; variant: N39.0 and N30.00. Medicare and Alpha PPO.
 * Chart: the note says diabetes of type 2; E10.9 came from an old list. Variant: acute cystitis.
 * Only Alpha does: it returns claims whose diagnoses exclude each other. Medicare has no such edit.
 * End: the scrubber asks; the physician is queried, and E11.9 stays. Variant: N30.00, which says more, stays (D5, D12).
 */
const visit = (...diagnoses: string[]) => ({
  diagnoses,
  lines: [line('99213', '150.00', { pointers: diagnoses.map((_, i) => i + 1) })],
})
const medicare = deskOf('MCRTRN')
const alpha = deskOf('ALPHA1')

test.each([
  ['both types of diabetes', ['E10.9', 'E11.9'], 'E11.9'],
  ['a urinary infection and cystitis', ['N39.0', 'N30.00'], 'N30.00'],
])('%s: asked about before it is sent, clean with the one that the note means', (_, both, right) => {
  expect(scrubbed(medicare(visit(...both)))).toEqual(['D5 WARN'])
  expect(send(emptyLedger('MCRTRN'), medicare(visit(...both))).answer.status).toBe('paid')
  expect(scrubbed(alpha(visit(...both)))).toEqual(['D5 UNP'])
  const { answer } = send(emptyLedger('ALPHA1'), alpha(visit(...both)))
  expect(lineOf(answer).why).toEqual(['CO-16 150.00 M64 MA130'])
  expect(remedyFor(denialOf(answer, '2025-10-24'), alpha().payer).remedy).toBe('new-claim')
  expect(scrubbed(alpha(visit(right)))).toEqual([])
  expect(figures(send(emptyLedger('ALPHA1'), alpha(visit(right))).answer).status).toBe('paid')
})

test('unrelated conditions, as the record says, may stand together', () => {
  const facts = { unrelatedDiagnoses: ['N39.0', 'N30.00'] }
  expect(scrubbed(alpha(visit('N39.0', 'N30.00'), { facts }))).toEqual([])
})
