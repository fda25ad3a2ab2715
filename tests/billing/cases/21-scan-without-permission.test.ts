import { describe, expect, test } from 'vitest'
import { appeal, day, emptyLedger, lateAuthorization, remedyFor } from '#billing'
import { curatedTables } from '../helpers/tables.ts'
import { denialOf, deskOf, figures, line, lineOf, PLAN, scrubbed, send, statement, sure } from './play.ts'

/**
 * Claim: 70553 at $900 in the office on 2025-10-15, Alpha PPO, without a number of a permission.
 * Chart: migraine, the scan was ordered by Dr. Okoro, nobody asked Alpha first. It was not urgent.
 * Only Alpha knows: 70553 is on its list, and within 72 hours of the service it still gives permission.
 * End: CO-197 900. Asked on October 17 it gives AUTH0077; the corrected claim with it is paid. Variant: asked on October
 * 20 it refuses (302), the appeal fails, and the charge is written off, never the patient's. 26 or TC alone would not
 * have helped, and would be false: the practice did both parts (B4).
 */
const alpha = deskOf('ALPHA1')
const { payer } = alpha()
const okoro = { kind: 'person', name: 'Okoro', first: 'Ines', npi: '1234567000' } as const
const scan = (more: Parameters<typeof line>[2] = {}) => ({
  ...{ diagnoses: ['G43.909'], referring: okoro, ordering: okoro },
  lines: [line('70553', '900.00', more)],
})
const served = day('2025-10-15')
const first = send(emptyLedger('ALPHA1'), alpha(scan(), { received: day('2025-10-16') }))

test('without permission the whole charge is denied, and not the patient’s', () => {
  expect(scrubbed(alpha(scan()))).toEqual(['B4 DEN-L'])
  expect([first.answer.status, lineOf(first.answer).why]).toEqual(['denied', ['CO-197 900.00']])
  expect(statement(first.answer)).toBe('0.00')
})

describe('asked within the window', () => {
  const denial = { ...denialOf(first.answer, '2025-10-16'), served }
  const granted = sure(
    lateAuthorization(
      { procedures: ['70553'], units: 1, served, asked: day('2025-10-17') },
      payer,
      'AUTH0077',
    ),
  )
  test('the remedy says until when', () => {
    expect(remedyFor(denial, payer)).toMatchObject({ remedy: 'authorization', due: '2025-10-18' })
  })
  test('the corrected claim with the number is paid', () => {
    const corrected = alpha(
      { ...scan(), authorization: granted.number, frequency: '7', original: first.control },
      { received: day('2025-10-20'), benefits: { ...PLAN, authorizations: [granted] } },
    )
    expect(scrubbed(corrected)).toEqual([])
    const { answer } = send(first.ledger, corrected)
    // 110 % of 293.35.
    expect(figures(answer)).toEqual({ status: 'paid', allowed: '322.69', paid: '258.15', patient: '64.54' })
  })
  test('its number on a claim for another day does not fit: CO-284', () => {
    const benefits = { ...PLAN, authorizations: [granted] }
    const other = { ...scan({ from: '2025-10-22' }), authorization: granted.number }
    const { answer } = send(emptyLedger('ALPHA1'), alpha(other, { received: day('2025-10-24'), benefits }))
    expect(lineOf(answer).why).toEqual(['CO-284 900.00'])
  })
})

describe('asked too late', () => {
  const denial = { ...denialOf(first.answer, '2025-10-20'), served }
  test('Alpha refuses, and names the last day', () => {
    const asked = { procedures: ['70553'], units: 1, served, asked: day('2025-10-20') }
    expect(lateAuthorization(asked, payer, 'AUTH0078')).toEqual({
      ...{ ok: false, fault: { carc: '302', last: '2025-10-18' } },
    })
    expect(remedyFor(denial, payer)).toMatchObject({ remedy: 'write-off', due: null })
  })
  test('an appeal without a reason fails; only urgency would have been one', () => {
    const request = { control: first.control, level: 1 as const, filed: day('2025-11-03'), evidence: [] }
    expect(appeal(first.ledger, request, { payer, tables: curatedTables() }).kind).toBe('upheld')
    expect(remedyFor({ ...denial, wasUrgent: true }, payer).remedy).toBe('appeal')
    expect(statement(first.answer)).toBe('0.00')
  })
})

test.each(['26', 'TC'])('%s would need the same permission', (modifier) => {
  const part = scan({ modifiers: [modifier] })
  expect(lineOf(send(emptyLedger('ALPHA1'), alpha(part)).answer).why).toEqual(['CO-197 900.00'])
})
