import { expect, test } from 'vitest'
import { instant } from '#kernel/time.ts'
import {
  finishLesson,
  lessonMarks,
  openLesson,
  readingList,
  sectionReading,
  unfinishLesson,
} from '#study/server'
import { NOON, somebody } from '../factories/people.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { publishFiles } from './small-catalogue.ts'

const ROOTS = { section: 'terminology', slug: 'roots' }
const SUFFIXES = { section: 'terminology', slug: 'suffixes' }
const after = (ms: number) => instant(NOON + ms)

describeOnEachEngine('how far somebody is with a lesson', (open) => {
  test('opened, then read to the end; opening again takes nothing back', async () => {
    const db = await open()
    await publishFiles(db)
    const { actor } = await somebody(db)
    expect(await openLesson(db, actor, ROOTS, NOON)).toEqual({ ok: true, value: 'opened' })
    expect(await finishLesson(db, actor, ROOTS, after(1))).toEqual({ ok: true, value: 'done' })
    expect(await openLesson(db, actor, ROOTS, after(2))).toEqual({ ok: true, value: 'done' })
    expect(await lessonMarks(db, actor)).toEqual([
      { lessonId: 'terminology-roots', mark: 'done', lastOpenedAt: after(2) },
    ])
  })

  test('the mark can be taken back', async () => {
    const db = await open()
    await publishFiles(db)
    const { actor } = await somebody(db)
    await finishLesson(db, actor, ROOTS, NOON)
    expect(await unfinishLesson(db, actor, ROOTS)).toEqual({ ok: true, value: 'opened' })
    expect(await lessonMarks(db, actor)).toMatchObject([{ mark: 'opened' }])
  })

  test('the lesson opened last comes first', async () => {
    const db = await open()
    await publishFiles(db)
    const { actor } = await somebody(db)
    await openLesson(db, actor, ROOTS, NOON)
    await openLesson(db, actor, SUFFIXES, after(1))
    await openLesson(db, actor, ROOTS, after(2))
    const marks = await lessonMarks(db, actor)
    expect(marks.map((m) => m.lessonId)).toEqual(['terminology-roots', 'terminology-suffixes'])
  })

  test('marks are their own: nobody sees another’s', async () => {
    const db = await open()
    await publishFiles(db)
    const [one, other] = [await somebody(db), await somebody(db, { name: 'Morgan Lathe' })]
    await openLesson(db, one.actor, ROOTS, NOON)
    expect(await lessonMarks(db, other.actor)).toEqual([])
  })

  test('a lesson that is not published cannot be marked', async () => {
    const db = await open()
    await publishFiles(db)
    const { actor } = await somebody(db)
    const nowhere = { section: 'insurance', slug: 'roots' }
    for (const deed of [openLesson, finishLesson, unfinishLesson])
      expect(await deed(db, actor, nowhere, NOON)).toEqual({ ok: false, fault: { code: 'not-found' } })
    expect(await lessonMarks(db, actor)).toEqual([])
  })

  test('lists carry the marks; a section without lessons is still there', async () => {
    const db = await open()
    await publishFiles(db)
    const { actor } = await somebody(db)
    await finishLesson(db, actor, SUFFIXES, NOON)
    const sections = await readingList(db, actor)
    expect(sections.map((s) => [s.id, s.lessons.map((l) => [l.slug, l.mark])])).toEqual([
      [
        'terminology',
        [
          ['roots', null],
          ['suffixes', 'done'],
        ],
      ],
      ['insurance', [['payers', null]]],
      ['web', []],
    ])
    expect(await sectionReading(db, actor, 'terminology')).toMatchObject({
      about: 'Read a clinical word.',
      objectives: [{ id: 'terminology.word-parts' }],
      lessons: [{ slug: 'roots' }, { mark: 'done' }],
    })
    expect(await sectionReading(db, actor, 'nowhere')).toBeNull()
  })
})
