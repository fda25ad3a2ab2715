import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { INQUIRIES } from '#billing'
import { curatedTables } from '../helpers/tables.ts'

const tables = curatedTables()
const ask = (name: string, facts: unknown) => {
  const found = INQUIRIES.get(name)?.ask(facts, tables)
  if (!found) throw new Error(`No inquiry ${name}`)
  return found.ok ? found.value : found.fault.map(({ path, message }) => `${path}: ${message}`)
}
const date = '2025-10-15'

describe('a question from plain facts has a plain answer', () => {
  test.each([
    ['unit-limit', { code: '97110', date }, { units: 6, mai: 3 }],
    ['unit-limit', { code: '99999', date }, { units: null, mai: null }],
    ['add-on', { code: '17003', primary: '17000', date }, { isAddOn: true, type: 1, fits: true }],
    ['add-on', { code: '17003', primary: '99213', date }, { isAddOn: true, type: 1, fits: false }],
    ['add-on', { code: '99213', date }, { isAddOn: false, type: null, fits: null }],
    ['limiting-charge', { code: '99213', date }, { fee: '85.17', allowed: '80.91', most: '93.05' }],
    ['place', { code: '22', date }, { valid: true, isFacility: true }],
    ['place', { code: '97', date }, { valid: false, isFacility: null }],
    ['modifier', { code: 'ZZ', date }, { valid: false, kind: null }],
    ['unit-size', { code: 'J3301', amount: 45, date }, { size: 10, unit: 'mg', units: 5 }],
    ['filing', { service: '2024-02-29' }, { lastDay: '2025-02-28', inTime: null }],
    ['filing', { service: date, received: '2026-10-16' }, { lastDay: '2026-10-15', inTime: false }],
    [
      'filing',
      { service: '2025-12-02', payer: 'ALPHA1', received: '2026-03-02' },
      { lastDay: '2026-03-02', inTime: true },
    ],
    ['term', { from: '2024-01-31', months: 1 }, { day: '2024-02-29' }],
    [
      'balance',
      { charges: ['290.00'], adjustments: ['145.98', '61.14'] },
      { paid: '82.88', transfer: '82.88' },
    ],
    ['balance', { claims: ['82.88'], plb: ['-0.50'] }, { paid: '0.00', transfer: '83.38' }],
    ['carc', { code: '18', group: 'CO', date }, { valid: true, groups: ['OA'], fits: false }],
    ['carc', { code: '15', date }, { valid: false, groups: [], fits: null }],
    ['remark', { code: 'n290', date }, { valid: true }],
    ['remark', { code: 'N9999', date }, { valid: false }],
    ['field', { field: 'rendering.npi' }, { box: '24J', element: '2310B NM109' }],
    [
      'figure',
      { name: 'part-b-deductible', date: '2026-01-01' },
      expect.objectContaining({ value: '283.00' }),
    ],
    [
      'secondary',
      { method: 'medicare', charge: '175', primaryAllowed: '150', primaryPaid: '120', allowed: '125' },
      {
        amount: '30.00',
        steps: ['55.00', '100.00', '30.00', '30.00'].map((amount) => expect.objectContaining({ amount })),
      },
    ],
    [
      'cost-share',
      { allowed: '85.17', deductibleLeft: '40', sequesteredOn: date },
      {
        ...{ deductible: '40.00', coinsurance: '9.03', copay: '0.00', patient: '49.03' },
        ...{ sequestration: '0.72', paid: '35.42' },
        steps: [
          expect.objectContaining({ what: 'Deductible', amount: '40.00' }),
          expect.objectContaining({ what: 'Coinsurance', amount: '9.03' }),
        ],
      },
    ],
    ['rule', { id: 'A3' }, { level: 'REJ', group: 'CO', carc: '16', rarc: ['N257'], status277: 'A7:562:85' }],
    [
      'prices',
      {
        lines: [
          { code: '45385', place: '24' },
          { code: '45380', modifiers: ['59'], place: '24' },
        ],
        date,
      },
      { allowed: '251.84', lines: [{ allowed: '236.67' }, { allowed: '15.17' }] },
    ],
  ])('%s %j', (name, facts, answer) => expect(ask(name, facts)).toEqual(answer))

  test('scrub and adjudicate begin with a scenario, changed; null takes a field away', () => {
    expect(ask('scrub', {})).toEqual({ findings: [] })
    expect(ask('scrub', { sample: 'clean', change: { rendering: { npi: '1999999948' } } })).toMatchObject({
      findings: [{ rule: 'A3' }],
    })
    expect(ask('scrub', { sample: 'replacement', change: { original: null } })).toMatchObject({
      findings: [{ rule: 'A13' }],
    })
    expect(ask('adjudicate', { sample: 'deductible' })).toMatchObject({ status: 'paid', paid: '82.88' })
    expect(
      ask('adjudicate', { benefits: { deductible: '257.00', deductibleMet: '217.00', coinsurance: '0.2' } }),
    ).toMatchObject({ paid: '82.88', patient: '61.14' })
  })
})

describe('a question without an answer says why, at its fact', () => {
  test.each([
    ['icd', {}, ['code: it is missing', 'date: it is missing']],
    ['ptp', { codes: ['1'], date }, ['codes: at least 2 entries']],
    [
      'unit-limit',
      { code: '17000', date: '2019-01-01' },
      ['date: no table of unit limits is at hand for 2019-01-01'],
    ],
    ['limiting-charge', { code: '99396', date }, ['code: 99396 has the status N: not covered by Medicare']],
    [
      'figure',
      { name: 'part-b-deductible', date: '1999-01-01' },
      ['date: no part-b-deductible is known for 1999-01-01'],
    ],
    ['filing', { service: date, payer: 'X' }, ['payer: there is no payer "X"']],
    ['term', { from: '1900-01-01' }, ['from: a day between 1960 and 2090']],
    ['rule', { id: 'Z1' }, ['id: there is no rule "Z1"']],
    ['scrub', { sample: 'nope' }, ['sample: there is no scenario "nope"']],
    ['scrub', { change: { lines: 1 } }, ['claim.lines: it must be a list']],
    ['npi', { npi: '1', more: 1 }, [': there is no field "more" here']],
  ])('%s %j', (name, facts, faults) => expect(ask(name, facts)).toEqual(faults))
})

test.each([...INQUIRIES.keys()])('nothing makes %s throw', (name) => {
  const strange = fc.anything({ withBigInt: true, withDate: true, withMap: true, withNullPrototype: true })
  const named = fc.dictionary(
    fc.constantFrom(
      'code',
      'codes',
      'date',
      'npi',
      'lines',
      'sample',
      'change',
      'from',
      'allowed',
      'plans',
      'level',
    ),
    fc.oneof(
      strange,
      fc.constantFrom('99213', date, '85.17', 'clean', '2199-12-31', '1850-01-01', ['1', '2']),
    ),
  )
  fc.assert(
    fc.property(fc.oneof(strange, named), (facts) => {
      const found = INQUIRIES.get(name)?.ask(facts, tables)
      expect(found?.ok === true || (found?.ok === false && found.fault.length > 0)).toBe(true)
    }),
  )
})
