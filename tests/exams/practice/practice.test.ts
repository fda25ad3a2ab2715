import { expect, test } from 'vitest'
import { getReport, listPracticeChoices, openRoom, startPractice, submitAttempt } from '#exams/server'
import { getFrozen } from '../../../app/exams/attempt/attempts.store.server.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { answered, checked, sent, visited } from '../helpers/events.ts'
import { after, keyOf, MINUTE, must, NOON, practising, senders } from '../helpers/sitting.ts'

describeOnEachEngine('practice', (open) => {
  test('has no clock and gives the rationales of a question once it is checked', async () => {
    const db = await open()
    const { send, actor, attemptId, form } = await practising(db)
    const room = must(await openRoom(db, actor, attemptId, after(99 * MINUTE)))
    expect(room).toMatchObject({
      mode: 'practice',
      limitMs: null,
      remainingMs: null,
      title: 'Practice: The alpha section',
    })
    expect(room.places).toHaveLength(3)

    const key = await keyOf(db, form, 1)
    const ack = must(await send(sent([visited(1), answered(1, key), checked(1)])))
    expect(ack).toMatchObject({ acked: 3, remainingMs: null, state: 'open' })
    expect(ack.reviews?.[1]).toMatchObject({ score: { kind: 'scored', right: true } })
    for (const row of ack.reviews?.[1]?.rows ?? []) expect(row.rationaleHtml).not.toBe('')
    expect(Object.keys(ack.reviews ?? {})).toEqual(['1'])
  })

  test('a checked answer is locked, also for a page that does not know it', async () => {
    const db = await open()
    const { send, actor, attemptId, form } = await practising(db)
    const key = await keyOf(db, form, 1)
    const other = { choice: 'choice' in key ? (key.choice + 1) % 4 : 0 }
    must(await send(sent([answered(1, other), checked(1)])))
    must(await send(sent([answered(1, key), checked(1)]), after(2000), 'page-two'))
    const { sheet } = must(await openRoom(db, actor, attemptId, after(3000)))
    expect(sheet.answers[1]).toEqual(other)
    expect(sheet.checked[1]).toMatchObject({ score: { right: false } })
    expect(sheet.checked[2]).toBeUndefined()
    must(await submitAttempt(db, actor, attemptId, after(4000)))
    const { report } = must(await getReport(db, actor, attemptId, after(5000)))
    expect(report).toMatchObject({ points: 0, passed: null, outcomes: { wrong: 1, unanswered: 2 } })
  })

  test('an acknowledgement that got lost brings the review again', async () => {
    const db = await open()
    const { send } = await practising(db)
    const batch = sent([answered(1, { choice: 0 }), checked(1)])
    const first = must(await send(batch))
    expect(must(await send(batch)).reviews).toEqual(first.reviews)
  })

  test('missed and unused follow what happened, also in practice that was never finished', async () => {
    const db = await open()
    const { send, actor, form } = await practising(db, { section: 'alpha', count: 20 })
    const choices = async () => (await listPracticeChoices(db, actor)).find((one) => one.id === 'alpha')
    expect(await choices()).toMatchObject({ questions: 20, unused: 0, missed: 0 })
    expect(await startPractice(db, actor, { section: 'alpha', filter: 'unused' }, after(1))).toEqual({
      ...{ ok: false, fault: { code: 'nothing-left', inScope: 20 } },
    })
    const acts = []
    for (const n of [1, 2, 3]) {
      const key = await keyOf(db, form, n)
      const wrong = { choice: 'choice' in key ? (key.choice + 1) % 4 : 0 }
      acts.push(answered(n, n === 3 ? key : wrong), checked(n))
    }
    must(await send(sent(acts)))
    expect(await choices()).toMatchObject({ missed: 2 })

    const again = must(await startPractice(db, actor, { section: 'alpha', filter: 'missed' }, after(MINUTE)))
    const missed = (await getFrozen(db.read, again.attemptId)).form
    expect(missed.places.map((place) => place.item).sort()).toEqual(
      form.places
        .slice(0, 2)
        .map((place) => place.item)
        .sort(),
    )
    const right = [answered(1, await keyOf(db, missed, 1)), checked(1)]
    must(await senders(db, actor, again.attemptId).send(sent(right), after(2 * MINUTE)))
    expect(await choices()).toMatchObject({ missed: 1 })
  })

  test('finished, what was left out counts as missed; a case is practised whole', async () => {
    const db = await open()
    const { actor, attemptId, form } = await practising(db, { objective: 'gamma.one', count: 2 })
    expect(form.places.map((place) => place.part).length).toBe(2)
    must(await submitAttempt(db, actor, attemptId, after(MINUTE)))
    expect((await listPracticeChoices(db, actor)).find((one) => one.id === 'gamma')).toMatchObject({
      missed: 2,
    })
  })

  test('what cannot be practised is said', async () => {
    const db = await open()
    const { actor } = await practising(db)
    const start = (wish: unknown) => startPractice(db, actor, wish, NOON)
    expect(await start({ section: 'nope' })).toEqual({ ok: false, fault: { code: 'no-such-scope' } })
    expect(await start({ section: 'alpha', objective: 'alpha.one' })).toMatchObject({
      fault: { code: 'invalid' },
    })
    expect(await start({ section: 'alpha', filter: 'missed' })).toMatchObject({
      fault: { code: 'nothing-left' },
    })
    expect(await start('what')).toMatchObject({ fault: { code: 'invalid' } })
  })
})
