import { describe, expect, test } from 'vitest'
import { day, emptyLedger, reopen } from '#billing'
import { deskOf, figures, line, lineOf, scrubbed, send, sure } from './play.ts'

/**
 * Claim: 45385 at $900 and 45380 at $700 in a surgery center, Medicare.
 * Chart: one polyp taken with a snare, another, elsewhere, sampled with forceps.
 * Only the table knows: the pair has indicator 1; both belong to the family of 45378.
 * End: with 59 or XS on 45380 both are paid, 236.67 + (187.73 − 172.56) = 251.84 (E3, E12).
 */
const medicare = deskOf('MCRTRN')
const scopes = (...modifiers: string[]) => ({
  ...{ diagnoses: ['K63.5'], place: '24' },
  lines: [line('45385', '900.00'), line('45380', '700.00', { modifiers })],
})

test('without a modifier the second technique is denied', () => {
  expect(scrubbed(medicare(scopes()))).toEqual(['E3 DEN-L'])
  const { answer } = send(emptyLedger('MCRTRN'), medicare(scopes()))
  expect([lineOf(answer, 1).allowed, lineOf(answer, 2).why]).toEqual(['236.67', ['CO-236 700.00']])
})

describe.each(['59', 'XS'])('with %s', (modifier) => {
  test('both are paid, the second above their common base', () => {
    const { answer } = send(emptyLedger('MCRTRN'), medicare(scopes(modifier)))
    expect(figures(answer)).toMatchObject({ status: 'paid', allowed: '251.84' })
    expect(answer.lines.map(({ allowed }) => allowed)).toEqual([23_667, 1517])
    expect(lineOf(answer, 2).why).toContain('CO-59 172.56')
  })
  test('a reopening of the denied claim comes to the same', () => {
    const { ledger, control } = send(emptyLedger('MCRTRN'), medicare(scopes()))
    const request = medicare(scopes(modifier), { received: day('2025-11-12') })
    expect(figures(sure(reopen(ledger, control, request)).answer).allowed).toBe('251.84')
  })
})
