import { describe, expect, test } from 'vitest'
import type { Actor } from '#accounts'
import type { Database } from '#db'
import type { Ack } from '#exams/server'
import { openRoom, recordEvents } from '#exams/server'
import type { ClientEvent } from '../../../app/exams/attempt/attempt-event.ts'
import { listEvents } from '../../../app/exams/attempt/attempt-log.store.server.ts'
import { sheetOf } from '../../../app/exams/attempt/sheet.ts'
import { answerHistory } from '../../../app/exams/scoring/answer-history.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { answered, flagged, kept, sent, visited } from '../helpers/events.ts'
import { must, NOON, sitting } from '../helpers/sitting.ts'

describe('an overtaken answer', () => {
  const newer = kept([answered(1, { choice: 2 })], 'page-two')
  const older = kept([answered(1, { choice: 0 })]).map((e) =>
    e.kind === 'answered' ? { ...e, overtaken: true as const } : e,
  )
  test('is in the log and not on the sheet', () => {
    expect(sheetOf([...newer, ...older]).answers.get(1)).toEqual({ choice: 2 })
  })
  test('is no change of the answer', () => {
    expect(answerHistory([...newer, ...older]).get(1)).toEqual([{ choice: 2 }])
  })
})

/** A page that is open on the attempt: it knows what it opened with and what it was told. */
async function openPage(db: Database, actor: Actor, attemptId: string, client: string) {
  let seen = must(await openRoom(db, actor, attemptId, NOON)).seen
  let next = 1
  return async (acts: Parameters<typeof sent>[0]): Promise<Ack> => {
    const events: ClientEvent[] = sent(acts, next)
    const ack = must(await recordEvents(db, actor, attemptId, { client, seen, events }, NOON))
    next = ack.acked + 1
    seen = ack.total
    return ack
  }
}

describeOnEachEngine('two pages on one attempt', (open) => {
  const twoPages = async () => {
    const db = await open()
    const { actor, attemptId } = await sitting(db)
    const one = await openPage(db, actor, attemptId, 'page-one')
    const two = await openPage(db, actor, attemptId, 'page-two')
    const answers = async () => sheetOf((await listEvents(db.read, attemptId)).events).answers
    return { db, actor, attemptId, one, two, answers }
  }

  test('an answer given without having seen the newer one never overwrites it, and both are told', async () => {
    const { one, two, answers } = await twoPages()
    expect(await one([answered(1, { choice: 1 })])).not.toHaveProperty('news')
    const told = await two([answered(1, { choice: 0 }), flagged(2)])
    expect(told).toMatchObject({ acked: 2, news: [{ kind: 'answered', place: 1, response: { choice: 1 } }] })
    expect((await answers()).get(1)).toEqual({ choice: 1 })
    expect((await one([])).news).toEqual([{ kind: 'flagged', place: 2 }])
  })

  test('having seen it, the page may take over', async () => {
    const { one, two, answers } = await twoPages()
    await one([answered(1, { choice: 1 })])
    await two([])
    expect(await two([answered(1, { choice: 0 })])).not.toHaveProperty('news')
    expect((await answers()).get(1)).toEqual({ choice: 0 })
    expect((await one([])).news).toEqual([{ kind: 'answered', place: 1, response: { choice: 0 } }])
  })

  test('answers to other questions are kept: hours offline on one device lose nothing', async () => {
    const { one, two, answers } = await twoPages()
    await one([answered(1, { choice: 1 }), answered(2, { choice: 1 })])
    await two([
      visited(3),
      answered(3, { choice: 2 }),
      answered(2, { choice: 0 }),
      answered(4, { choice: 0 }),
    ])
    expect(Object.fromEntries(await answers())).toEqual({
      1: { choice: 1 },
      2: { choice: 1 },
      3: { choice: 2 },
      4: { choice: 0 },
    })
  })

  test('a batch sent again is acknowledged again and overtakes nothing', async () => {
    const { db, actor, attemptId, one, answers } = await twoPages()
    const batch = { client: 'page-six', seen: 0, events: sent([answered(1, { choice: 2 })]) }
    must(await recordEvents(db, actor, attemptId, batch, NOON))
    await one([answered(1, { choice: 0 })])
    expect(must(await recordEvents(db, actor, attemptId, batch, NOON)).acked).toBe(1)
    expect((await answers()).get(1)).toEqual({ choice: 2 })
  })

  test('pages that write at the same time: every answer is kept, and one of each pair counts', async () => {
    const { db, attemptId, one, two, answers } = await twoPages()
    const acts = [1, 2, 3, 4].map((place) => [answered(place, { choice: 0 })])
    for (const [act] of acts) await Promise.all([one([act ?? visited(1)]), two([act ?? visited(1)])])
    const { events } = await listEvents(db.read, attemptId)
    expect(events.filter((e) => e.kind === 'answered')).toHaveLength(8)
    expect((await answers()).size).toBe(4)
  })
})
