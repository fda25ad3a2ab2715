import { describe, expect, test } from 'vitest'
import { adjudicate, day, dollars, exact, payerOf, priceService, scenesOn } from '#billing'
import { coverageBy } from '../helpers/claims.ts'
import { partB, stageOf } from '../helpers/stages.ts'
import { curatedTables } from '../helpers/tables.ts'

const service = (procedure: string, more: object = {}) => ({
  ...{ procedure, modifiers: [], units: exact('1'), place: '11', locality: '15202-00' },
  ...{ on: day('2025-10-15'), ...more },
})
const feeOf = (...of: Parameters<typeof service>): string => {
  const priced = priceService(service(...of), curatedTables())
  return priced.ok ? dollars(priced.value.amount) : priced.fault.code
}

describe('a clinical laboratory test', () => {
  test.each([
    ['alone', {}, '9.71'],
    ['twice', { units: exact('2') }, '19.42'],
    [
      'in a hospital, by a nurse practitioner who does not participate',
      { place: '22', practitioner: 'nurse-practitioner', participating: false },
      '9.71',
    ],
    ['repeated', { modifiers: ['91'] }, '9.71'],
  ])('%s', (_, more, fee) => expect(feeOf('83036', more)).toBe(fee))
  test('of a day whose schedule is not known has no fee', () =>
    expect(feeOf('83036', { on: day('2024-12-31') })).not.toBe('9.71'))
  test('a visit is priced as before', () => expect(feeOf('99213')).toBe('85.17'))
})

describe('what of it is the patient’s', () => {
  const line = { from: '2025-10-15', procedure: '83036', pointers: [1], charge: '40.00', units: '1' }
  const claim = { diagnoses: ['E11.9'], clia: '36D0000001', lines: [line] }
  test('at Medicare nothing, and the deductible is not touched', () => {
    const answer = adjudicate(scenesOn(stageOf({ benefits: partB(4000) }))(claim))
    expect([dollars(answer.paid), dollars(answer.patient)]).toEqual(['9.52', '0.00'])
  })
  test('elsewhere what the plan says', () => {
    const alpha = payerOf('ALPHA1')
    if (!alpha) throw new Error('No Alpha')
    const stage = stageOf({ id: 'ALPHA1', benefits: partB(0) })
    const answer = adjudicate(scenesOn(stage)({ ...claim, coverages: [coverageBy(alpha)] }))
    // 110 % of 9.71 is 10.68; a fifth of it is the patient's.
    expect([dollars(answer.paid), dollars(answer.patient)]).toEqual(['8.54', '2.14'])
  })
})
