import { expect, test } from 'vitest'
import { day, emptyLedger, remedyFor, reopen } from '#billing'
import { denialOf, deskOf, figures, line, lineOf, scrubbed, send, sure } from './play.ts'

/**
 * Claim: 17003 with two units at $60, alone; Alpha PPO. Variant: Medicare.
 * Chart: three actinic lesions were frozen; 17000 for the first one was left out.
 * End: CO-107 N122. Alpha takes a corrected claim with both (frequency 7). Medicare takes no replacement: the forgotten
 * service is a new claim, and the denied one is reopened, now that 17000 is on file (E5, G2).
 */
const orphan = { diagnoses: ['L57.0'], lines: [line('17003', '60.00', { units: '2' })] }
const primary = line('17000', '120.00')
const both = { ...orphan, lines: [primary, ...orphan.lines] }
const alpha = deskOf('ALPHA1')
const medicare = deskOf('MCRTRN')

test('alone it is denied, by name of what is missing', () => {
  expect(scrubbed(alpha(orphan))).toEqual(['E5 DEN-L'])
  const { answer } = send(emptyLedger('ALPHA1'), alpha(orphan))
  expect([answer.status, lineOf(answer).why]).toEqual(['denied', ['CO-107 60.00 N122']])
  const remedy = remedyFor(denialOf(answer, '2025-10-24'), alpha().payer)
  expect(remedy).toMatchObject({ remedy: 'replacement', due: '2026-04-22' })
})

test('the corrected claim with both is paid', () => {
  const first = send(emptyLedger('ALPHA1'), alpha(orphan))
  const corrected = { ...both, frequency: '7', original: first.control }
  const { answer, remits } = send(first.ledger, alpha(corrected, { received: day('2025-10-27') }))
  // 110 % of 62.36 and of 12.02.
  expect(answer.lines.map(({ allowed }) => allowed)).toEqual([6860, 1322])
  expect(remits.map(({ statusCode }) => statusCode)).toEqual(['22', '1'])
})

test('Medicare: the first lesion on a new claim, then the add-on by reopening', () => {
  const first = send(emptyLedger('MCRTRN'), medicare(orphan))
  expect(lineOf(first.answer).why).toEqual(['CO-107 60.00 N122'])
  const second = send(
    first.ledger,
    medicare({ id: 'ACCT0002', diagnoses: ['L57.0'], lines: [primary] }, { received: day('2025-11-05') }),
  )
  expect(figures(second.answer).allowed).toBe('62.36')
  const request = medicare(orphan, { received: day('2025-11-12') })
  const { answer } = sure(reopen(second.ledger, first.control, request))
  expect(figures(answer)).toMatchObject({ status: 'paid', allowed: '12.02' })
})
