import { asc, eq } from 'drizzle-orm'
import { expect, test } from 'vitest'
import { attemptLog, attempts } from '#db'
import { openRoom, recordEvents, submitAttempt } from '#exams/server'
import { listEvents } from '../../../app/exams/attempt/attempt-log.store.server.ts'
import { chainHead } from '../../../app/exams/attempt/chain.ts'
import { somebody } from '../../factories/people.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { answered, checked, flagged, sent, struck, visited } from '../helpers/events.ts'
import { after, keyOf, MINUTE, must, NOBODYS, NOON, senders, sitting } from '../helpers/sitting.ts'

describeOnEachEngine('autosave', (open) => {
  test('keeps what was done, and says how far and how long', async () => {
    const db = await open()
    const { send, attemptId } = await sitting(db)
    const ack = await send(sent([visited(1), flagged(1)]), after(1500))
    expect(ack).toEqual({
      ok: true,
      value: { acked: 2, remainingMs: 60 * MINUTE - 1500, state: 'open', total: 2 },
    })
    expect((await listEvents(db.read, attemptId)).events).toMatchObject([
      { kind: 'visited', place: 1, seq: 1, client: 'page-one', at: after(1500) },
      { kind: 'flagged', place: 1, seq: 2, client: 'page-one', at: after(1500) },
    ])
  })

  test('sent again, or again with more, nothing is kept twice', async () => {
    const db = await open()
    const { send, attemptId } = await sitting(db)
    const all = sent([visited(1), struck(1, 0), flagged(1), visited(2)])
    must(await send(all.slice(0, 2)))
    expect(must(await send(all.slice(0, 2))).acked).toBe(2)
    expect(must(await send(all.slice(0, 1))).acked).toBe(2)
    expect(must(await send(all.slice(1))).acked).toBe(4)
    expect((await listEvents(db.read, attemptId)).events.map((event) => event.seq)).toEqual([1, 2, 3, 4])
  })

  test('a gap, a disorder and nonsense change nothing', async () => {
    const db = await open()
    const { send, attemptId, actor } = await sitting(db)
    must(await send(sent([visited(1)])))
    expect(await send(sent([visited(2)], 3))).toEqual({ ok: false, fault: { code: 'gap', expected: 2 } })
    expect(await send(sent([visited(2), visited(3)], 2).reverse())).toMatchObject({
      fault: { code: 'disordered' },
    })
    expect(await send(sent([visited(99)], 2))).toMatchObject({ fault: { code: 'no-such-place', place: 99 } })
    expect(await send(sent([checked(1)], 2))).toMatchObject({ fault: { code: 'wrong-mode' } })
    expect(await recordEvents(db, actor, attemptId, 'what', NOON)).toMatchObject({
      fault: { code: 'malformed' },
    })
    expect((await listEvents(db.read, attemptId)).events).toHaveLength(1)
  })

  test('someone else’s attempt, and one that does not exist, are the same', async () => {
    const db = await open()
    const { attemptId, actor } = await sitting(db)
    const { actor: stranger } = await somebody(db)
    const refused = { ok: false, fault: { code: 'not-found' } }
    expect(await senders(db, stranger, attemptId).send(sent([visited(1)]))).toEqual(refused)
    expect(await senders(db, actor, NOBODYS).send(sent([visited(1)]))).toEqual(refused)
    for (const id of ['x', '', '\u0000', `${attemptId}\u0000`, "' or 1=1 --"])
      expect(await senders(db, actor, id).send(sent([visited(1)]))).toEqual(refused)
    expect((await listEvents(db.read, attemptId)).events).toEqual([])
  })

  test('after the deadline nothing is kept, but what was kept is acknowledged again', async () => {
    const db = await open()
    const { send, attemptId } = await sitting(db)
    must(await send(sent([visited(1)]), after(60 * MINUTE)))
    const late = after(60 * MINUTE + 1)
    expect(await send(sent([visited(1), visited(2)]), late)).toEqual({
      ...{ ok: false, fault: { code: 'late', deadline: after(60 * MINUTE) } },
    })
    expect(must(await send(sent([visited(1)]), late))).toMatchObject({
      acked: 1,
      remainingMs: 0,
      state: 'open',
      total: 1,
    })
    expect((await listEvents(db.read, attemptId)).events).toHaveLength(1)
  })

  test('after submitting too; asking for the time says that it is over', async () => {
    const db = await open()
    const { send, actor, attemptId } = await sitting(db)
    must(await send(sent([visited(1)])))
    must(await submitAttempt(db, actor, attemptId, after(2000)))
    expect(await send(sent([visited(2)], 2))).toEqual({
      ok: false,
      fault: { code: 'closed', state: 'submitted' },
    })
    expect(must(await send([]))).toMatchObject({ acked: 1, state: 'submitted' })
  })

  test('two pages at once: everything of both is kept once, in one chain', async () => {
    const db = await open()
    const { send, attemptId } = await sitting(db)
    const acts = [visited(1), flagged(2), struck(1, 1), visited(3), flagged(4), visited(5)]
    const page = async (client: string) => {
      for (const event of sent(acts)) must(await send([event], after(event.seq), client))
    }
    await Promise.all(['page-one', 'page-two', 'page-three', 'page-four'].map(page))
    const rows = await db.read
      .select()
      .from(attemptLog)
      .where(eq(attemptLog.attemptId, attemptId))
      .orderBy(asc(attemptLog.n))
    expect(rows.map((row) => row.n)).toEqual(Array.from({ length: 24 }, (_, i) => i + 1))
    expect(rows.at(-1)?.total).toBe(24)
    const { events, head } = await listEvents(db.read, attemptId)
    for (const client of ['page-one', 'page-two', 'page-three', 'page-four'])
      expect(events.filter((event) => event.client === client).map((event) => event.seq)).toEqual([
        1, 2, 3, 4, 5, 6,
      ])
    const [attempt] = await db.read.select().from(attempts).where(eq(attempts.id, attemptId))
    expect(head).toBe(chainHead(attempt?.genesis ?? '', events))
  })

  test('the same batch five times at once is kept once', async () => {
    const db = await open()
    const { send, attemptId } = await sitting(db)
    const batch = sent([visited(1), flagged(1)])
    const acks = await Promise.all(Array.from({ length: 5 }, () => send(batch)))
    expect(acks.map((ack) => must(ack).acked)).toEqual([2, 2, 2, 2, 2])
    expect((await listEvents(db.read, attemptId)).events).toHaveLength(2)
  })

  test('submitting amid autosaves: what was acknowledged is scored, what came later is refused', async () => {
    const db = await open()
    const { send, actor, attemptId, form } = await sitting(db)
    const key = await keyOf(db, form, 1)
    must(await send(sent([visited(1)])))
    const saves = Array.from({ length: 8 }, (_, i) =>
      send(sent([answered(1, key)]), after(2000), `page-number-${i}`),
    )
    const [, ...results] = await Promise.all([submitAttempt(db, actor, attemptId, after(2000)), ...saves])
    const { events } = await listEvents(db.read, attemptId)
    const kept = results.filter((result) => result.ok).length
    expect(events).toHaveLength(1 + kept + 1)
    expect(events.at(-1)).toMatchObject({ kind: 'submitted', by: 'candidate' })
    for (const result of results) if (!result.ok) expect(result.fault.code).toBe('closed')
  })

  test('coming back on another device finds everything as it was', async () => {
    const db = await open()
    const { send, actor, attemptId, form } = await sitting(db)
    const keys = await Promise.all(form.places.map((place) => keyOf(db, form, place.n)))
    const acts = keys.flatMap((key, i) => [visited(i + 1), answered(i + 1, key)])
    must(await send(sent([...acts, answered(2, null), flagged(3), struck(1, 2), struck(1, 0), visited(4)])))
    const { sheet, remainingMs } = must(await openRoom(db, actor, attemptId, after(MINUTE + 7)))
    expect(remainingMs).toBe(59 * MINUTE - 7)
    expect(sheet.answers).toEqual(
      Object.fromEntries(keys.flatMap((key, i) => (i === 1 ? [] : [[i + 1, key]]))),
    )
    expect(sheet).toMatchObject({ flags: [3], struck: { 1: [0, 2] }, checked: {} })
    expect(sheet.visited.at(-1)).toBe(4)
    // the other device has a page of its own
    must(await send(sent([answered(2, keys[1] ?? null)]), after(MINUTE), 'other-page'))
    expect(must(await openRoom(db, actor, attemptId, after(MINUTE))).sheet.answers[2]).toEqual(keys[1])
  })
})
