import { expect, test } from 'vitest'
import type { Ledger } from '#billing'
import { day, emptyLedger } from '#billing'
import { deskOf, figures, line, lineOf, send } from './play.ts'

/**
 * Claim: 27447-RT-78 at $4,200 on 2025-10-06, Medicare, five days after the first operation.
 * Chart: an unplanned return to the operating room for a complication; nothing was staged, and the same knee was operated.
 * Medicare knows the first operation of 2025-10-01, whose package runs until 2025-12-30.
 * End: the share of the operation itself, 1,217.83 × 0.69 = 840.30, and no new package. 58 (staged) and 79 (unrelated)
 * would pay in full and begin a new one: here they are false (E8).
 */
const medicare = deskOf('MCRTRN')
const operation = (id: string, from: string, ...modifiers: string[]) =>
  medicare(
    {
      ...{ id, diagnoses: ['M17.11'], place: '21', dates: { onset: '2025-09-01', admitted: '2025-10-01' } },
      lines: [line('27447', '4200.00', { from, modifiers: ['RT', ...modifiers] })],
    },
    { received: day('2025-10-10') },
  )
const first = (): Ledger => send(emptyLedger('MCRTRN'), operation('ACCT0000', '2025-10-01')).ledger
const again = (...modifiers: string[]) => send(first(), operation('ACCT0001', '2025-10-06', ...modifiers))

test('78 pays the operation alone', () => {
  const { answer } = again('78')
  expect(figures(answer)).toMatchObject({ status: 'paid', allowed: '840.30' })
})

test.each(['58', '79'])('%s pays in full', (modifier) => {
  expect(figures(again(modifier).answer)).toMatchObject({ status: 'paid', allowed: '1217.83' })
})

test('without a modifier it is in the package', () => {
  expect(lineOf(again().answer).why).toEqual(['CO-97 4200.00 M144'])
})

test.each([
  ['78', 'paid'],
  ['58', 'denied'],
  ['79', 'denied'],
])('after %s a visit on day 91 of the first operation is %s', (modifier, status) => {
  const visit = medicare(
    {
      ...{ id: 'ACCT0002', diagnoses: ['M17.11'] },
      lines: [line('99213', '150.00', { from: '2025-12-31' })],
    },
    { received: day('2026-01-05') },
  )
  expect(send(again(modifier).ledger, visit).answer.status).toBe(status)
})
