import { expect, test } from 'vitest'
import type { Actor } from '#accounts'
import { listTerms } from '#curriculum/server'
import type { Database } from '#db'
import { getReport, publishExams, startAttempt, startPractice, submitAttempt } from '#exams/server'
import { days, later, minutes } from '#kernel/time.ts'
import { finishLesson, nextStep, openLesson, today } from '#study/server'
import { NOON, somebody } from '../factories/people.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { publishFiles } from './small-catalogue.ts'

const at = (section: string, slug: string) => ({ section, slug })

describeOnEachEngine('today', (open) => {
  async function catalogue() {
    const db = await open()
    const { exams } = await publishFiles(db)
    await publishExams(db, exams, NOON)
    return { db, actor: (await somebody(db)).actor }
  }

  /** Sits the exam of one question and answers nothing. */
  async function fail(db: Database, actor: Actor, now = NOON): Promise<string> {
    const started = await startAttempt(db, actor, { exam: 'tiny' }, now)
    if (!started.ok) throw new Error(started.fault.code)
    await submitAttempt(db, actor, started.value.attemptId, now)
    return started.value.attemptId
  }

  test('a newcomer is offered the first lesson', async () => {
    const { db, actor } = await catalogue()
    expect(await today(db, actor, NOON)).toMatchObject({
      isNew: true,
      open: [],
      begun: null,
      results: [],
      next: { lesson: { id: 'terminology-roots' }, sectionTitle: 'Medical terminology', why: 'order' },
    })
  })

  test('an empty catalogue offers nothing and breaks nothing', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    expect(await today(db, actor, NOON)).toMatchObject({ next: null, begun: null, sections: [] })
    expect(await listTerms(db)).toEqual([])
  })

  test('a lesson begun comes first, and the next is another one', async () => {
    const { db, actor } = await catalogue()
    await openLesson(db, actor, at('terminology', 'suffixes'), NOON)
    expect(await today(db, actor, later(NOON, minutes(1)))).toMatchObject({
      isNew: false,
      begun: { id: 'terminology-suffixes' },
      next: { lesson: { id: 'terminology-roots' }, why: 'order' },
    })
  })

  test('after an exam the weakest section decides what is next', async () => {
    const { db, actor } = await catalogue()
    await fail(db, actor)
    expect(await today(db, actor, NOON)).toMatchObject({
      isNew: false,
      open: [],
      next: { lesson: { id: 'insurance-payers' }, sectionTitle: 'Insurance', why: 'weakest' },
      results: [
        { title: 'Tiny exam', state: 'submitted', result: { percent: 0, passed: false, passMark: 85 } },
      ],
    })
    await finishLesson(db, actor, at('insurance', 'payers'), NOON)
    expect(await today(db, actor, NOON)).toMatchObject({ next: { why: 'order' } })
  })

  test('when all is read nothing is next', async () => {
    const { db, actor } = await catalogue()
    for (const [section, slug] of [
      ['terminology', 'roots'],
      ['terminology', 'suffixes'],
      ['insurance', 'payers'],
    ])
      await finishLesson(db, actor, at(section ?? '', slug ?? ''), NOON)
    expect(await today(db, actor, NOON)).toMatchObject({ next: null, begun: null, isNew: false })
  })

  test('what is open can be gone on with: the one with least time first, none whose time is over', async () => {
    const { db, actor } = await catalogue()
    await startPractice(db, actor, { section: 'terminology', filter: 'all', count: 2 }, NOON)
    await startAttempt(db, actor, { exam: 'tiny' }, NOON)
    const soon = await today(db, actor, later(NOON, minutes(4)))
    expect(soon.open.map((a) => [a.mode, a.remainingMs])).toEqual([
      ['timed', minutes(6)],
      ['practice', null],
    ])
    const nextDay = await today(db, actor, later(NOON, days(1)))
    expect(nextDay.open.map((a) => a.mode)).toEqual(['practice'])
  })

  test('nobody sees another’s day', async () => {
    const { db, actor } = await catalogue()
    await fail(db, actor)
    await openLesson(db, actor, at('terminology', 'roots'), NOON)
    const other = await somebody(db, { name: 'Morgan Lathe' })
    expect(await today(db, other.actor, NOON)).toMatchObject({ isNew: true, begun: null, results: [] })
  })

  test('after a report the next step is the section that cost most, with its lesson', async () => {
    const { db, actor } = await catalogue()
    const found = await getReport(db, actor, await fail(db, actor), NOON)
    if (!found.ok) throw new Error(found.fault.code)
    expect(await nextStep(db, actor, found.value.report)).toMatchObject({
      section: 'insurance',
      lesson: { title: 'Payers' },
    })
  })
})
