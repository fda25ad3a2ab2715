import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readTables } from '#billing'
import { readCsv } from '../../../app/billing/codes/csv.ts'
import { csvLines } from '../../../app/billing/codes/layouts/csv-line.ts'

const cellsOf = (text: string) => readCsv(text).rows.map((row) => row.map((cell) => cell.text))
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

describe('comma-separated text', () => {
  test('cells, quotes, line ends of any system, blank lines', () => {
    expect(cellsOf('a,b\r\n1,"x, ""y"""\r\n\r\n2,\n')).toEqual([
      ['a', 'b'],
      ['1', 'x, "y"'],
      ['2', ''],
    ])
    expect(cellsOf('"two\nlines",z')).toEqual([['two\nlines', 'z']])
    expect(cellsOf('')).toEqual([])
  })

  test('the head is told from the rows, and every cell knows its place', () => {
    const { head, rows } = readCsv('# from: 2025-01-01\n# a comment\ncode,units\n"x\ny",3\nz,4\n')
    expect(head.get('from')).toEqual({ text: '2025-01-01', line: 1, column: 1 })
    expect(rows[1]?.[1]).toEqual({ text: '3', line: 5, column: 4 })
    expect(rows[2]).toEqual([
      { text: 'z', line: 6, column: 1 },
      { text: '4', line: 6, column: 3 },
    ])
  })

  test('a quote that does not close, or closes too early, is a fault with its place', () => {
    expect(readCsv('a,b\n1,"x\n').faults).toEqual([
      { line: 2, column: 3, message: 'a quoted cell does not end' },
    ])
    expect(readCsv('a\n"x"y\n').faults).toMatchObject([{ line: 2, column: 4 }])
  })

  const grid = fc.integer({ min: 2, max: 4 }).chain((width) =>
    fc.array(fc.array(fc.string({ maxLength: 6 }), { minLength: width, maxLength: width }), {
      minLength: 1,
      maxLength: 6,
    }),
  )
  test('whatever was quoted comes back, whole and line by line', () => {
    fc.assert(
      fc.property(grid, (rows) => {
        const cleaned = rows.map((row) => row.map((cell) => cell.replaceAll('\r', ' ')))
        const text = cleaned.map((row) => row.map(quoted).join(',')).join('\n')
        expect(cellsOf(text)).toEqual(cleaned)
        const lines = csvLines()
        const fed = text.split('\n').flatMap((line) => {
          const row = lines.feed(line)
          return row === null ? [] : [row]
        })
        expect(fed).toEqual(cleaned)
        expect(lines.isOpen).toBe(false)
      }),
    )
  })

  test('no text makes it stumble', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', '\r', '#', ':', ' ') }), (text) => {
        readCsv(text)
        const lines = csvLines()
        for (const line of text.split('\n')) lines.feed(line)
      }),
    )
  })
})

describe('a curated file', () => {
  const HEAD = '# source: an example\n# from: 2025-01-01\n# to: 2025-12-31\n'
  const faultsOf = (text: string, path = 'codes/mue@2025.csv') => readTables([{ path, text }]).faults

  test('a faulty row is told with line, column and remedy, and left out; the others stand', () => {
    const text = `${HEAD}code,units,mai\n17000,one,2\n17003,13,2\n20610,2,4\n`
    const { faults, shelves } = readTables([{ path: 'codes/mue@2025.csv', text }])
    expect(faults.map(({ line, column }) => [line, column])).toEqual([
      [5, 7],
      [7, 9],
    ])
    expect(faults[0]).toMatchObject({
      file: 'codes/mue@2025.csv',
      message: 'units is "one", not a whole number',
      fix: 'Write a whole number.',
    })
    expect([...(shelves.mue.newest()?.entries?.() ?? [])].map(({ key }) => key)).toEqual(['17003'])
  })

  test.each([
    ['no source', 'code,units,mai\n17000,1,2\n', 'does not say where it is from'],
    ['a day that is none', `${HEAD}code,units,mai,from\n17000,1,2,2025-02-30\n`, 'not a day'],
    ['a missing column', `${HEAD}code,units\n17000,1\n`, 'columns are missing: mai'],
    ['an unknown column', `${HEAD}code,units,mai,price\n17000,1,2,3\n`, 'no column "price"'],
    ['a cell too many', `${HEAD}code,units,mai\n17000,1,2,3\n`, 'has 4 cells, not 3'],
    ['a key twice', `${HEAD}code,units,mai\n17000,1,2\n17000,2,2\n`, 'stands here twice'],
    [
      'an end before the beginning',
      `${HEAD}code,units,mai,from,to\n17000,1,2,2025-03-01,2025-02-01\n`,
      'ends before it begins',
    ],
  ])('%s', (_, text, message) => {
    expect(
      faultsOf(text)
        .map((fault) => fault.message)
        .join(),
    ).toContain(message)
  })

  test('a key may change within a release, day by day', () => {
    const text = `${HEAD}code,units,mai,from,to\n17000,1,2,,2025-06-30\n17000,2,3,2025-07-01,\n`
    expect(faultsOf(text)).toEqual([])
  })

  test('a name that is no table and release', () => {
    expect(faultsOf('', 'codes/mue.csv')[0]?.message).toContain('not that of a code table')
    expect(faultsOf('', 'codes/prices@2025.csv')[0]?.fix).toContain('icd10cm')
  })

  test('a newer release ends an older one, even after its own end', () => {
    const release = (name: string, from: string, to: string, rows: string) => ({
      path: `codes/places@${name}.csv`,
      text: `# source: x\n# from: ${from}\n# to: ${to}\ncode,facility,label\n${rows}`,
    })
    const { tables } = readTables([
      release('2', '2025-01-01', '2025-06-30', '11,,Office\n'),
      release('1', '2024-01-01', '', '11,,Office\n12,,Home\n'),
    ])
    const on = (day: string, code: string) => tables.place(code, day as never)?.label ?? null
    expect(on('2023-12-31', '12')).toBeNull()
    expect(on('2024-12-31', '12')).toBe('Home')
    expect(on('2025-01-01', '12')).toBeNull()
    expect(on('2025-07-01', '11')).toBeNull()
  })
})
