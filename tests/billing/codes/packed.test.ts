import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Column } from '#billing'
import {
  day,
  inDigits,
  LAYOUTS,
  openIndex,
  packer,
  readPacked,
  readTables,
  tablesFromIndexes,
  writePacked,
} from '#billing'
import { packKey, unpackKey } from '../../../app/billing/codes/packed/key.ts'
import { rowOf } from '../../../app/billing/codes/packed/open.ts'

const keyText = fc.string({
  unit: fc.constantFrom(...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'),
  minLength: 1,
  maxLength: 10,
})

describe('a key', () => {
  test('comes back, and sorts as its text', () => {
    fc.assert(
      fc.property(keyText, keyText, (a, b) => {
        expect(unpackKey(packKey(a))).toBe(a)
        expect(Math.sign(packKey(a) - packKey(b))).toBe(a < b ? -1 : a > b ? 1 : 0)
        expect(Number.isSafeInteger(packKey(a))).toBe(true)
      }),
    )
  })
  test('is none where a character or the length does not fit', () => {
    for (const text of ['a', '12-3', 'Ä', 'ABCDEFGHIJK', '\u0000']) expect(packKey(text)).toBeNaN()
  })
})

const COLUMNS: readonly [Column, ...Column[]] = [
  { name: 'code', type: 'key' },
  { name: 'open', type: 'flag' },
  { name: 'units', type: 'whole' },
  { name: 'fee', type: 'decimal' },
  { name: 'kind', type: 'choice' },
  { name: 'label', type: 'text' },
]
const rowCells = fc.tuple(
  keyText,
  fc.constantFrom('0', '1'),
  fc.nat(2 ** 31).map(String),
  fc
    .tuple(fc.integer({ min: -9999, max: 9999 }), fc.constantFrom('', '.5', '.25', '.125'))
    .map((p) => p.join('')),
  fc.constantFrom('', 'A', 'B'),
  fc.string({ maxLength: 12, unit: 'grapheme' }),
)

describe('a packed table', () => {
  test('gives every row back by its key, in order, from its bytes', () => {
    fc.assert(
      fc.property(fc.uniqueArray(rowCells, { maxLength: 120, selector: ([key]) => key }), (rows) => {
        const table = packer(COLUMNS)
        for (const row of rows) expect(table.add(row)).toBeNull()
        const bytes = writePacked(table.finish())
        const index = openIndex(readPacked(bytes))
        expect(index.rows).toBe(rows.length)
        const [label, kind, units, fee] = [
          index.text('label'),
          index.text('kind'),
          index.whole('units'),
          index.decimal('fee'),
        ]
        for (const [key, open, count, amount, sort, text] of rows) {
          const row = rowOf(index, key)
          expect([label(row), kind(row), String(units(row))]).toEqual([text, sort, count])
          expect(index.flag('open')(row)).toBe(open === '1')
          expect(Number(inDigits(fee(row)))).toBe(Number(amount))
        }
        const sorted = rows.map(([key]) => key).sort()
        expect(sorted.map((_, i) => unpackKey(index.key(i)))).toEqual(sorted)
        for (const key of ['', '!', 'ZZZZZZZZZZ', '000'])
          if (!sorted.includes(key)) expect(rowOf(index, key)).toBe(-1)
      }),
    )
  })

  test('finds each of many keys, and none between them', () => {
    const table = packer([{ name: 'code', type: 'key' }])
    for (let n = 0; n < 5000; n += 1) table.add([String(10_000 + n * 3)])
    const index = openIndex(table.finish())
    for (let n = 0; n < 15_000; n += 1)
      expect(rowOf(index, String(10_000 + n))).toBe(n % 3 === 0 && n < 15_000 ? n / 3 : -1)
  })

  test('takes a row whole or not at all', () => {
    const table = packer(COLUMNS)
    expect(table.add(['A', '2', '1', '1', '', ''])).toBe('open is "2", not 1 or 0')
    expect(table.add(['A', '1', '-1', '1', '', ''])).toBe('units is "-1", not a whole number')
    expect(table.add(['A', '1', '4294967296', '1', '', ''])).toContain('units')
    expect(table.add(['A', '1', '1', '1.2.3', '', ''])).toContain('fee')
    expect(table.add(['A', '1', '1', '214749', '', ''])).toContain('fee')
    expect(table.add(['a', '1', '1', '1', '', ''])).toContain('code is "a"')
    expect(table.rows).toBe(0)
    expect(table.finish().rows).toBe(0)
  })

  test('bytes that are none, or break off, are refused', () => {
    const table = packer(COLUMNS)
    table.add(['A', '1', '1', '1.50', 'x', 'words'])
    const bytes = writePacked(table.finish())
    expect(() => readPacked(new Uint8Array(100))).toThrow('Not a packed table')
    expect(() => readPacked(bytes.slice(0, bytes.length - 4))).toThrow()
  })
})

describe('pairs of an imported release', () => {
  const code = fc.constantFrom('11042', '20610', '99213', 'G0439', '0001U', '97110', 'J3301')
  const pairs = fc.uniqueArray(
    fc.tuple(code, code, fc.constantFrom('0', '1'), fc.constantFrom('', '2025-03-31')),
    {
      selector: ([a, b]) => a + b,
      maxLength: 30,
    },
  )
  test('answer as a plain list would, in either order, on every day', () => {
    fc.assert(
      fc.property(pairs, fc.boolean(), (rows, dated) => {
        const table = packer(LAYOUTS.ptp.columns)
        for (const [a, b, indicator, to] of rows) table.add([a + b, indicator, '', dated ? to : ''])
        const release = { kind: 'ptp', name: '1', from: null, to: null, source: 'x' } as const
        const tables = tablesFromIndexes(readTables([]).shelves, [{ ...release, table: table.finish() }])
        const plain = (a: string, b: string, on: string) =>
          rows.find(([x, y, , to]) => x === a && y === b && (!dated || to === '' || on <= to))
        for (const on of ['2025-03-31', '2025-04-01'])
          for (const a of [
            '11042',
            '20610',
            '99213',
            'G0439',
            '0001U',
            '97110',
            'J3301',
            '00000',
            '9921',
            '',
          ])
            for (const b of ['99213', '11042', 'J3301', 'nowhere']) {
              const found = plain(a, b, on) ?? plain(b, a, on)
              expect(tables.pair(a, b, day(on))).toEqual(
                found ? { column1: found[0], column2: found[1], modifierIndicator: found[2] } : null,
              )
            }
      }),
      { numRuns: 60 },
    )
  })
})
