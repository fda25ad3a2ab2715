import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, test } from 'vitest'
import type { PackedRelease, Tables } from '#billing'
import { day, isNamed, openIndex, tablesFromIndexes, verifyCurated } from '#billing'
import { hasOfficial, OFFICIAL, OFFICIAL_MISSING, readAllOfficial, SHARED } from '../helpers/official.ts'
import { codeFiles, readCurated } from '../helpers/tables.ts'

const october = day('2025-10-15')
const name = hasOfficial ? 'the official tables' : `the official tables ${OFFICIAL_MISSING}`

describe.skipIf(!hasOfficial)(name, () => {
  let releases: readonly PackedRelease[] = []
  let tables: Tables
  beforeAll(async () => {
    releases = await readAllOfficial()
    tables = tablesFromIndexes(readCurated().shelves, releases)
  })
  const tableOf = (kind: string) => releases.filter((one) => one.kind === kind).map(({ table }) => table)

  test('every file is read whole, without a reject', () => {
    expect(releases.map(({ kind, table }, i) => [kind, OFFICIAL[i]?.[1], table.rows])).toEqual([
      ['icd10cm', 'icd10cm-order-2026.txt.gz', 98_186],
      ['icd10cm-tabular', 'icd10cm_tabular_2021.xml.gz', 3_379],
      ['hcpcs', 'hcpcs_l2_2020-10_long.csv.gz', 6_568],
      ['hcpcs', 'hcpcs_l2_2026-04_short.csv', 6_664],
      ['pprrvu', 'pprrvu2025_oct_nodesc.csv', 18_144],
      ['gpci', 'GPCI2025.csv', 109],
      ['localities', '25LOCCO.csv', 110],
      ['anesthesia', 'ANES2025.csv', 109],
      ['zip', 'ZIP5_OCT2025.txt.gz', 42_956],
      ['mue', 'ncci_mue_practitioner_2024Q3.csv', 14_677],
      ['addons', 'ncci_aoc_2024.csv', 7_465],
      ['reasons', 'carc_rarc_codes_nodesc_2024-06.csv', 1_581],
      ['taxonomy', 'nucc_taxonomy_251.csv', 883],
      ['ptp', 'ncci_ptp_practitioner_2024Q3.csv.gz', 1_669_820],
    ])
  })

  test('every curated row agrees with the official one, and no edit between our codes is missing', () => {
    const { compared, disagreements } = verifyCurated(readCurated().shelves, releases)
    // Without the tabular list nothing can be said of notes.
    const order = releases.filter(({ kind }) => kind === 'icd10cm')
    expect(verifyCurated(readCurated().shelves, order).disagreements).toEqual([])
    expect(disagreements).toEqual([])
    for (const [table, least] of Object.entries({
      ...{
        icd10cm: 1_500,
        hcpcs: 300,
        procedures: 100,
        fees: 250,
        gpci: 6,
        ptp: 1_000,
        mue: 250,
        addons: 15,
      },
      ...{ adjustments: 90, remarks: 70, taxonomies: 50 },
    }))
      expect([table, (compared[table as 'mue'] ?? 0) >= least]).toEqual([table, true])
  })

  test('diagnoses that stood before FY 2026 stood in FY 2021', () => {
    const xml = gunzipSync(readFileSync(join(SHARED, 'icd10cm_tabular_2021.xml.gz'))).toString('utf8')
    const there = new Set([...xml.matchAll(/<name>([A-Z][0-9A-Z.]+)<\/name>/g)].map(([, code]) => code))
    const early = day('2020-10-01')
    const strangers = [...(readCurated().shelves.icd10cm.newest()?.entries?.() ?? [])]
      .filter(({ key, term }) => !key.includes('-') && (term.from ?? early) <= early)
      .map(({ key }) => (key.length > 3 ? `${key.slice(0, 3)}.${key.slice(3)}` : key))
      // A seventh character, and the X before it, are no names of their own in the list.
      .filter((code) => !there.has(code) && !there.has(code.slice(0, 7).replace(/\.?X+$/, '')))
    expect(strangers).toEqual([])
  })

  test('every modifier of the list of October 2020 is ours, and none is said to have begun after it', () => {
    const index = openIndex(tableOf('hcpcs')[0] as PackedRelease['table'])
    const codes = Array.from({ length: index.rows }, (_, row) => index.cells(row)[0] ?? '')
    const modifiers = codes.filter((code) => code.length === 2)
    const ours = readCurated().tables
    expect(modifiers.length).toBeGreaterThan(360)
    expect(modifiers.filter((code) => ours.modifier(code, day('2020-10-15')) === null)).toEqual([])
  })

  // Billing rules E3, E22: as of July 2024.
  test.each([
    ...[
      ['45385', '45380', '1'],
      ['45385', '45378', '0'],
      ['20610', '99213', '1'],
      ['29881', '29877', '0'],
    ],
    ...[
      ['11042', '97597', '1'],
      ['17110', '11102', '1'],
      ['80053', '80048', '0'],
      ['96372', '99211', '0'],
    ],
    ...[
      ['G0439', '99213', '1'],
      ['90834', '99213', '0'],
      ['71046', '71045', '1'],
      ['90471', '99213', '1'],
    ],
  ] as const)('%s pays over %s, indicator %s', (column1, column2, modifierIndicator) => {
    const pair = { column1, column2, modifierIndicator }
    expect(tables.pair(column1, column2, october)).toEqual(pair)
    expect(tables.pair(column2, column1, october)).toEqual(pair)
  })

  test('97530 has no active pair with 97140 or 97116', () => {
    for (const other of ['97140', '97116']) expect(tables.pair('97530', other, october)).toBeNull()
  })

  // Billing rule E4.
  test.each([
    ...[
      ['17000', 1, 2],
      ['17003', 13, 2],
      ['20610', 2, 3],
      ['97110', 6, 3],
      ['99213', 2, 3],
      ['27447', 1, 2],
    ],
    ...[
      ['45385', 1, 2],
      ['96372', 4, 3],
      ['J3301', 16, 3],
      ['A4550', 0, 3],
    ],
  ] as const)('%s: at most %i units, indicator %i', (code, units, mai) => {
    expect(tables.unitCap(code, october)).toEqual({ units, mai })
  })
  test('the unit caps are 41 by line, 5,157 absolute and 9,479 clinical by day', () => {
    const index = openIndex(tableOf('mue')[0] as PackedRelease['table'])
    const mai = index.text('mai')
    const counts = { '1': 0, '2': 0, '3': 0 }
    for (let row = 0; row < index.rows; row += 1) counts[mai(row) as '1'] += 1
    expect(counts).toEqual({ '1': 41, '2': 5_157, '3': 9_479 })
  })

  // Billing rules E5, E19.
  test.each([
    ['17003', 1, ['17000']],
    ['90472', 1, ['90460', '90471', '90473', 'G0008', 'G0009', 'G0010']],
    ['G2212', 1, ['99205', '99215', '99483']],
    ['99417', 1, ['99205', '99215']],
  ] as const)('%s is an add-on of type %i to %j', (code, type, primaries) => {
    const found = tables.addOn(code, october)
    expect([found?.type, [...(found?.primaries ?? [])].sort()]).toEqual([type, primaries])
  })

  // Billing rules D1, D2, D3, D5, D6.
  test('diagnoses, their headers and their notes', () => {
    const index = openIndex(tableOf('icd10cm')[0] as PackedRelease['table'])
    const billable = index.flag('billable')
    let count = 0
    for (let row = 0; row < index.rows; row += 1) count += billable(row) ? 1 : 0
    expect(count).toBe(74_719)
    expect(tables.diagnosis('B88.0', october)?.billable).toBe(false)
    for (const code of ['B88.01', 'B88.09', 'M17.11', 'E11.9', 'S83.241A', 'T78.40XA', 'QA00.102'])
      expect([code, tables.diagnosis(code, october)?.billable]).toEqual([code, true])
    for (const code of ['M17.1', 'E11']) expect(tables.diagnosis(code, october)?.billable).toBe(false)
    expect(tables.notes('T78.40', october)?.needsSeventh).toBe(true)
    const excludes = (a: string, b: string) => isNamed(b, tables.notes(a, october)?.excludes1 ?? [])
    for (const [a, b] of [
      ['E11.9', 'E10.9'],
      ['I10', 'O13.9'],
      ['N39.0', 'N30.00'],
      ['M54.50', 'M51.26'],
    ] as const)
      expect([a, b, excludes(a, b) || excludes(b, a)]).toEqual([a, b, true])
    expect(tables.notes('F02.80', october)).toMatchObject({ isManifestation: true })
    expect(isNamed('G30.9', tables.notes('F02.80', october)?.codeFirst ?? [])).toBe(true)
  })

  test('507 families of the tabular list ask for a seventh character', () => {
    const index = openIndex(tableOf('icd10cm-tabular')[0] as PackedRelease['table'])
    const seventh = index.flag('seventh')
    expect(Array.from({ length: index.rows }, (_, row) => seventh(row)).filter(Boolean)).toHaveLength(507)
  })

  test('codes of the fee schedule that we have no words for are known by their numbers', () => {
    expect(tables.procedure('99213', october)?.label).toMatch(/established/i)
    expect(tables.procedure('47563', october)).toEqual({ code: '47563', label: 'Procedure 47563' })
    expect(tables.procedure('12345', october)).toBeNull()
    expect(tables.fee('47563', '', october)).toMatchObject({ status: 'A', global: '090', multiple: '2' })
    expect(tables.locality('13202-01', october)).toMatchObject({ name: 'MANHATTAN' })
    for (const code of ['15', '138', '165']) expect(tables.adjustment(code, october)).toBeNull()
    expect(tables.adjustment('18', october)).toMatchObject({ groups: ['OA'] })
  })

  test('the packed tables together take far less than 150 megabytes', () => {
    const bytes = releases.flatMap(({ table }) =>
      table.columns.map(
        (column) => column.values.byteLength + (column.type === 'text' ? column.bytes.length : 0),
      ),
    )
    expect(bytes.reduce((sum, size) => sum + size, 0)).toBeLessThan(40_000_000)
  })
})

test('curated labels of five-digit codes, adjustments and remarks are sentences of ours: no two are alike', () => {
  for (const table of ['procedures', 'adjustments', 'remarks'] as const) {
    const labels = codeFiles()
      .filter(({ path }) => path.includes(`${table}@`))
      .flatMap(() =>
        [...(readCurated().shelves[table].newest()?.entries?.() ?? [])].map(({ value }) => value.label),
      )
    expect(new Set(labels).size).toBe(labels.length)
  }
})
