import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import type { Day, ImportKind } from '#billing'
import { day } from '#billing'
import type { CodeQuestion } from '#curriculum/server'
import { importCodes, importedLists, searchImportedCodes } from '#curriculum/server'
import type { Database } from '#db'
import { instant } from '#kernel/time.ts'
import { hasOfficial, OFFICIAL_MISSING, SHARED } from '../../billing/helpers/official.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'

const folder = mkdtempSync(join(tmpdir(), 'codes-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
let now = 1_760_000_000_000

const order = (...rows: readonly (readonly [code: string, flag: 0 | 1, text: string])[]) =>
  rows
    .map(
      ([code, flag, text], i) =>
        `${String(i + 1).padStart(5, '0')} ${code.padEnd(7)} ${flag} ${text.slice(0, 60).padEnd(60)} ${text}`,
    )
    .join('\n')

async function take(
  db: Database,
  kind: ImportKind,
  text: string,
  [release, from, to]: readonly [string, string, string | null],
) {
  const path = join(folder, `${kind}-${now}.txt`)
  writeFileSync(path, text)
  const term = { from: from as Day, to: to as Day | null }
  const done = await importCodes(db, { kind, path, release, ...term, mayShrink: true }, instant(now++))
  if (!done.ok) throw new Error(done.fault)
}

const ON = day('2025-10-15')
const ask = (db: Database, more: Partial<CodeQuestion> = {}, dir = folder) =>
  searchImportedCodes(db, dir, { list: 'diagnoses', asked: '', on: ON, after: 0, ...more })
const found = async (db: Database, more: Partial<CodeQuestion> = {}, dir = folder) =>
  (await ask(db, more, dir)).codes.map(({ code }) => code)

const DIAGNOSES = order(
  ['S720', 0, 'Fracture of head and neck of femur'],
  [
    'S72001A',
    1,
    'Fracture of unspecified part of neck of right femur, initial encounter for closed fracture',
  ],
  ['S72002A', 1, 'Fracture of unspecified part of neck of left femur, initial encounter for closed fracture'],
  ['H8101', 1, 'Ménière’s disease, right ear'],
  ['E0822', 1, 'Diabetes due to underlying condition with diabetic chronic kidney disease'],
)

describeOnEachEngine('looking codes up in what was imported', (open) => {
  test('nothing was imported: nothing is found, and nobody needs to ask', async () => {
    const db = await open()
    expect(await ask(db, { asked: 'femur' })).toEqual({ codes: [], tables: [], more: false })
    expect(await importedLists(db)).toEqual([])
  })

  test('by code with its dot or without, and by the beginnings of words in whatever order and writing', async () => {
    const db = await open()
    await take(db, 'icd10cm', DIAGNOSES, ['2026', '2025-10-01', '2026-09-30'])
    expect(await importedLists(db)).toEqual(['diagnoses'])
    expect(await found(db, { asked: 's72.00' })).toEqual(['S72001A', 'S72002A'])
    expect(await found(db, { asked: 'femur LEFT' })).toEqual(['S72002A'])
    expect(await found(db, { asked: 'menieres' })).toEqual(['H8101'])
    expect(await found(db, { asked: 'Ménière' })).toEqual(['H8101'])
    expect(await found(db, { asked: 'emur' })).toEqual([])
    expect(await found(db, { asked: 'femur kidney' })).toEqual([])
    for (const odd of ["'; drop table code_pages", '%', '\u0000', '*', '{', '\ud800', '\\'])
      expect((await ask(db, { asked: odd })).codes.length, odd).toBeLessThanOrEqual(4)
  })

  test('headings and codes of other days are not told; the table and its days are', async () => {
    const db = await open()
    await take(db, 'icd10cm', DIAGNOSES, ['2026', '2025-10-01', '2026-09-30'])
    await take(db, 'icd10cm', order(['S7200', 1, 'Fracture of neck of femur']), [
      '2025',
      '2024-10-01',
      '2025-09-30',
    ])
    expect(await found(db, { asked: 'S72' })).toEqual(['S72001A', 'S72002A'])
    const before = await ask(db, { asked: 'S72', on: day('2025-09-30') })
    expect(before.codes).toEqual([{ code: 'S7200', label: 'Fracture of neck of femur', table: 0 }])
    expect(before.tables).toEqual([
      { title: 'ICD-10-CM', release: '2025', from: '2024-10-01', to: '2025-09-30' },
    ])
    expect(await ask(db, { asked: 'S72', on: day('2026-10-01') })).toMatchObject({ codes: [], tables: [] })
  })

  test('what another import has taken the place of is gone from the next question on', async () => {
    const db = await open()
    const release = ['2026', '2025-10-01', '2026-09-30'] as const
    await take(db, 'icd10cm', DIAGNOSES, release)
    expect(await found(db, { asked: 'femur' })).toHaveLength(2)
    await take(db, 'icd10cm', order(['S72009A', 1, 'Fracture of neck of femur']), release)
    expect(await found(db, { asked: 'femur' })).toEqual(['S72009A'])
  })

  test('pages follow one another without a gap or a code twice', async () => {
    const db = await open()
    const many = Array.from(
      { length: 95 },
      (_, i): readonly [string, 1, string] =>
        [...[`S82${String(i).padStart(2, '0')}A`, 1, `Fracture number ${i} of tibia`]] as [string, 1, string],
    )
    await take(db, 'icd10cm', order(...many), ['2026', '2025-10-01', '2026-09-30'])
    const pages = await Promise.all([0, 40, 80].map((after) => ask(db, { asked: 'tibia', after })))
    expect(pages.map(({ codes, more }) => [codes.length, more])).toEqual([
      [40, true],
      [40, true],
      [15, false],
    ])
    expect(pages.flatMap(({ codes }) => codes.map(({ code }) => code))).toEqual(many.map(([code]) => code))
  })

  test('procedures: numbers of the fee schedule by number only, words where an operator has them', async () => {
    const db = await open()
    const heads = 'HCPC,SHORT DESCRIPTION,ADD DT,TERM DT\n'
    const rows = 'E0130,Walker rigid,19860101,\nE0999,Old walker,19860101,20231231\nLT,Left side,19860101,\n'
    await take(db, 'hcpcs', heads + rows, ['2025', '2025-01-01', null])
    expect(await found(db, { list: 'procedures', asked: 'walker' })).toEqual(['E0130'])
    expect(await found(db, { list: 'procedures', asked: 'E0' })).toEqual(['E0130'])
    expect(await found(db, { list: 'modifiers', asked: 'left' })).toEqual(['LT'])
    expect(await found(db, { list: 'procedures', asked: 'left' })).toEqual([])
    await take(
      db,
      'cpt',
      'CPT codes, copyright of their owner\n\n20610\tA large joint, in the words of the licence\n',
      ['2025', '2025-01-01', null],
    )
    const licensed = await ask(db, { list: 'procedures', asked: 'licence' })
    expect(licensed.codes).toEqual([
      { code: '20610', label: 'A large joint, in the words of the licence', table: 0 },
    ])
    // Where we have words of our own they stand, and both find the code.
    expect((await ask(db, { list: 'procedures', asked: 'licence' }, 'content')).codes[0]?.label).toContain(
      'Needle',
    )
  })

  test.skipIf(!hasOfficial)(
    `the whole of ICD-10-CM, HCPCS and the fee schedule ${hasOfficial ? '' : OFFICIAL_MISSING}`,
    { timeout: 60_000 },
    async () => {
      const db = await open()
      const official = async (kind: ImportKind, file: string, release: string, from: string) => {
        const path = join(SHARED, file)
        const done = await importCodes(
          db,
          { kind, path, release, from: from as Day, to: null },
          instant(now++),
        )
        if (!done.ok) throw new Error(done.fault)
      }
      await official('icd10cm', 'icd10cm-order-2026.txt.gz', '2026', '2025-10-01')
      await official('pprrvu', 'pprrvu2025_oct_nodesc.csv', '2025-10', '2025-01-01')
      expect(await found(db, { asked: 'type 2 diab neuro' }, 'content')).toContain('E1140')
      expect(await found(db, { asked: 'left femur neck open initial' }, 'content')).toContain('S72002B')
      const [first] = (await ask(db, { asked: 'V91.07', list: 'diagnoses' })).codes
      expect(first).toMatchObject({
        code: 'V9107XA',
        label: 'Burn due to water-skis on fire, initial encounter',
      })
      // No description comes with the fee schedule; ours stand where we have some.
      const numbers = await ask(db, { list: 'procedures', asked: '9921' }, 'content')
      expect(numbers.codes.find(({ code }) => code === '99213')?.label).toMatch(/visit/)
      const unworded = await ask(db, { list: 'procedures', asked: '0001' }, 'content')
      expect(unworded.codes.length).toBeGreaterThan(0)
      expect(unworded.codes.map(({ label }) => label).join('')).toBe('')
    },
  )
})
