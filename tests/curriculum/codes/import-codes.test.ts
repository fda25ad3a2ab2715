import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, expect, test } from 'vitest'
import type { Day, ImportKind } from '#billing'
import { day, readTables, tablesFromIndexes } from '#billing'
import { diffCodes, importCodes, listCodeReleases, loadCodeTables, verifyCodes } from '#curriculum/server'
import type { Database, Writes } from '#db'
import { codeImports, codePages, isDatabaseError } from '#db'
import { instant } from '#kernel/time.ts'
import { openAllKept } from '../../../app/curriculum/codes/opened-releases.server.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'codes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let now = 1_760_000_000_000

function file(name: string, text: string | Uint8Array): string {
  const path = join(folder, name)
  writeFileSync(path, text)
  return path
}

const take = (
  db: Database,
  kind: ImportKind,
  path: string,
  [release, from, to]: readonly [string, string | null, string | null],
  more: { readonly mayShrink?: boolean } = {},
) => {
  const request = { kind, path, release, from: from as Day | null, to: to as Day | null, ...more }
  return importCodes(db, request, instant(now++))
}

const caps = (...rows: readonly string[]) => `code,mue,mai,rationale\n${rows.join('\n')}\n`
const MANY = Array.from({ length: 300 }, (_, i) => `${10_000 + i},${i % 9},3,x`)
const order = (...rows: readonly (readonly [string, 0 | 1, string])[]) =>
  rows
    .map(
      ([code, flag, text], i) =>
        `${String(i + 1).padStart(5, '0')} ${code.padEnd(7)} ${flag} ${text.padEnd(60)} ${text}`,
    )
    .join('\n')

const tablesOf = async (db: Database) => tablesFromIndexes(readTables([]).shelves, await openAllKept(db.read))

describeOnEachEngine('imports of official code files', (open) => {
  test('says where the rows came from, and answers on the days of the release', async () => {
    const db = await open()
    const text = caps('17000,1,2,x', '97110,6,3,x', 'nonsense,1,2,x', '20610,2,3,x')
    const done = await take(db, 'mue', file('mue.csv', text), ['2024Q3', '2024-07-01', '2024-09-30'])
    expect(done).toMatchObject({
      ok: true,
      value: {
        changed: true,
        release: {
          ...{ kind: 'mue', release: '2024Q3', from: '2024-07-01', to: '2024-09-30', file: 'mue.csv' },
          ...{ rows: 3, ended: 0, rejects: 1, sha256: createHash('sha256').update(text).digest('hex') },
          rejected: [{ line: 4, why: '"nonsense" is no procedure code' }],
        },
      },
    })
    expect(await listCodeReleases(db.read)).toMatchObject([done.ok ? done.value.release : {}])
    const tables = await tablesOf(db)
    expect(tables.unitCap('97110', day('2024-08-01'))).toEqual({ units: 6, mai: 3 })
    expect(tables.unitCap('97110', day('2024-06-30'))).toBeNull()
    expect(tables.unitCap('97110', day('2024-10-01'))).toBeNull()
    expect(tables.release('mue', day('2024-08-01'))?.source).toContain('mue.csv')
  })

  test('the same file again changes nothing; gzipped or with another term it is another import', async () => {
    const db = await open()
    const path = file('mue.csv', caps('17000,1,2,x'))
    const first = await take(db, 'mue', path, ['2024Q3', '2024-07-01', null])
    const again = await take(db, 'mue', path, ['2024Q3', '2024-07-01', null])
    expect(again).toMatchObject({ ok: true, value: { changed: false } })
    expect(again.ok && first.ok && again.value.release.at).toBe(first.ok && first.value.release.at)
    expect(await db.read.select().from(codeImports)).toHaveLength(1)
    const packed = file('mue.csv.gz', gzipSync(caps('17000,1,2,x')))
    expect(await take(db, 'mue', packed, ['2024Q3', '2024-07-01', null])).toMatchObject({
      value: { changed: true, release: { rows: 1, file: 'mue.csv.gz' } },
    })
    expect(await take(db, 'mue', packed, ['2024Q3', '2024-07-01', '2024-09-30'])).toMatchObject({
      value: { changed: true, release: { to: '2024-09-30' } },
    })
    expect(await db.read.select().from(codeImports)).toHaveLength(3)
    const pages = await db.read.select({ importId: codePages.importId }).from(codePages)
    expect(new Set(pages.map(({ importId }) => importId)).size).toBe(1)
  })

  const whole = caps(...MANY)
  const halves: readonly (readonly [string, () => Uint8Array | string, string])[] = [
    ['a gzipped file that breaks off', () => gzipSync(whole).subarray(0, 700), 'breaks off or is damaged'],
    [
      'a file that turns into something else half-way',
      () => `${whole.slice(0, 2000)}${'?!\u0001,,,\n'.repeat(99)}`,
      'rows cannot be read',
    ],
    [
      'a file cut off at the end of a line',
      () => caps(...MANY.slice(0, 150)),
      'has 150 rows where the release that stands has 300',
    ],
    ['another kind of file', () => 'code,type\n18,CARC\n', 'there is no line of headings'],
    ['a ZIP archive', () => 'PK\u0003\u0004', 'unpack it'],
    ['UTF-16', () => Buffer.from('\ufeffcode,mue,mai', 'utf16le'), 'UTF-16'],
    ['an endless line', () => 'x'.repeat(3_000_000), 'no line ends'],
    ['an empty file', () => '', 'there is no line of headings'],
    ['headings alone', () => caps(), 'has no row'],
  ]
  test.each(halves)('%s leaves the old release in force', async (_, broken, why) => {
    const db = await open()
    await take(db, 'mue', file('whole.csv', whole), ['2024Q3', '2024-07-01', null])
    const before = await listCodeReleases(db.read)
    const done = await take(db, 'mue', file('broken', broken()), ['2024Q3', '2024-07-01', null])
    expect(done).toEqual({ ok: false, fault: expect.stringContaining(why) })
    expect(await listCodeReleases(db.read)).toEqual(before)
    expect((await tablesOf(db)).unitCap('10299', day('2025-01-01'))).toEqual({ units: 299 % 9, mai: 3 })
  })

  test('a failure while rows are kept takes all of them back', async () => {
    const db = await open()
    await take(db, 'mue', file('whole.csv', whole), ['2024Q3', '2024-07-01', null])
    const path = file('next.csv', caps(...MANY.map((row) => row.replace(',3,', ',2,'))))
    // Ends in the middle of the transaction, after the import and its first pages were written.
    const fails = (tx: Writes): Writes =>
      new Proxy(tx, {
        get(target, name) {
          if (name === 'insert')
            return (into: never) => {
              if (into === codePages) throw new Error('the disk is full')
              return target.insert(into)
            }
          const value = Reflect.get(target, name)
          return typeof value === 'function' ? value.bind(target) : value
        },
      })
    const breaking: Database = { ...db, tx: (lock, fn) => db.tx(lock, (tx) => fn(fails(tx))) }
    await expect(take(breaking, 'mue', path, ['2024Q3', '2024-07-01', null])).rejects.toThrow('disk is full')
    expect(await db.read.select().from(codeImports)).toHaveLength(1)
    expect((await tablesOf(db)).unitCap('10000', day('2025-01-01'))).toEqual({ units: 0, mai: 3 })
  })

  test('a far smaller file is taken when it is said to be right', async () => {
    const db = await open()
    await take(db, 'mue', file('whole.csv', whole), ['2024Q3', null, null])
    const path = file('small.csv', caps('17000,1,2,x'))
    expect(await take(db, 'mue', path, ['2024Q3', null, null], { mayShrink: true })).toMatchObject({
      value: { changed: true, release: { rows: 1 } },
    })
  })

  test('the release in force on the day of service answers; a newer one ends an older one', async () => {
    const db = await open()
    const older = order(['B88', 0, 'Other infestations'], ['B880', 1, 'Other acariasis'])
    const newer = order(
      ['B88', 0, 'Other infestations'],
      ['B880', 0, 'Other acariasis'],
      ['B8809', 1, 'Other acariasis, other'],
    )
    await take(db, 'icd10cm', file('2026.txt', newer), ['2026', '2025-10-01', '2026-09-30'])
    await take(db, 'icd10cm', file('2025.txt', older), ['2025', '2024-10-01', null])
    const tables = await tablesOf(db)
    expect(tables.diagnosis('B88.0', day('2025-09-30'))).toMatchObject({ billable: true })
    expect(tables.diagnosis('B88.0', day('2025-10-01'))).toMatchObject({ billable: false })
    expect(tables.diagnosis('B88.09', day('2025-09-30'))).toBeNull()
    expect(tables.diagnosis('B88.0', day('2026-10-01'))).toBeNull()
    expect(await diffCodes(db.read, 'icd10cm', ['2025', '2026'], 10)).toEqual({
      ok: true,
      value: {
        ...{ added: 1, removed: 0, changed: 1, addedKeys: ['B8809'], removedKeys: [] },
        changedRows: [{ key: 'B880', before: ['1', 'Other acariasis'], after: ['0', 'Other acariasis'] }],
        cells: ['billable', 'label'],
      },
    })
    expect(await diffCodes(db.read, 'icd10cm', ['2025', '2027'], 10)).toMatchObject({ ok: false })
  })

  test('pairs, add-ons, fees and notes answer as rules ask; ours answers where nothing was imported', async () => {
    const db = await open()
    const pairs =
      'col1,col2,mod_ind,deleted,rationale\n20610,99213,1,,x\n20610,99214,0,2025-03-31,x\n97530,97140,1,2020-01-01,x\n'
    await take(db, 'ptp', file('ptp.csv', pairs), ['2024Q3', '2024-07-01', null])
    await take(
      db,
      'addons',
      file('a.csv', 'primary,addon,type\n17000,17003,1\nCCCCC,0054T,2\n17000,17004,3\nCCCCC,17004,3\n'),
      ['2024', null, null],
    )
    await take(db, 'icd10cm', file('i.txt', order(['E11', 0, 'Type 2'], ['E119', 1, 'Type 2 without'])), [
      '2026',
      null,
      null,
    ])
    await take(
      db,
      'icd10cm-tabular',
      file(
        't.xml',
        '<t><section id="E08-E13"><excludes1><note>x (P70.2)</note></excludes1><diag><name>E11</name><excludes1><note>y (E10.-)</note></excludes1></diag></section></t>',
      ),
      ['2021', null, null],
    )
    const tables = await loadCodeTables(db.read, 'content')
    const on = day('2025-10-15')
    expect(tables.pair('99213', '20610', on)).toEqual({
      column1: '20610',
      column2: '99213',
      modifierIndicator: '1',
    })
    expect(tables.pair('20610', '99214', day('2025-03-31'))).not.toBeNull()
    expect(tables.pair('20610', '99214', on)).toBeNull()
    expect(tables.pair('97530', '97140', on)).toBeNull()
    // An import answers alone for its days: our own pair of these codes is not asked.
    expect(tables.pair('45385', '45378', on)).toBeNull()
    expect(tables.addOn('17004', on)).toEqual({ type: 3, primaries: new Set(['17000']) })
    expect(tables.addOn('0054T', on)).toEqual({ type: 2, primaries: new Set() })
    for (const code of ['1700', '17003170', '99999', '']) expect(tables.addOn(code, on)).toBeNull()
    expect(tables.notes('E11.9', on)).toMatchObject({ excludes1: ['E10', 'P702'], needsSeventh: false })
    expect(tables.diagnosis('I10', on)).toBeNull()
    expect(tables.fee('99213', '', on)?.status).toBe('A')
  })

  test('verification finds damaged rows, and values and wording of ours that differ or are not ours', async () => {
    const db = await open()
    await take(db, 'mue', file('mue.csv', caps('17000,3,2,x', '97110,6,3,x')), ['2024Q3', '2024-07-01', null])
    await take(
      db,
      'reasons',
      file(
        'r.csv',
        'code,type,description\n29,CARC,Sent after the limit for filing.\n45,CARC,Nothing alike at all here\n',
      ),
      ['2024', null, null],
    )
    const found = await verifyCodes(db.read, 'content')
    expect(found.faults).toEqual([])
    expect(found.disagreements).toContainEqual({
      ...{ table: 'mue', key: '17000', on: '2024-07-01', release: '2024Q3' },
      message: 'units is 1; officially it is 3',
    })
    expect(found.disagreements.filter(({ key, table }) => table === 'mue' && key === '97110')).toEqual([])
    const borrowed = found.disagreements.filter(({ message }) => message.includes('wording'))
    expect(borrowed.map(({ table, key }) => [table, key])).toEqual([['adjustments', '29']])
    expect(found.damaged).toEqual([])
    await db.one((w) => w.delete(codePages).returning({ n: codePages.n }))
    expect((await verifyCodes(db.read, 'content')).damaged).toEqual(['mue@2024Q3', 'reasons@2024'])
    await expect(loadCodeTables(db.read, 'content')).rejects.toThrow('are not all there')
  })

  test('what was imported is never changed', async () => {
    const db = await open()
    await take(db, 'mue', file('mue.csv', caps('17000,1,2,x')), ['2024Q3', null, null])
    await expect(db.one((w) => w.update(codeImports).set({ rows: 0 }))).rejects.toSatisfy((e) =>
      isDatabaseError(e, 'append-only'),
    )
  })
})
