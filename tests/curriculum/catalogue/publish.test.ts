import { asc } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { bankEntries, getLesson, getRevision, listLessons, listTerms } from '#curriculum/server'
import type { Database } from '#db'
import { revisions } from '#db'
import { sha256Hex } from '#kernel/hash.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { bank, item, lesson, objectives } from '../small-content.ts'
import { contentFolder } from './content-folder.ts'

const exam = { path: 'exams/small.yaml', text: 'id: small\nminutes: 10\n' }
const all = (db: Database) =>
  db.read.select().from(revisions).orderBy(asc(revisions.madeAt), asc(revisions.key))

describeOnEachEngine('publishing the catalogue', (open) => {
  test('every thing becomes a revision named by the hash of its body', async () => {
    const db = await open()
    const published = await contentFolder(objectives, bank([item()]), lesson('Text.'), exam).publish(db)
    expect(published).toMatchObject({
      changed: true,
      added: 4,
      revised: 0,
      retired: 0,
      faults: [],
      exams: [{ minutes: 10 }],
    })
    const rows = await all(db)
    expect(rows.map((row) => [row.kind, row.key])).toEqual([
      ['objectives', 'objectives'],
      ['exam', 'small'],
      ['item', 'term-0001'],
      ['lesson', 'terminology-word-parts'],
    ])
    for (const row of rows) expect(row.id).toBe(sha256Hex(row.body))
  })

  test('an unchanged tree writes nothing', async () => {
    const db = await open()
    const folder = contentFolder(objectives, bank([item()]), exam)
    await folder.publish(db)
    expect(await folder.publish(db)).toMatchObject({ changed: false, added: 0, exams: [{ minutes: 10 }] })
    expect(await all(db)).toHaveLength(3)
  })

  test('what the engine recalculates is no part of a revision: adding it changes nothing that is kept', async () => {
    const db = await open()
    const verify = [{ ask: 'npi', facts: { npi: '1234567893' }, answer: { valid: true } }]
    const folder = contentFolder(objectives, bank([item()]))
    await folder.publish(db)
    const before = await all(db)
    folder.write(bank([item({ verify })]))
    expect(await folder.publish(db)).toMatchObject({ added: 0, revised: 0, retired: 0 })
    expect(await all(db)).toEqual(before)
    expect(before.map((row) => row.body).join()).not.toContain('verify')
  })

  test('a changed item is a new revision that names the old; the old one stays readable', async () => {
    const db = await open()
    const folder = contentFolder(
      objectives,
      bank([item(), item({ id: 'term-0002', stem: 'Another thing?' })]),
    )
    await folder.publish(db)
    const [before, other] = await bankEntries(db)
    folder.write(
      bank([item({ stem: 'Which suffix now?' }), item({ id: 'term-0002', stem: 'Another thing?' })]),
    )
    expect(await folder.publish(db)).toMatchObject({ added: 0, revised: 1, retired: 0 })
    const [after, untouched] = await bankEntries(db)
    expect(untouched).toEqual(other)
    expect(after?.revision).not.toBe(before?.revision)
    const row = (await all(db)).find((r) => r.id === after?.revision)
    expect(row?.previousId).toBe(before?.revision)
    expect(await getRevision(db, before?.revision ?? '')).toMatchObject({
      stem: 'Which suffix means inflammation?',
    })
    expect(await getRevision(db, after?.revision ?? '')).toMatchObject({ stem: 'Which suffix now?' })
  })

  test('taking a change back makes the old revision current again', async () => {
    const db = await open()
    const folder = contentFolder(objectives, bank([item()]))
    await folder.publish(db)
    const [first] = await bankEntries(db)
    folder.write(bank([item({ difficulty: 5 })]))
    await folder.publish(db)
    folder.write(bank([item()]))
    await folder.publish(db)
    expect(await bankEntries(db)).toEqual([first])
    expect((await all(db)).filter((r) => r.kind === 'item')).toHaveLength(2)
  })

  test('deleting a file retires what was in it, never its history; writing it again revives it', async () => {
    const db = await open()
    const folder = contentFolder(
      objectives,
      bank([item()]),
      lesson('A <Term name="x" means="y">x</Term>.'),
      exam,
    )
    await folder.publish(db)
    const [{ revision = '' } = {}] = await bankEntries(db)
    folder.remove('banks/terminology/parts.yaml')
    folder.remove('lessons/terminology/word-parts.mdx')
    folder.remove('exams/small.yaml')
    expect(await folder.publish(db)).toMatchObject({ retired: 3, exams: [] })
    expect((await bankEntries(db)).map((e) => e.status)).toEqual(['retired'])
    expect(await listLessons(db)).toEqual([])
    expect(await listTerms(db)).toEqual([])
    expect(await getRevision(db, revision)).toMatchObject({ id: 'term-0001' })
    folder.write(bank([item()]), lesson('A <Term name="x" means="y">x</Term>.'), exam)
    expect(await folder.publish(db)).toMatchObject({ added: 0, revised: 0, retired: 0 })
    expect((await bankEntries(db)).map((e) => e.status)).toEqual(['live'])
    expect(await listLessons(db)).toHaveLength(1)
  })

  test('what is faulty keeps the version it had, and everything else is published', async () => {
    const db = await open()
    const folder = contentFolder(objectives, bank([item()]), lesson('Old text.'))
    await folder.publish(db)
    const [before] = await bankEntries(db)
    folder.write(
      bank([item({ difficulty: 9 }), item({ id: 'term-0002', stem: 'Another thing?' })]),
      lesson('New {text}.'),
      lesson('Fine.', { order: 2 }, 'other'),
    )
    const published = await folder.publish(db)
    expect(published.faults.map((f) => [f.file, f.line, f.check])).toEqual([
      ['banks/terminology/parts.yaml', 6, 'schema'],
      ['lessons/terminology/word-parts.mdx', 15, 'unsafe-mdx'],
    ])
    const entries = await bankEntries(db)
    expect(entries[0]).toEqual(before)
    expect(entries.map((e) => e.status)).toEqual(['live', 'live'])
    expect((await listLessons(db)).map((l) => l.slug)).toEqual(['word-parts', 'other'])
    expect(JSON.stringify(await getLesson(db, 'terminology', 'word-parts'))).toContain('Old text.')
    expect((await folder.publish(db)).faults).toHaveLength(2)
  })

  test('a file that is no YAML retires nothing', async () => {
    const db = await open()
    const folder = contentFolder(objectives, bank([item()]))
    await folder.publish(db)
    folder.write({ path: 'banks/terminology/parts.yaml', text: 'topic: [' })
    expect(await folder.publish(db)).toMatchObject({
      retired: 0,
      faults: [{ check: 'yaml' }, { check: 'unused-objective' }, { check: 'unused-objective' }],
    })
    expect((await bankEntries(db)).map((e) => e.status)).toEqual(['live'])
  })

  test('without objectives nothing is published', async () => {
    const db = await open()
    const folder = contentFolder({ path: 'objectives.yaml', text: 'sections: 1' }, bank([item()]))
    expect(await folder.publish(db)).toMatchObject({
      changed: false,
      summary: expect.stringContaining('objectives.yaml'),
    })
    expect(await bankEntries(db)).toEqual([])
  })

  test('revisions can be neither changed nor deleted', async () => {
    const db = await open()
    await contentFolder(objectives, bank([item()])).publish(db)
    await expect(
      db.one((w) => w.update(revisions).set({ body: 'x' }).returning({ id: revisions.id })),
    ).rejects.toMatchObject({ fault: 'append-only' })
    await expect(db.one((w) => w.delete(revisions).returning({ id: revisions.id }))).rejects.toMatchObject({
      fault: 'append-only',
    })
  })

  test('two processes that publish at once do it once', async () => {
    const db = await open()
    const folder = contentFolder(objectives, bank([item()]), lesson('Text.'))
    const done = await Promise.all([folder.publish(db), folder.publish(db)])
    expect(done.map((d) => d.added).sort()).toEqual([0, 3])
    expect(await all(db)).toHaveLength(3)
  })
})
