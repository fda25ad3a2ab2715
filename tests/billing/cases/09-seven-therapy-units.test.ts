import { expect, test } from 'vitest'
import { day, emptyLedger, remedyFor, reopen, timedUnits } from '#billing'
import { denialOf, deskOf, figures, line, lineOf, scrubbed, send, statement, sure } from './play.ts'

/**
 * Claim: 97110-GP with seven units at $420, Medicare, ordered by Dr. Okoro.
 * Chart: the log shows 68 minutes of exercise: five units by the 8-minute rule. No advance notice was given.
 * Only the table knows: six units a day are likely at most (MAI 3).
 * End: the whole line is denied CO-151 N362, not the seventh unit alone; five units go in by a reopening. A notice could
 * not make it the patient's (E4, E27, G1).
 */
const medicare = deskOf('MCRTRN', { facts: { minutes: { 1: 68 } } })
const referring = { kind: 'person', name: 'Okoro', first: 'Ines', npi: '1234567000' } as const
const therapy = (units: string, ...modifiers: string[]) => ({
  ...{ diagnoses: ['M17.11'], referring },
  lines: [line('97110', '420.00', { units, modifiers: ['GP', ...modifiers] })],
})

test('seven units are denied together', () => {
  expect(scrubbed(medicare(therapy('7')))[0]).toBe('E4 DEN-L')
  const { answer } = send(emptyLedger('MCRTRN'), medicare(therapy('7')))
  expect([answer.status, lineOf(answer).why]).toEqual(['denied', ['CO-151 420.00 N362']])
  const remedy = remedyFor({ ...denialOf(answer, '2025-11-03'), cause: 'clerical' }, medicare().payer)
  expect(remedy).toMatchObject({ remedy: 'reopening', due: '2026-11-03' })
})

test('68 minutes are five units, which are paid after a reopening', () => {
  expect(timedUnits(68)).toBe(5)
  expect(scrubbed(medicare(therapy('5')))).toEqual(['E13 ADJ'])
  const { ledger, control } = send(emptyLedger('MCRTRN'), medicare(therapy('7')))
  const request = medicare(therapy('5'), { received: day('2025-11-12') })
  const { answer } = sure(reopen(ledger, control, request))
  // The first unit in full, 27.56; of four more the practice expense at half (E13): 112.48 together.
  expect(figures(answer)).toMatchObject({ status: 'paid', allowed: '112.48' })
  const six = medicare(therapy('6'), { received: day('2025-11-12') })
  expect(sure(reopen(ledger, control, six)).answer.status).toBe('denied')
})

test('with a notice (GA) it stays the provider’s', () => {
  const { answer } = send(
    emptyLedger('MCRTRN'),
    medicare(therapy('7', 'GA'), { facts: { minutes: { 1: 68 }, noticeSigned: [1] } }),
  )
  expect(lineOf(answer).why).toEqual(['CO-151 420.00 N362'])
  expect(statement(answer)).toBe('0.00')
})
