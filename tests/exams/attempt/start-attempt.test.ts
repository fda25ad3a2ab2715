import { expect, test } from 'vitest'
import { attempts, itemUses } from '#db'
import { listAttempts, listExams, openRoom, publishExams, startAttempt, submitAttempt } from '#exams/server'
import { somebody } from '../../factories/people.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { makeBlueprint } from '../helpers/blueprint.ts'
import { EXAM, publishTestCatalogue } from '../helpers/catalogue.ts'
import { after, MINUTE, must, NOON, sitting } from '../helpers/sitting.ts'

describeOnEachEngine('starting an exam', (open) => {
  test('draws a form by the blueprint and starts the clock', async () => {
    const db = await open()
    const { actor, attemptId, form } = await sitting(db)
    expect(form.places.map((place) => place.section)).toEqual([
      ...Array<string>(5).fill('alpha'),
      ...Array<string>(5).fill('beta'),
      ...Array<string>(2).fill('gamma'),
    ])
    const room = must(await openRoom(db, actor, attemptId, after(MINUTE)))
    expect(room).toMatchObject({
      ...{ attemptId, examId: 'test-exam', mode: 'timed', state: 'open', startedAt: NOON },
      ...{ limitMs: 60 * MINUTE, remainingMs: 59 * MINUTE, budgetMsPerItem: 5 * MINUTE },
      sections: [
        { id: 'alpha', title: 'The alpha section' },
        { id: 'beta', title: 'The beta section' },
        { id: 'gamma', title: 'The gamma section' },
      ],
      sheet: { answers: {}, flags: [], struck: {}, visited: [], checked: {} },
    })
    expect(room.places.map((place) => place.n)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(room.places.slice(10).map((place) => place.caseId)).toEqual(['case-1', 'case-1'])
  })

  test('nothing that leaves tells a key, a rationale, an id or a revision', async () => {
    const db = await open()
    const { actor, attemptId, form } = await sitting(db)
    const told = JSON.stringify(must(await openRoom(db, actor, attemptId, NOON)))
    for (const place of form.places)
      for (const secret of [place.item, place.revision]) expect(told).not.toContain(`"${secret}"`)
    for (const secret of ['rationale', 'Why ', '"key"', 'difficulty', 'objective'])
      expect(told).not.toContain(secret)
  })

  test('started again, it is the one that is open; also by two requests at once', async () => {
    const db = await open()
    await publishTestCatalogue(db, NOON)
    const { actor } = await somebody(db)
    const start = () => startAttempt(db, actor, { exam: 'test-exam' }, NOON)
    const all = (await Promise.all([start(), start(), start()])).map(must)
    expect(new Set(all.map((started) => started.attemptId)).size).toBe(1)
    expect(all.filter((started) => !started.resumed)).toHaveLength(1)
    expect(must(await start())).toEqual({ attemptId: all[0]?.attemptId, resumed: true })
    expect(await db.read.select({ id: attempts.id }).from(attempts)).toHaveLength(1)
    expect(await db.read.select({ n: itemUses.n }).from(itemUses)).toHaveLength(12)
  })

  test('one whose time is over is closed first, and the new form prefers what was not seen', async () => {
    const db = await open()
    const { actor, attemptId, form } = await sitting(db)
    const next = must(await startAttempt(db, actor, { exam: 'test-exam' }, after(60 * MINUTE)))
    expect(next.resumed).toBe(false)
    const [second, first] = await listAttempts(db, actor, after(60 * MINUTE))
    expect(first).toMatchObject({
      id: attemptId,
      state: 'submitted',
      closedBy: 'clock',
      closedAt: after(60 * MINUTE),
    })
    expect(second).toMatchObject({ id: next.attemptId, state: 'open', remainingMs: 60 * MINUTE })
    const uses = await db.read.select({ item: itemUses.item, attempt: itemUses.attemptId }).from(itemUses)
    const before = new Set(form.places.map((place) => place.item))
    const again = uses.filter((use) => use.attempt === next.attemptId && before.has(use.item))
    expect(again).toEqual([])
  })

  test('each person has their own', async () => {
    const db = await open()
    const { actor, attemptId } = await sitting(db)
    const { actor: other } = await somebody(db)
    const theirs = must(await startAttempt(db, other, { exam: 'test-exam' }, NOON))
    expect(theirs).toMatchObject({ resumed: false })
    expect((await listAttempts(db, actor, NOON)).map((one) => one.id)).toEqual([attemptId])
    expect(await openRoom(db, other, attemptId, NOON)).toEqual({ ok: false, fault: { code: 'not-found' } })
    expect(await submitAttempt(db, other, attemptId, NOON)).toEqual({
      ok: false,
      fault: { code: 'not-found' },
    })
  })

  test('the same seed gives the same form', async () => {
    const one = await sitting(await open(), 42)
    const two = await sitting(await open(), 42)
    expect(one.form).toEqual(two.form)
  })

  test('what cannot be is said', async () => {
    const db = await open()
    const big = { ...makeBlueprint({ alpha: { count: 30 }, gamma: { count: 3 } }, 33), id: 'too-big' }
    await publishTestCatalogue(db, NOON, [EXAM, big])
    const { actor } = await somebody(db)
    for (const exam of ['nope', '', '\u0000', 'Test Exam'])
      expect(await startAttempt(db, actor, { exam }, NOON)).toEqual({
        ok: false,
        fault: { code: 'no-such-exam' },
      })
    const refused = await startAttempt(db, actor, { exam: 'too-big' }, NOON)
    expect(refused).toMatchObject({
      ok: false,
      fault: {
        code: 'cannot-assemble',
        shortfalls: [
          { section: 'alpha', why: 'too-few', wanted: 30, available: 20 },
          { section: 'gamma', why: 'case-sizes', wanted: 3, available: 2 },
        ],
      },
    })
    expect(await listAttempts(db, actor, NOON)).toEqual([])
  })

  test('the exams on offer follow the content; attempts keep the rules they started with', async () => {
    const db = await open()
    const { actor, attemptId } = await sitting(db)
    expect((await listExams(db)).map((exam) => exam.id)).toEqual(['test-exam'])
    expect(await publishExams(db, [EXAM], NOON)).toEqual({ offered: 1, changed: 0, retired: 0 })
    const shorter = { ...EXAM, minutes: { ...EXAM.minutes, value: 1 } }
    expect(await publishExams(db, [shorter], NOON)).toEqual({ offered: 1, changed: 1, retired: 0 })
    expect(must(await openRoom(db, actor, attemptId, NOON)).limitMs).toBe(60 * MINUTE)
    expect(await publishExams(db, [], NOON)).toEqual({ offered: 0, changed: 0, retired: 1 })
    expect(await listExams(db)).toEqual([])
    expect(must(await openRoom(db, actor, attemptId, NOON)).state).toBe('open')
    expect(await publishExams(db, [EXAM], NOON)).toEqual({ offered: 1, changed: 1, retired: 0 })
  })
})
