import { beforeAll, describe, expect, test } from 'vitest'
import type { ClaimChange, Finding, Tables } from '#billing'
import { CATALOGUE, scenesOn, scrubClaim, tablesFromIndexes } from '#billing'
import { hasOfficial, OFFICIAL_MISSING, readAllOfficial } from '../helpers/official.ts'
import { partB, stageOf } from '../helpers/stages.ts'
import { curatedTables, readCurated } from '../helpers/tables.ts'

/** Pairs that billing rule E3 quotes, as of July 2024: column 1, column 2, indicator, what parts them. */
const PAIRS = [
  ['45385', '45380', '1', '59'],
  ['45385', '45378', '0', '59'],
  ['20610', '99213', '1', '25'],
  ['29881', '29877', '0', '59'],
  ['11042', '97597', '1', 'XS'],
  ['17110', '11102', '1', '59'],
  ['80053', '80048', '0', '59'],
  ['96372', '99211', '0', '25'],
  ['G0439', '99213', '1', '25'],
  ['90834', '99213', '0', '25'],
  ['71046', '71045', '1', '59'],
  ['90471', '99213', '1', '25'],
] as const
/** Caps that billing rule E4 quotes: code, units, whether all lines of the day are added up. */
const CAPS = [
  ['17000', 1, 2],
  ['17003', 13, 2],
  ['20610', 2, 3],
  ['97110', 6, 3],
  ['99213', 2, 3],
  ['27447', 1, 2],
  ['45385', 1, 2],
  ['96372', 4, 3],
  ['J3301', 16, 3],
] as const
/** Add-ons that billing rule E5 quotes. */
const ADD_ONS = [
  ['17003', ['17000']],
  ['90472', ['90471', '90473', '90460', 'G0008', 'G0009', 'G0010']],
  ['G2212', ['99205', '99215', '99483']],
] as const

const line = (procedure: string, modifiers: string[] = [], units = '1') => ({
  ...{ from: '2025-10-15', procedure, modifiers, units, pointers: [1], charge: '200.00' },
})

function edits(tables: () => Tables) {
  const found = (change: ClaimChange, rule: string): readonly Finding[] =>
    scrubClaim(
      scenesOn(stageOf({ benefits: partB(0), tables: tables() }))(change),
      CATALOGUE.filter(({ id }) => id === rule),
    )
  const lines = (rule: string, ...all: readonly ReturnType<typeof line>[]) =>
    found({ lines: all }, rule).map((one) => one.line)

  test.each(PAIRS)('E3: %s pays and %s is denied; indicator %s', (column1, column2, indicator, parts) => {
    expect(lines('E3', line(column1), line(column2))).toEqual([2])
    expect(lines('E3', line(column2), line(column1))).toEqual([1])
    const parted = lines('E3', line(column1), line(column2, [parts]))
    expect(parted).toEqual(indicator === '1' ? [] : [2])
    // 59 and its like may stand on either code; 25 only on the visit.
    const turned = lines('E3', line(column1, [parts]), line(column2))
    expect(turned).toEqual(indicator === '1' && parts !== '25' ? [] : column1 === 'G0439' ? [] : [2])
  })
  test('E3: textbook pairs that are no longer there', () => {
    expect(lines('E3', line('97530'), line('97140'), line('97116'))).toEqual([])
  })
  test.each(CAPS)('E4: %s has at most %i units (MAI %i)', (code, units) => {
    expect(lines('E4', line(code, [], `${units}`))).toEqual([])
    expect(lines('E4', line(code, [], `${units + 1}`))).toEqual([1])
    expect(lines('E4', line(code, [], `${units}`), line(code, ['59']))).toEqual([1, 2])
  })
  test('E4: a supply with a cap of nothing', () => expect(lines('E4', line('A4550'))).toEqual([1]))
  test.each(ADD_ONS)('E5: %s needs one of %j', (code, primaries) => {
    expect(lines('E5', line(code))).toEqual([1])
    expect(lines('E5', line('99213'), line(code))).toEqual([2])
    for (const primary of primaries) expect(lines('E5', line(primary), line(code))).toEqual([])
  })
}

describe('the edits that are quoted, over the curated tables', () => edits(curatedTables))

describe.skipIf(!hasOfficial)(
  `the edits that are quoted, over the official tables ${hasOfficial ? '' : OFFICIAL_MISSING}`,
  () => {
    let tables: Tables
    beforeAll(async () => {
      tables = tablesFromIndexes(readCurated().shelves, await readAllOfficial())
    })
    edits(() => tables)
  },
)
