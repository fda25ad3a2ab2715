import { describe, expect, test } from 'vitest'
import type { ClaimAcknowledgment } from '#billing'
import { acceptedOn, addDays, appeal, day, emptyLedger, provesReceipt, remedyFor } from '#billing'
import { curatedTables } from '../helpers/tables.ts'
import { acknowledged, denialOf, deskOf, figures, line, lineOf, SERVICE, send, statement } from './play.ts'

/**
 * Claim: 99213 at $150 of 2025-10-15. Alpha PPO receives it on day 96; variant: Medicare on 2026-10-20.
 * Chart: Alpha's own 277CA of day 20 has accepted the claim (A2) that it later lost. A clearinghouse's answer is there too.
 * End: Alpha denies CO-29, and the appeal with its own acceptance is won. At Medicare, CO-29 N211, there is no appeal: it
 * is written off. The patient is never billed (C1, C2, A18).
 */
const visit = { diagnoses: ['E11.9'], lines: [line('99213', '150.00')] }
const tables = curatedTables()

describe('Alpha PPO, on day 96', () => {
  const alpha = deskOf('ALPHA1')
  const { payer } = alpha()
  const dayOf = (n: number) => addDays(day(SERVICE), n)
  const late = send(emptyLedger('ALPHA1'), alpha(visit, { received: dayOf(96) }))
  const onDay20 = alpha(visit, { received: dayOf(20) })
  const proof: ClaimAcknowledgment = acknowledged(onDay20, [], '2025110400017').acknowledgment
  const request = { control: late.control, level: 1 as const, filed: dayOf(110) }

  test('is six days too late', () => {
    expect(dayOf(96)).toBe('2026-01-19')
    expect(lineOf(late.answer).why).toEqual(['CO-29 150.00'])
    expect(statement(late.answer)).toBe('0.00')
  })
  test('its own 277CA of day 20 is a proof; a clearinghouse’s is not, nor one of day 91', () => {
    expect(acceptedOn(proof, late.scene.claim.id, payer)).toBe('2025-11-04')
    expect(provesReceipt(proof, late.scene.claim, payer)).toBe(true)
    const relay = { is: 'clearinghouse' as const, name: 'Training Clearinghouse', id: 'CLRHSE01' }
    expect(provesReceipt({ ...proof, source: relay }, late.scene.claim, payer)).toBe(false)
    expect(provesReceipt({ ...proof, received: dayOf(91) }, late.scene.claim, payer)).toBe(false)
    expect(provesReceipt(proof, { ...late.scene.claim, id: 'ACCT0009' }, payer)).toBe(false)
  })
  test('the appeal with the proof is won, and the claim is paid', () => {
    const denial = { ...denialOf(late.answer, '2026-01-26'), hasProof: true }
    expect(remedyFor(denial, payer)).toMatchObject({ remedy: 'appeal', due: '2026-07-25' })
    const done = appeal(
      late.ledger,
      { ...request, evidence: [{ rule: 'C2', line: null }] },
      { payer, tables },
    )
    if (done.kind !== 'overturned') throw new Error(done.why)
    expect(figures(done.answer)).toEqual({
      status: 'paid',
      allowed: '93.69',
      paid: '74.95',
      patient: '18.74',
    })
  })
  test('without a proof it is written off', () => {
    expect(remedyFor(denialOf(late.answer, '2026-01-26'), payer).remedy).toBe('write-off')
    expect(appeal(late.ledger, { ...request, evidence: [] }, { payer, tables }).kind).toBe('upheld')
  })
})

test('Medicare, five days after a year: no determination, no appeal, no bill', () => {
  const medicare = deskOf('MCRTRN')
  const { payer } = medicare()
  const late = send(emptyLedger('MCRTRN'), medicare(visit, { received: day('2026-10-20') }))
  expect(lineOf(late.answer).why).toEqual(['CO-29 150.00 N211'])
  const denial = { ...denialOf(late.answer, '2026-11-03'), hasProof: true }
  expect(remedyFor(denial, payer)).toMatchObject({ remedy: 'write-off', due: null })
  const request = { control: late.control, level: 1 as const, filed: day('2026-11-10') }
  const evidence = [{ rule: 'C1', line: null }]
  expect(appeal(late.ledger, { ...request, evidence }, { payer, tables })).toMatchObject({
    ...{ kind: 'dismissed', why: 'Late filing is no determination, so nothing can be appealed.' },
  })
  expect(statement(late.answer)).toBe('0.00')
})
