import { describe, expect, test } from 'vitest'
import type { Day, FeeRow } from '#billing'
import { cents, day, dollars, exact, figureOn, minus, priceService, sum } from '#billing'
import { federalFees, hasFederal } from '../helpers/federal.ts'
import { curatedTables } from '../helpers/tables.ts'

const tables = curatedTables()
const fee = (procedure: string, modifiers: readonly string[] = [], place = '11', units = '1') => {
  const service = {
    procedure,
    modifiers,
    units: exact(units),
    place,
    on: day('2025-10-15'),
    locality: '15202-00',
  }
  const priced = priceService(service, tables)
  if (!priced.ok) throw new Error(JSON.stringify(priced.fault))
  return priced.value.amount
}

describe('dollar figures of billing.md that are made of several prices', () => {
  test('care around a knee replacement, split, adds up to the whole (E9)', () =>
    expect(dollars(sum([fee('27447', ['54'], '21'), fee('27447', ['55'], '21')]))).toBe('1217.83'))
  test('a new visit paid where an established one was due: 19.37 to give back (E18)', () =>
    expect(dollars(minus(fee('99203'), fee('99213')))).toBe('19.37'))
  test('72 minutes: 168.90 and 30.20 (E19)', () =>
    expect([fee('99215'), fee('G2212')].map(dollars)).toEqual(['168.90', '30.20']))
  test('the halves of a chest film are a cent more than the whole (E16)', () => {
    expect(dollars(fee('71046'))).toBe('30.47')
    expect(dollars(sum([fee('71046', ['26']), fee('71046', ['TC'])]))).toBe('30.48')
  })
  test('a tracing and its reading are codes of their own: 93000 = 93005 + 93010 (E16)', () =>
    expect(sum([fee('93005'), fee('93010')])).toBe(fee('93000')))
  test('a visit at home by video as in the office, elsewhere as in a facility (E26)', () =>
    expect([fee('99213', [], '10'), fee('99213', [], '02')].map(dollars)).toEqual(['85.17', '62.19']))
  test('three lesions: 62.36 and 12.02 (scenario 8)', () =>
    expect([fee('17000'), fee('17003', [], '11', '2')].map(dollars)).toEqual(['62.36', '12.02']))
})

describe('figures by date (F1, F4, F7, G3)', () => {
  test.each([
    ['conversion-factor', '2024-03-08', '32.7442'],
    ['conversion-factor', '2024-03-09', '33.2875'],
    ['conversion-factor', '2025-12-31', '32.3465'],
    ['conversion-factor', '2026-01-01', '33.4009'],
    ['conversion-factor-apm', '2026-01-01', '33.5675'],
    ['anesthesia-conversion-factor', '2025-06-01', '20.3178'],
    ['anesthesia-conversion-factor', '2026-06-01', '20.4976'],
    ['part-b-deductible', '2025-10-15', '257.00'],
    ['part-b-deductible', '2026-10-15', '283.00'],
    ['sequestration', '2025-10-15', '0.02'],
    ['prompt-payment-interest', '2025-03-01', '0.04625'],
    ['appeal-hearing-amount', '2026-02-01', '200'],
    ['appeal-court-amount', '2025-02-01', '1900'],
  ] as const)('%s on %s is %s', (name, on, want) => expect(figureOn(name, day(on))?.value).toBe(want))
  test('a day before a figure has none', () =>
    expect(figureOn('part-b-deductible', '2019-01-01' as Day)).toBeNull())
})

/** Relative values of a row in hundredths, of one site: work, practice expense, malpractice together. */
const units = (row: FeeRow, site: 'peNonFacility' | 'peFacility'): number =>
  Number(row.work.units + row[site].units + row.mp.units)

describe.skipIf(!hasFederal)('reading and technical part of the whole fee schedule of October 2025', () => {
  // The body of a skipped description runs too.
  const rows = hasFederal ? federalFees() : []
  const byKey = new Map(rows.map((row) => [`${row.code} ${row.modifier}`, row]))
  const split = rows.filter(
    ({ code, modifier }) => modifier === '' && byKey.has(`${code} 26`) && byKey.has(`${code} TC`),
  )
  test('most add up to the whole; those that do not are listed, and are part of the truth', () => {
    const differing = split.filter((row) => {
      const parts = ['26', 'TC'].map((modifier) => byKey.get(`${row.code} ${modifier}`) as FeeRow)
      return units(row, 'peNonFacility') !== parts.reduce((all, one) => all + units(one, 'peNonFacility'), 0)
    })
    const off = differing.map((row) => {
      const parts = ['26', 'TC'].map((modifier) => byKey.get(`${row.code} ${modifier}`) as FeeRow)
      return units(row, 'peNonFacility') - parts.reduce((all, one) => all + units(one, 'peNonFacility'), 0)
    })
    const listed = differing.map(({ code }, i) => `${code} ${(off[i] ?? 0) / 100}`)
    expect(split.length).toBe(1046)
    // Never asserted equal, only counted: the list is told when the count changes.
    expect(listed.length, listed.join(', ')).toBe(105)
  })
  test('in dollars of Ohio the halves differ from the whole by cents where they do', () => {
    const amount = (row: FeeRow) => {
      const tablesOf = { ...tables, fee: () => row }
      const service = {
        ...{ procedure: row.code, modifiers: row.modifier === '' ? [] : [row.modifier], units: exact('1') },
        ...{ place: '11', on: day('2025-10-15'), locality: '15202-00' },
      }
      const priced = priceService(service, tablesOf)
      return priced.ok ? priced.value.amount : null
    }
    const differences = split.flatMap((row) => {
      const whole = amount({ ...row, cap: null })
      const halves = ['26', 'TC'].map((modifier) => {
        const half = byKey.get(`${row.code} ${modifier}`)
        return half ? amount({ ...half, cap: null }) : null
      })
      if (whole === null || halves.some((half) => half === null)) return []
      return [minus(whole, sum(halves.map((half) => half ?? cents(0))))]
    })
    expect(differences.length).toBeGreaterThan(500)
    expect(Math.max(...differences.map(Math.abs))).toBeLessThanOrEqual(100)
    expect(differences.filter((off) => off !== 0).length).toBeGreaterThan(100)
  })
})
