import { expect, test } from 'vitest'
import { appeal, day, emptyLedger, reopen } from '#billing'
import { curatedTables } from '../helpers/tables.ts'
import { deskOf, figures, line, lineOf, scrubbed, send, sure } from './play.ts'

/**
 * Claim: 17000 with three units at $360, Medicare.
 * Chart: three actinic lesions frozen on one day.
 * Only the table knows: 17000 is possible once a day (MAI 2); 17003 is its add-on for the second lesion and more.
 * End: CO-151 on all three units, which no appeal overturns. Right is 17000 once and 17003 twice: 62.36 + 12.02, for an
 * add-on is not reduced (E4, E5).
 */
const medicare = deskOf('MCRTRN')
const wrong = { diagnoses: ['L57.0'], lines: [line('17000', '360.00', { units: '3' })] }
const first = line('17000', '120.00')
const further = line('17003', '60.00', { units: '2' })

test('all units are denied, and the cap is absolute', () => {
  expect(scrubbed(medicare(wrong))).toEqual(['E4 DEN-L'])
  const { answer, ledger, control } = send(emptyLedger('MCRTRN'), medicare(wrong))
  expect(lineOf(answer)).toEqual({ allowed: null, paid: '0.00', why: ['CO-151 360.00 N362'] })
  const request = {
    control,
    level: 1 as const,
    filed: day('2025-11-20'),
    evidence: [{ rule: 'E4', line: 1 }],
  }
  expect(appeal(ledger, request, { payer: medicare().payer, tables: curatedTables() }).kind).toBe('upheld')
})

test('coded right, three lesions come to 62.36 and 12.02', () => {
  const right = { diagnoses: ['L57.0'], lines: [first, further] }
  expect(scrubbed(medicare(right))).toEqual([])
  const { answer } = send(emptyLedger('MCRTRN'), medicare(right))
  expect([lineOf(answer, 1).allowed, lineOf(answer, 2).allowed]).toEqual(['62.36', '12.02'])
  expect(figures(answer)).toMatchObject({ status: 'paid', allowed: '74.38' })
})

test('after the denial: one unit by reopening, the add-on on a claim of its own, which 17000 on file carries', () => {
  const { ledger, control } = send(emptyLedger('MCRTRN'), medicare(wrong))
  const once = medicare({ diagnoses: ['L57.0'], lines: [first] }, { received: day('2025-11-12') })
  const reopened = sure(reopen(ledger, control, once))
  expect(figures(reopened.answer).allowed).toBe('62.36')
  const addOn = medicare(
    { id: 'ACCT0002', diagnoses: ['L57.0'], lines: [further] },
    { received: day('2025-11-13') },
  )
  expect(figures(send(reopened.ledger, addOn).answer)).toMatchObject({ status: 'paid', allowed: '12.02' })
})
