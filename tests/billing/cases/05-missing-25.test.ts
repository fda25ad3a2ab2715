import { describe, expect, test } from 'vitest'
import { day, emptyLedger, remedyFor, reopen } from '#billing'
import { denialOf, deskOf, figures, line, lineOf, paid, scrubbed, send, statement, sure } from './play.ts'

/**
 * Claim: 99213 at $150 for diabetes and 20610-RT at $140 for the knee on one day, without modifier 25.
 * Chart: diabetes was worked up apart from the injection, so 25 is true. Variant: the note supports the injection alone.
 * End: 99213 comes back CO-236. Supported: corrected with 25 (Alpha: a replacement, frequency 7 with its number of the
 * first; Medicare: a reopening). Not supported: written off, never the patient's (E3, E7, G2).
 */
const lines = (...modifiers: string[]) => [
  line('99213', '150.00', { modifiers, pointers: [2] }),
  line('20610', '140.00', { modifiers: ['RT'] }),
]
const bare = { lines: lines() }
const alpha = deskOf('ALPHA1')
const medicare = deskOf('MCRTRN')

describe('Alpha PPO', () => {
  const first = send(emptyLedger('ALPHA1'), alpha(bare))
  const run = paid(first.ledger, alpha().payer, '2025-10-24')
  test('pays the injection and denies the visit', () => {
    expect(scrubbed(alpha(bare))).toEqual(['E3 DEN-L'])
    expect(first.answer.status).toBe('partial')
    expect(lineOf(first.answer, 1)).toEqual({ allowed: null, paid: '0.00', why: ['CO-236 150.00'] })
    // 110 % of 60.54 is 66.59; 80 % of it is paid.
    expect(lineOf(first.answer, 2)).toMatchObject({ allowed: '66.59', paid: '53.27' })
  })
  test('takes a replacement that names its number of the first, within 180 days', () => {
    const remedy = remedyFor({ ...denialOf(first.answer, '2025-10-24'), cause: 'clerical' }, alpha().payer)
    expect(remedy).toMatchObject({ remedy: 'replacement', due: '2026-04-22' })
    const corrected = { lines: lines('25'), frequency: '7', original: first.control }
    const second = send(run.ledger, alpha(corrected, { received: day('2025-10-27') }))
    expect(second.statuses).toEqual(['A2:20'])
    expect(figures(second.answer)).toEqual({
      status: 'paid',
      allowed: '160.28',
      paid: '128.22',
      patient: '32.06',
    })
    const next = paid(second.ledger, alpha().payer, '2025-11-03')
    expect(next.claims).toEqual(['ACCT0001 22 -53.27', 'ACCT0001 1 128.22'])
    expect(next.amount).toBe('74.95')
  })
  test('takes the same claim with 25 as an original for a second one: OA-18 on what was paid', () => {
    const again = send(run.ledger, alpha({ lines: lines('25') }, { received: day('2025-10-27') }))
    expect(lineOf(again.answer, 2).why).toEqual(['OA-18 140.00'])
  })
})

describe('Medicare', () => {
  const first = send(emptyLedger('MCRTRN'), medicare(bare))
  const { ledger } = paid(first.ledger, medicare().payer, '2025-11-03')
  test('refuses a replacement at the door and reopens instead, for a year', () => {
    const corrected = { lines: lines('25'), frequency: '7', original: first.control }
    expect(send(ledger, medicare(corrected)).statuses).toEqual(['A7:535'])
    const remedy = remedyFor({ ...denialOf(first.answer, '2025-11-03'), cause: 'clerical' }, medicare().payer)
    expect(remedy).toMatchObject({ remedy: 'reopening', due: '2026-11-03' })
    const request = medicare({ lines: lines('25') }, { received: day('2025-11-12') })
    const { answer } = sure(reopen(ledger, first.control, request))
    expect(figures(answer)).toEqual({ status: 'paid', allowed: '145.71', paid: '114.24', patient: '29.14' })
  })
})

test('unsupported, the visit is written off and never the patient’s', () => {
  const { answer } = send(emptyLedger('ALPHA1'), alpha(bare))
  const remedy = remedyFor({ ...denialOf(answer, '2025-10-24'), cause: 'right' }, alpha().payer)
  expect(remedy).toMatchObject({ remedy: 'write-off', due: null })
  expect(statement(answer)).toBe('13.32')
})
