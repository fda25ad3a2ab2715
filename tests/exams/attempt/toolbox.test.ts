import { expect, test } from 'vitest'
import { getReceipt, getReport, getReview, openRoom, submitAttempt } from '#exams/server'
import { MARKS_LIMIT, NOTE_LIMIT } from '../../../app/exams/attempt/attempt-event.ts'
import { checkReceipt } from '../../../app/exams/receipt/check-receipt.ts'
import { NOTE_LIMIT as NOTE_ROOM } from '../../../app/ui/exam/tools/note-panel.tsx'
import { MARKS_LIMIT as MARKS_ROOM } from '../../../app/ui/exam/tools/use-marking.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { answered, marked, noted, sent, visited } from '../helpers/events.ts'
import { after, MINUTE, must, NOON, sitting } from '../helpers/sitting.ts'

const mark = (from: number, to: number) => ({ part: 'stem' as const, from, to })

test('the room allows no more than the server takes', () => {
  expect([NOTE_ROOM, MARKS_ROOM]).toEqual([NOTE_LIMIT, MARKS_LIMIT])
})

describeOnEachEngine('the toolbox', (open) => {
  test('marks and notes are there again on another device, in the review, and in a whole receipt', async () => {
    const db = await open()
    const { send, actor, attemptId } = await sitting(db)
    const acts = [visited(1), marked(1, [mark(0, 5)]), noted(1, 'See <b>box 24</b>\u0000'), answered(1, null)]
    must(await send(sent(acts)))
    const { sheet } = must(await openRoom(db, actor, attemptId, NOON))
    expect(sheet).toMatchObject({ marks: { 1: [mark(0, 5)] }, notes: { 1: 'See <b>box 24</b>' } })
    must(await submitAttempt(db, actor, attemptId, after(MINUTE)))
    const review = must(await getReview(db, actor, attemptId, 'all', after(MINUTE)))
    expect(review.questions[0]).toMatchObject({ note: 'See <b>box 24</b>', marks: [mark(0, 5)] })
    expect(review.questions[1]).toMatchObject({ note: null, marks: [] })
    const receipt = must(await getReceipt(db, actor, attemptId))
    expect(checkReceipt(JSON.stringify(receipt))).toMatchObject({ state: 'whole', events: 5 })
  })

  test('they change no score', async () => {
    const db = await open()
    const { send, actor, attemptId } = await sitting(db)
    must(await send(sent([visited(1), noted(1, 'a'), marked(2, [mark(1, 2)])])))
    must(await submitAttempt(db, actor, attemptId, after(MINUTE)))
    expect(must(await getReport(db, actor, attemptId, after(MINUTE))).report).toMatchObject({ points: 0 })
  })

  test('another page hears of them; neither is compared: the last one counts', async () => {
    const db = await open()
    const { send, actor, attemptId } = await sitting(db)
    must(await send(sent([noted(1, 'one')]), after(1000), 'page-one'))
    must(await send(sent([noted(1, 'two'), marked(1, [mark(2, 4)])]), after(2000), 'page-two'))
    expect(must(await openRoom(db, actor, attemptId, NOON)).sheet.notes).toEqual({ 1: 'two' })
  })

  test('what is too long, turned around or at no place is refused whole', async () => {
    const db = await open()
    const { send, actor, attemptId } = await sitting(db)
    const refused = async (act: Parameters<typeof sent>[0][number]) => {
      const answer = await send(sent([visited(1), act]))
      return answer.ok ? 'kept' : answer.fault.code
    }
    const many = Array.from({ length: MARKS_LIMIT + 1 }, (_, i) => mark(i * 2, i * 2 + 1))
    expect(await refused(noted(1, 'x'.repeat(NOTE_LIMIT + 1)))).toBe('malformed')
    expect(await refused(marked(1, many))).toBe('malformed')
    expect(await refused(marked(1, [mark(4, 4)]))).toBe('malformed')
    expect(await refused(noted(99, 'x'))).toBe('no-such-place')
    expect(must(await openRoom(db, actor, attemptId, NOON)).seen).toBe(0)
  })
})
