import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isAccredited, publishAccreditations, readAccreditations } from '#credits/server'
import { NOON } from '../factories/people.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { scratch } from '../helpers/scratch.ts'

const TITLES = [
  { kind: 'lesson', id: 'terminology-word-parts', title: 'Reading a term from its parts', revision: 'r1' },
  { kind: 'exam', id: 'cmrs-100', title: 'CMRS practice exam, 100 questions', revision: 'r2' },
] as const

function tree(change: (path: string, text: string) => string = (_, text) => text): string {
  const dir = mkdtempSync(join(scratch(16), 'cleanclaim-credit-'))
  for (const path of [
    'accreditations/sample-word-parts.yaml',
    'accreditations/sample-practice-exam.yaml',
    'lessons/terminology/word-parts.mdx',
    'exams/cmrs-100.yaml',
  ]) {
    cpSync(join('content', path), join(dir, path), { recursive: true })
    writeFileSync(join(dir, path), change(path, readFileSync(join(dir, path), 'utf8')))
  }
  return dir
}

describeOnEachEngine('accreditations of a content tree', (open) => {
  test('what we ship is sound, says that it is a sample, and is approved by nobody', async () => {
    const { found, faults } = await readAccreditations('content')
    expect(faults).toEqual([])
    expect(found.length).toBeGreaterThanOrEqual(2)
    for (const { accreditation, covers } of found) {
      expect(covers, accreditation.id).toBe(true)
      expect(accreditation.approval).toBeNull()
      expect(accreditation.notice).toMatch(/sample.*No board has approved it/)
    }
  })

  test('a text that changed is told, and unbound; brought back, it is bound again; nothing is done twice', async () => {
    const db = await open()
    const first = await publishAccreditations(db, tree(), TITLES, NOON)
    expect(first).toMatchObject({ offered: 2, changed: 2, retired: 0, faults: [] })
    expect(await publishAccreditations(db, tree(), TITLES, NOON)).toMatchObject({ changed: 0 })
    const changed = tree((path, text) => (path.endsWith('.mdx') ? `${text}\nOne more sentence.\n` : text))
    const second = await publishAccreditations(db, changed, TITLES, NOON)
    expect(second).toMatchObject({ offered: 2, changed: 1 })
    expect(second.faults[0]).toMatchObject({
      severity: 'warning',
      path: 'subject.text',
      message: 'the approval does not cover this text any more, so nothing is awarded',
    })
    const windows = tree((_, text) => text.replaceAll('\n', '\r\n'))
    expect(await publishAccreditations(db, windows, TITLES, NOON)).toMatchObject({ changed: 1, faults: [] })
  })

  test.each([
    ['a title that differs', 'title: Reading a term', 'title: Reading any term', 'subject.title'],
    ['a lesson that is not there', 'id: terminology-word-parts', 'id: terminology-gone', 'subject.id'],
    ['an agenda that does not come to the minutes', 'minutes: 14', 'minutes: 15', 'minutes'],
    ['another id than its file', 'id: sample-word-parts', 'id: sample-other', 'id'],
    ['a word that nobody knows', 'approval: null', 'aproval: null', 'approval'],
    ['no YAML', 'approval: null', 'approval: [', ''],
  ])('%s is an error, with its place, and is not offered', async (_, from, to, path) => {
    const db = await open()
    const wrong = tree((file, text) =>
      file.endsWith('sample-word-parts.yaml') ? text.replace(from, to) : text,
    )
    const { faults, offered } = await publishAccreditations(db, wrong, TITLES, NOON)
    expect(offered).toBe(1)
    expect(faults.filter(({ severity }) => severity === 'error').map((fault) => fault.path)).toContain(path)
    expect(faults[0]?.line).toBeGreaterThan(0)
    expect(await isAccredited(db, 'lesson', 'terminology-word-parts')).toBe(false)
  })
})
