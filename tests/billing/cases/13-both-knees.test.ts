import { expect, test } from 'vitest'
import { emptyLedger } from '#billing'
import { deskOf, figures, line, lineOf, scrubbed, send } from './play.ts'

/**
 * Claim: both knees injected, $280, Medicare, M17.0.
 * Chart: arthritis of both knees, one injection into each.
 * End: one line, 20610-50, one unit: 60.54 × 150 % = 90.81. Two lines with RT and LT, or two units, are not how
 * Medicare wants it (E10, D4). Beta HMO wants the two lines.
 */
const medicare = deskOf('MCRTRN')
const knees = (...lines: ReturnType<typeof line>[]) => ({ diagnoses: ['M17.0'], lines })
const once = knees(line('20610', '280.00', { modifiers: ['50'] }))
const twoLines = knees(
  line('20610', '140.00', { modifiers: ['RT'] }),
  line('20610', '140.00', { modifiers: ['LT'] }),
)

test('one line with 50 and one unit is paid at 150 %', () => {
  expect(scrubbed(medicare(once))).toEqual(['E10 ADJ'])
  const { answer } = send(emptyLedger('MCRTRN'), medicare(once))
  expect(figures(answer)).toMatchObject({ status: 'paid', allowed: '90.81' })
  expect(lineOf(answer).why[0]).toBe('CO-45 189.19 N644')
})

test.each([
  ['two lines with RT and LT', twoLines],
  ['two units', knees(line('20610', '280.00', { units: '2' }))],
  ['50 with two units', knees(line('20610', '280.00', { modifiers: ['50'], units: '2' }))],
])('%s is not what Medicare wants', (_, wrong) => {
  expect(scrubbed(medicare(wrong))).toContain('E10 DEN-L')
  const { answer } = send(emptyLedger('MCRTRN'), medicare(wrong))
  expect(answer.lines.flatMap(({ adjustments }) => adjustments.map(({ carc }) => carc))).toContain('4')
})

test('one side’s code for both knees does not fit', () => {
  const oneSide = { ...once, diagnoses: ['M17.11'] }
  expect(scrubbed(medicare(oneSide))).toContain('D4 WARN')
})

test('Beta HMO wants two lines', () => {
  const beta = deskOf('BETA01')
  const { answer } = send(emptyLedger('BETA01'), beta({ ...twoLines, referral: 'REF10015' }))
  expect(answer.status).toBe('paid')
  expect(scrubbed(beta({ ...once, referral: 'REF10015' }))).toContain('E10 DEN-L')
})
