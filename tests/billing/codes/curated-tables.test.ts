import { describe, expect, test } from 'vitest'
import { addDays, day, inDigits, isNamed } from '#billing'
import { codeFiles, curatedTables, readCurated } from '../helpers/tables.ts'

const tables = curatedTables()
const october = day('2025-10-15')

test('every curated file reads without a fault, and says where it is from', () => {
  expect(readCurated().faults).toEqual([])
  expect(readCurated().releases.length).toBe(codeFiles().length)
  for (const { source } of readCurated().releases) expect(source).not.toBe('')
})

describe('diagnoses', () => {
  test.each([
    ['M17.11', true],
    ['M1711', true],
    ['M17.1', false],
    ['E11', false],
    ['E11.9', true],
    ['S83.241', false],
    ['S83.241A', true],
    ['B88.09', true],
    ['N18.30', true],
  ])('%s is billable: %s', (code, billable) => {
    expect(tables.diagnosis(code, october)).toMatchObject({ billable })
  })

  test('B88.0 was a code until it was split on October 1, 2025', () => {
    expect(tables.diagnosis('B88.0', day('2025-09-30'))?.billable).toBe(true)
    expect(tables.diagnosis('B88.09', day('2025-09-30'))).toBeNull()
    expect(tables.diagnosis('B88.0', day('2025-10-01'))?.billable).toBe(false)
  })

  test('what the list does not have is nothing, and so is a block of it', () => {
    for (const code of ['M17.13', 'ZZZ', '', 'J00-J06', 'constructor'])
      expect(tables.diagnosis(code, october)).toBeNull()
    expect(tables.notes('M17.13', october)).toBeNull()
  })

  test('nothing is said of days that no release covers', () => {
    expect(tables.diagnosis('I10', day('2026-10-01'))).toBeNull()
    expect(tables.release('icd10cm', day('2026-10-01'))).toBeNull()
    expect(tables.release('icd10cm', october)?.name).toBe('2026')
  })

  test.each([
    ['E11.9', 'E10.9'],
    ['I10', 'O13.9'],
    ['N39.0', 'N30.00'],
    ['M54.50', 'M51.26'],
  ])('Excludes1 parts %s and %s', (a, b) => {
    const excludes = (one: string, other: string) =>
      isNamed(other, tables.notes(one, october)?.excludes1 ?? [])
    expect(excludes(a, b) || excludes(b, a)).toBe(true)
  })

  test('M17.11 and E11.9 may stand together', () => {
    expect(isNamed('E11.9', tables.notes('M17.11', october)?.excludes1 ?? [])).toBe(false)
    expect(isNamed('M17.11', tables.notes('E11.9', october)?.excludes1 ?? [])).toBe(false)
  })

  test('a manifestation names what comes first; a seventh character is asked of the family', () => {
    expect(tables.notes('F02.80', october)).toMatchObject({ isManifestation: true })
    expect(isNamed('G30.9', tables.notes('F02.80', october)?.codeFirst ?? [])).toBe(true)
    expect(tables.notes('T78.40', october)?.needsSeventh).toBe(true)
    expect(tables.notes('S83.241', october)?.needsSeventh).toBe(true)
    expect(tables.notes('M17.1', october)?.needsSeventh).toBe(false)
  })
})

describe('procedures and fees', () => {
  test('a code is known while it is in force', () => {
    expect(tables.procedure('99213', october)?.label).toMatch(/established/i)
    expect(tables.procedure('J3301', october)?.per).toMatchObject({ unit: 'mg' })
    expect(tables.procedure('G0559', day('2024-12-31'))).toBeNull()
    expect(tables.procedure('G0559', day('2025-01-01'))).not.toBeNull()
    expect(tables.procedure('99441', day('2024-12-31'))).not.toBeNull()
    expect(tables.procedure('99441', day('2025-01-01'))).toBeNull()
  })

  test('99213 is worth 1.30, 1.35 and 0.10 outside a facility; 27447 has 10, 69 and 21 percent', () => {
    const visit = tables.fee('99213', '', october)
    expect([visit?.work, visit?.peNonFacility, visit?.mp].map((x) => x && inDigits(x))).toEqual([
      '1.3',
      '1.35',
      '0.1',
    ])
    const knee = tables.fee('27447', '', october)
    expect([knee?.pre, knee?.intra, knee?.post].map((x) => x && inDigits(x))).toEqual(['0.1', '0.69', '0.21'])
    expect(knee).toMatchObject({ global: '090', payableNonFacility: false, cap: null })
    expect(tables.fee('71046', '26', october)).toMatchObject({ pcTc: '1' })
    expect(tables.fee('45378', '53', october)).not.toBeNull()
  })

  test('Ohio is 1.000, 0.911, 1.033', () => {
    const ohio = tables.locality('15202-00', october)
    expect([ohio?.work, ohio?.pe, ohio?.mp].map((x) => x && inDigits(x))).toEqual(['1', '0.911', '1.033'])
    expect(tables.locality('15202-00', day('2026-01-01'))).toBeNull()
  })
})

describe('edits', () => {
  // Every pair of billing rule E3, in either order; both dead pairs.
  test.each([
    ['45385', '45380', '1'],
    ['45385', '45378', '0'],
    ['20610', '99213', '1'],
    ['29881', '29877', '0'],
    ['11042', '97597', '1'],
    ['17110', '11102', '1'],
    ['80053', '80048', '0'],
    ['96372', '99211', '0'],
    ['G0439', '99213', '1'],
    ['90834', '99213', '0'],
    ['71046', '71045', '1'],
    ['90471', '99213', '1'],
  ])('%s over %s, indicator %s', (column1, column2, modifierIndicator) => {
    const pair = { column1, column2, modifierIndicator }
    expect(tables.pair(column1, column2, october)).toEqual(pair)
    expect(tables.pair(column2, column1, october)).toEqual(pair)
  })
  test('97530 with 97140 or 97116 is no active pair', () => {
    expect(tables.pair('97530', '97140', october)).toBeNull()
    expect(tables.pair('97116', '97530', october)).toBeNull()
  })

  test.each([
    ['17000', 1, 2],
    ['17003', 13, 2],
    ['20610', 2, 3],
    ['97110', 6, 3],
    ['99213', 2, 3],
    ['27447', 1, 2],
    ['45385', 1, 2],
    ['96372', 4, 3],
    ['J3301', 16, 3],
    ['A4550', 0, null],
  ])('%s: at most %i units', (code, units, mai) => {
    expect(tables.unitCap(code, october)).toMatchObject(mai === null ? { units } : { units, mai })
  })

  test.each([
    ['17003', ['17000']],
    ['90472', ['90460', '90471', '90473', 'G0008', 'G0009', 'G0010']],
    ['G2212', ['99205', '99215', '99483']],
  ])('%s is added to %j', (code, primaries) => {
    expect([...(tables.addOn(code, october)?.primaries ?? [])].sort()).toEqual(primaries)
  })
})

describe('lists', () => {
  test('facility places are those of the fee schedule', () => {
    const facility = '02 06 08 19 21 22 23 24 26 31 34 41 42 51 52 53 56 61'.split(' ')
    const all = Array.from({ length: 100 }, (_, i) => String(i).padStart(2, '0'))
    expect(all.filter((code) => tables.place(code, october)?.isFacility)).toEqual(facility)
    expect(tables.place('10', october)?.isFacility).toBe(false)
    expect(tables.place('10', day('2021-12-31'))).toBeNull()
    expect(tables.place('28', october)).toBeNull()
  })

  test('every modifier that may part a pair has its kind', () => {
    const kinds = {
      anatomic:
        'E1 E2 E3 E4 FA F1 F2 F3 F4 F5 F6 F7 F8 F9 TA T1 T2 T3 T4 T5 T6 T7 T8 T9 LT RT LC LD RC LM RI',
      global: '24 25 57 58 78 79',
      distinct: '27 59 XE XP XS XU',
      repeat: '76 77 91',
      notice: 'GA GX GY GZ',
    }
    for (const [kind, codes] of Object.entries(kinds))
      for (const code of codes.split(' '))
        expect([code, tables.modifier(code, october)?.kind]).toEqual([code, kind])
    expect(tables.modifier('JZ', day('2022-12-31'))).toBeNull()
    expect(tables.modifier('ZZ', october)).toBeNull()
  })

  test('every modifier says in words of its own what it is', () => {
    const shelf = readCurated().shelves.modifiers.newest()
    const labels = [...(shelf?.entries?.() ?? [])].map(({ value }) => value.label)
    expect(labels.length).toBeGreaterThan(420)
    expect(labels.filter((label) => /national list/i.test(label))).toEqual([])
    expect(labels.filter((label, i) => labels.indexOf(label) !== i)).toEqual([])
  })

  test.each([
    ['FR', '2022-01-01'],
    ['LU', '2022-01-01'],
    ['AB', '2023-01-01'],
    ['N1', '2023-01-01'],
    ['N3', '2023-01-01'],
  ])('modifier %s stands from %s on', (code, first) => {
    expect(tables.modifier(code, addDays(day(first), -1))).toBeNull()
    expect(tables.modifier(code, day(first))).not.toBeNull()
  })

  test.each(['63', '73', '74', '99', '1P', '8P'])('modifier %s of the first level is known', (code) => {
    expect(tables.modifier(code, october)?.kind).toBe('informational')
  })

  test('adjustment codes know their groups and their end', () => {
    expect(tables.adjustment('18', october)?.groups).toEqual(['OA'])
    expect(tables.adjustment('23', october)?.groups).toEqual(['OA'])
    expect(tables.adjustment('45', october)?.groups).toEqual(['CO', 'PR'])
    expect(tables.adjustment('50', october)?.groups).toEqual([])
    for (const code of ['15', '138', '165']) {
      expect(tables.adjustment(code, addDays(day('2018-05-01'), -1))).not.toBeNull()
      expect(tables.adjustment(code, day('2018-05-01'))).toBeNull()
    }
    expect(tables.remark('MA130', october)).not.toBeNull()
    expect(tables.taxonomy('207Q00000X')).not.toBeNull()
    expect(tables.taxonomy('000000000X')).toBeNull()
  })
})
