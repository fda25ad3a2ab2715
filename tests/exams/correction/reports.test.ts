import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { outbox } from '#db'
import {
  answerReport,
  getReportedItem,
  listOwnReports,
  listReports,
  reportItem,
  submitAttempt,
} from '#exams/server'
import type { Instant } from '#kernel/time.ts'
import { addToReport } from '../../../app/exams/correction/item-report.ts'
import { itemStatistics } from '../../../app/exams/correction/item-statistics.ts'
import { somebody } from '../../factories/people.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { after, MINUTE, must, NOBODYS, sitting } from '../helpers/sitting.ts'

const about = (place: number, text = 'Two of these are right.') => ({ place, kind: 'two-right', text })
const NOBODY = { ok: false, fault: { code: 'not-found' } }

describe('adding to a report', () => {
  test('new words follow the old; the same words again change nothing', () => {
    expect(addToReport('It is wrong.', 'See 42 CFR.')).toBe('It is wrong.\n\nSee 42 CFR.')
    expect(addToReport('It is wrong.\n\nSee 42 CFR.', 'See 42 CFR.')).toBe('It is wrong.\n\nSee 42 CFR.')
    expect(addToReport('x'.repeat(7000), 'y'.repeat(2000))).toBeNull()
  })

  test('nothing written before is ever lost, and it stays within bounds', () => {
    const text = fc.string({ minLength: 10, maxLength: 2000 })
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 8 }), ([first = '', ...more]) => {
        let whole = first
        for (const one of more) {
          const next = addToReport(whole, one)
          if (next === null) continue
          expect(next.startsWith(whole)).toBe(true)
          expect(next).toContain(one)
          expect(addToReport(next, one)).toBe(next)
          whole = next
        }
        expect(whole.length).toBeLessThanOrEqual(8000)
      }),
    )
  })
})

test('statistics leave voided questions out of the share', () => {
  const uses = [
    { outcome: 'right' as const, count: 3 },
    { outcome: 'wrong' as const, count: 1 },
    { outcome: 'voided' as const, count: 6 },
    { outcome: null, count: 2 },
  ]
  expect(itemStatistics(uses)).toMatchObject({ asked: 12, decided: 10, rightPercent: 75 })
  expect(itemStatistics([])).toMatchObject({ asked: 0, rightPercent: null })
})

describeOnEachEngine('reports about questions', (open) => {
  test('a candidate reports while the exam is open; it is never told which item it is', async () => {
    const db = await open()
    const { actor, attemptId, form } = await sitting(db)
    expect(must(await reportItem(db, actor, attemptId, about(1), after(0)))).toEqual({ added: false })
    const own = await listOwnReports(db, actor)
    expect(own).toMatchObject([
      { place: 1, kind: 'two-right', text: 'Two of these are right.', answer: null },
    ])
    const place = form.places[0]
    for (const secret of [place?.item, place?.revision]) expect(JSON.stringify(own)).not.toContain(secret)
    expect(await listOwnReports(db, actor, attemptId)).toEqual(own)
    expect(await listOwnReports(db, actor, NOBODYS)).toEqual([])
  })

  test('and in the review, once the exam is over', async () => {
    const db = await open()
    const { actor, attemptId } = await sitting(db)
    must(await submitAttempt(db, actor, attemptId, after(MINUTE)))
    must(await reportItem(db, actor, attemptId, about(4), after(2 * MINUTE)))
    expect(await listOwnReports(db, actor)).toMatchObject([
      { place: 4, attemptState: 'submitted', answer: null },
    ])
  })

  test('one open report of a person about a question: writing again adds, also at the same time', async () => {
    const db = await open()
    const { actor, attemptId } = await sitting(db)
    const texts = ['The first thing wrong.', 'The second thing wrong.', 'The third thing wrong.']
    await Promise.all(texts.map((text) => reportItem(db, actor, attemptId, about(2, text), after(0))))
    must(await reportItem(db, actor, attemptId, about(3), after(0)))
    const own = await listOwnReports(db, actor)
    expect(own.map((one) => one.place).sort()).toEqual([2, 3])
    for (const text of texts) expect(own.find((one) => one.place === 2)?.text).toContain(text)
  })

  test('what cannot be kept says why', async () => {
    const db = await open()
    const { actor, attemptId } = await sitting(db)
    const { actor: stranger } = await somebody(db)
    const report = (form: unknown, id: string = attemptId, who = actor) =>
      reportItem(db, who, id, form, after(0))
    for (const wrong of [
      {},
      about(1, 'too short'),
      about(1, 'x'.repeat(2001)),
      { ...about(1), kind: 'nonsense' },
      { ...about(1), place: 0 },
      { ...about(1), text: ['a'] },
      null,
    ])
      expect(await report(wrong)).toMatchObject({ ok: false, fault: { code: 'invalid' } })
    expect(await report(about(99))).toEqual(NOBODY)
    expect(await report(about(1), NOBODYS)).toEqual(NOBODY)
    expect(await report(about(1), 'x')).toEqual(NOBODY)
    expect(await report(about(1), attemptId, stranger)).toEqual(NOBODY)
    expect(await listOwnReports(db, actor)).toEqual([])
  })

  test('a script that reports without end is stopped, and let in again later', async () => {
    const db = await open()
    const { actor, attemptId } = await sitting(db)
    const report = (i: number, now: Instant) =>
      reportItem(db, actor, attemptId, about(1 + (i % 12), `Report number ${i}`), now)
    for (let i = 0; i < 30; i++) must(await report(i, after(0)))
    expect(await report(31, after(0))).toMatchObject({ ok: false, fault: { code: 'too-many' } })
    must(await report(32, after(3 * MINUTE)))
  })

  test('instructors see it with the key and answer everyone who reported it, once', async () => {
    const db = await open()
    const { actor, attemptId, form } = await sitting(db)
    const { actor: teacher } = await somebody(db, { roles: ['instructor'], name: 'Rowan Pell' })
    must(await reportItem(db, actor, attemptId, about(1), after(0)))
    const page = must(await listReports(db, teacher, 'open', null))
    expect(page).toMatchObject({ lines: [{ by: 'Avery Quill', question: form.places[0]?.item }], next: null })
    const id = page.lines[0]?.id ?? ''
    const found = must(await getReportedItem(db, teacher, id))
    expect(found.review.rows.some((row) => row.key)).toBe(true)
    expect(found.statistics).toMatchObject({ asked: 1, decided: 0 })
    expect(JSON.stringify(found.view)).not.toContain('rationale')

    const answer = { decision: 'kept', answer: 'The manual says so, chapter 12.' }
    expect(must(await answerReport(db, teacher, id, answer, after(MINUTE)))).toBe(1)
    expect(await answerReport(db, teacher, id, answer, after(MINUTE))).toMatchObject({
      fault: { code: 'answered' },
    })
    expect(must(await listReports(db, teacher, 'open', null)).lines).toEqual([])
    expect(must(await listReports(db, teacher, 'answered', null)).lines).toHaveLength(1)
    expect((await listOwnReports(db, actor))[0]?.answer).toMatchObject({
      decision: 'kept',
      text: answer.answer,
    })
    const letters = await db.read.select().from(outbox)
    expect(letters).toMatchObject([{ recipient: actor.email, subject: 'Your report was answered' }])
    expect(letters[0]?.body).toContain(answer.answer)
    // A new report about the same question is a new one.
    expect(must(await reportItem(db, actor, attemptId, about(1), after(2 * MINUTE)))).toEqual({
      added: false,
    })
    expect(await listOwnReports(db, actor)).toHaveLength(2)
  })

  test('nobody else reads or answers reports', async () => {
    const db = await open()
    const { actor, attemptId } = await sitting(db)
    must(await reportItem(db, actor, attemptId, about(1), after(0)))
    const [own] = await listOwnReports(db, actor)
    const refused = { ok: false, fault: { code: 'not-allowed' } }
    const answer = { decision: 'kept', answer: 'The manual says so.' }
    expect(await listReports(db, actor, 'all', null)).toEqual(refused)
    expect(await getReportedItem(db, actor, own?.id ?? '')).toEqual(refused)
    expect(await answerReport(db, actor, own?.id ?? '', answer, after(0))).toEqual(refused)
  })
})
