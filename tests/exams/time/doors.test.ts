import { expect, test } from 'vitest'
import type { Database } from '#db'
import { auditTrail } from '#db'
import { checkReceipt } from '#exams'
import {
  changeAccommodation,
  endBreak,
  getReceipt,
  getReport,
  grantTime,
  listAttempts,
  listSittings,
  openRoom,
  recordEvents,
  startAttempt,
  submitAttempt,
  sweepOverdue,
  takeBreak,
} from '#exams/server'
import { listEvents } from '../../../app/exams/attempt/attempt-log.store.server.ts'
import { oneOfEach, somebody } from '../../factories/people.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { publishTestCatalogue } from '../helpers/catalogue.ts'
import { answered, sent, visited } from '../helpers/events.ts'
import { after, keyOf, MINUTE, must, NOON, sitting } from '../helpers/sitting.ts'

const FORM = { multiplier: '1.5', breakMinutes: '15', reason: 'A letter of the clinic.' }
const staff = async (db: Database) =>
  (await somebody(db, { roles: ['instructor'], name: 'Rowan Pell' })).actor

describeOnEachEngine('what is granted to a person', (open) => {
  test('makes the limit of every exam they start, with its reason, and nobody else’s', async () => {
    const db = await open()
    await publishTestCatalogue(db, NOON)
    const { candidate, specialist, instructor } = await oneOfEach(db)
    const form = { ...FORM, largerText: 'on' }
    must(await changeAccommodation(db, instructor.actor, candidate.actor.personId, form, NOON))
    const { attemptId } = must(await startAttempt(db, candidate.actor, { exam: 'test-exam' }, NOON))
    const room = must(await openRoom(db, candidate.actor, attemptId, NOON))
    expect(room).toMatchObject({
      ...{ limitMs: 90 * MINUTE, remainingMs: 90 * MINUTE, largerText: true },
      time: { made: '90 min: 60 × 1.5', reason: 'A letter of the clinic.', breakLeftMs: 15 * MINUTE },
    })
    const other = must(await startAttempt(db, specialist.actor, { exam: 'test-exam' }, NOON))
    const theirs = must(await openRoom(db, specialist.actor, other.attemptId, NOON))
    expect(theirs).toMatchObject({ largerText: false, time: { made: '60 min', reason: '', breakLeftMs: 0 } })
    expect(await sweepOverdue(db, after(89 * MINUTE))).toBe(1)
    must(await submitAttempt(db, candidate.actor, attemptId, after(89 * MINUTE)))
    const { attempt } = must(await getReport(db, candidate.actor, attemptId, after(89 * MINUTE)))
    expect(attempt).toMatchObject({ made: '90 min: 60 × 1.5', reason: 'A letter of the clinic.' })
  })

  test('counts at once in an open exam, is in its log and in the trail, and its page is told', async () => {
    const db = await open()
    const { actor, attemptId, send } = await sitting(db)
    const by = await staff(db)
    must(await send(sent([visited(1)]), after(MINUTE)))
    expect(must(await changeAccommodation(db, by, actor.personId, FORM, after(2 * MINUTE)))).toEqual({
      changed: 1,
    })
    const ask = { client: 'page-one', events: [], seen: 1 }
    const ack = must(await recordEvents(db, actor, attemptId, ask, after(3 * MINUTE)))
    expect(ack).toMatchObject({
      ...{ remainingMs: 87 * MINUTE, total: 2 },
      time: { made: '90 min: 60 × 1.5', remainingMs: 87 * MINUTE },
    })
    expect(ack.news).toBeUndefined()
    const again = must(await recordEvents(db, actor, attemptId, { ...ask, seen: 2 }, after(3 * MINUTE)))
    expect(again.time).toBeUndefined()
    const { events } = await listEvents(db.read, attemptId)
    expect(events[1]).toMatchObject({ kind: 'time-changed', limitMs: 90 * MINUTE, client: 'server', seq: 1 })
    expect(JSON.stringify(events)).not.toContain('clinic')
    const trail = await db.read.select().from(auditTrail)
    const lines = trail.filter(({ verb }) => verb.startsWith('change-'))
    expect(lines.map(({ verb, detail }) => [verb, detail])).toEqual([
      [
        'change-accommodation',
        {
          ...{ before: 'nothing', after: 'time × 1.5, 15 min of breaks' },
          ...{ reasonBefore: '', reason: 'A letter of the clinic.' },
        },
      ],
      ['change-time', expect.objectContaining({ before: '60 min', after: '90 min: 60 × 1.5' })],
    ])
    // and the sweeper heeds it
    expect(await sweepOverdue(db, after(89 * MINUTE))).toBe(0)
    expect(await sweepOverdue(db, after(90 * MINUTE))).toBe(1)
    const { report } = must(await getReport(db, actor, attemptId, after(90 * MINUTE)))
    expect(report.receipt.events).toBe(3)
    const receipt = must(await getReceipt(db, actor, attemptId))
    expect(checkReceipt(JSON.stringify(receipt))).toMatchObject({ state: 'whole', events: 3 })
    expect(JSON.stringify(receipt)).not.toContain('clinic')
  })

  test('minutes may be given in one exam', async () => {
    const db = await open()
    const { actor, attemptId } = await sitting(db)
    const by = await staff(db)
    must(await grantTime(db, by, attemptId, { minutes: '10', why: 'A fire drill.' }, after(MINUTE)))
    expect(must(await listSittings(db, by, actor.personId, after(MINUTE)))).toEqual([
      {
        ...{ id: attemptId, title: 'A test exam', startedAt: NOON, isOnBreak: false },
        ...{ made: '70 min: 60 + 10', remainingMs: 69 * MINUTE },
      },
    ])
    const bad = await grantTime(db, by, attemptId, { minutes: 'ten', why: '' }, after(MINUTE))
    expect(bad).toMatchObject({ fault: { code: 'invalid', fields: { why: /why/, minutes: /minutes/ } } })
    must(await submitAttempt(db, actor, attemptId, after(2 * MINUTE)))
    const late = await grantTime(db, by, attemptId, { minutes: '10', why: 'x' }, after(3 * MINUTE))
    expect(late).toEqual({ ok: false, fault: { code: 'not-found' } })
  })

  test('only instructors and administrators may', async () => {
    const db = await open()
    const { actor, attemptId } = await sitting(db)
    const refused = { ok: false, fault: { code: 'not-allowed' } }
    const before = (await db.read.select().from(auditTrail)).length
    expect(await changeAccommodation(db, actor, actor.personId, FORM, NOON)).toEqual(refused)
    expect(await grantTime(db, actor, attemptId, { minutes: 9, why: 'x' }, NOON)).toEqual(refused)
    expect(await listSittings(db, actor, actor.personId, NOON)).toEqual(refused)
    expect(await db.read.select().from(auditTrail)).toHaveLength(before)
  })

  test.each([
    [{ ...FORM, multiplier: '0.9' }, 'multiplier'],
    [{ ...FORM, multiplier: '1.333' }, 'multiplier'],
    [{ ...FORM, multiplier: '5' }, 'multiplier'],
    [{ ...FORM, multiplier: 'x' }, 'multiplier'],
    [{ ...FORM, breakMinutes: '-1' }, 'breakMinutes'],
    [{ ...FORM, breakMinutes: '1.5' }, 'breakMinutes'],
    [{ ...FORM, reason: '  ' }, 'reason'],
    [{ ...FORM, reason: 'x'.repeat(301) }, 'reason'],
    [{ ...FORM, reason: 'a\u0000b' }, 'reason'],
    [{}, 'multiplier'],
  ])('%j is refused, saying which field', async (form, field) => {
    const db = await open()
    const { actor } = await sitting(db)
    const result = await changeAccommodation(db, await staff(db), actor.personId, form, NOON)
    expect(result).toMatchObject({ fault: { code: 'invalid', fields: { [field]: expect.any(String) } } })
  })
})

describeOnEachEngine('a break that stops the clock', (open) => {
  async function withBreak() {
    const db = await open()
    const sat = await sitting(db)
    must(await changeAccommodation(db, await staff(db), sat.actor.personId, { ...FORM, multiplier: 1 }, NOON))
    return { db, ...sat }
  }

  test('nothing can be answered in it, time stands, and what was seen stands for good', async () => {
    const { db, actor, attemptId, send, form } = await withBreak()
    const key = await keyOf(db, form, 1)
    must(await send(sent([visited(1), answered(1, key), visited(2)]), after(10 * MINUTE)))
    const began = must(await takeBreak(db, actor, attemptId, after(20 * MINUTE)))
    expect(began).toMatchObject({ remainingMs: 40 * MINUTE, onBreakMs: 15 * MINUTE, frozen: '1-2' })
    const again = must(await takeBreak(db, actor, attemptId, after(21 * MINUTE)))
    expect(again).toMatchObject({ onBreakMs: 14 * MINUTE })
    // A page that does not know of it learns how it stands by the refusal.
    expect(await send(sent([visited(3)], 4), after(25 * MINUTE))).toMatchObject({
      ...{ ok: false, fault: { code: 'paused', time: { onBreakMs: 10 * MINUTE, frozen: '1-2' } } },
    })
    expect((await listAttempts(db, actor, after(25 * MINUTE)))[0]).toMatchObject({
      ...{ isOnBreak: true, remainingMs: 40 * MINUTE },
    })
    const back = must(await endBreak(db, actor, attemptId, after(30 * MINUTE)))
    expect(back).toMatchObject({ remainingMs: 40 * MINUTE, onBreakMs: null, breakLeftMs: 5 * MINUTE })
    must(await endBreak(db, actor, attemptId, after(30 * MINUTE)))
    expect(await send(sent([answered(1, null)], 4), after(31 * MINUTE))).toEqual({
      ...{ ok: false, fault: { code: 'frozen', place: 1 } },
    })
    must(await send(sent([visited(3), answered(3, await keyOf(db, form, 3))], 4), after(31 * MINUTE)))
    // the rest of the allowance, and then there is none
    must(await takeBreak(db, actor, attemptId, after(32 * MINUTE)))
    const room = must(await openRoom(db, actor, attemptId, after(40 * MINUTE)))
    expect(room.time).toMatchObject({ onBreakMs: null, breakLeftMs: 0, frozen: '1-3' })
    // it ended by itself after five minutes: 10 + 5 minutes stood still
    expect(room.remainingMs).toBe(35 * MINUTE)
    expect(await takeBreak(db, actor, attemptId, after(41 * MINUTE))).toEqual({
      ...{ ok: false, fault: { code: 'no-break' } },
    })
    must(await submitAttempt(db, actor, attemptId, after(50 * MINUTE)))
    const { report, attempt } = must(await getReport(db, actor, attemptId, after(50 * MINUTE)))
    expect(report).toMatchObject({ points: 2 })
    expect(attempt.limitMs).toBe(60 * MINUTE)
    const kinds = (await listEvents(db.read, attemptId)).events.map(({ kind }) => kind)
    expect(kinds.filter((kind) => kind.startsWith('break-'))).toEqual([
      ...['break-started', 'break-ended', 'break-started', 'break-ended'],
    ])
    const receipt = must(await getReceipt(db, actor, attemptId))
    expect(checkReceipt(JSON.stringify(receipt))).toMatchObject({ state: 'whole' })
  })

  test('who never comes back from it is closed when their time is over, not before', async () => {
    const { db, actor, attemptId } = await withBreak()
    must(await takeBreak(db, actor, attemptId, after(59 * MINUTE)))
    expect(await sweepOverdue(db, after(60 * MINUTE))).toBe(0)
    expect(await sweepOverdue(db, after(75 * MINUTE - 1))).toBe(0)
    expect(await sweepOverdue(db, after(75 * MINUTE))).toBe(1)
    const [one] = await listAttempts(db, actor, after(80 * MINUTE))
    expect(one).toMatchObject({ state: 'submitted', closedAt: after(75 * MINUTE), closedBy: 'sweeper' })
    const { events } = await listEvents(db.read, attemptId)
    expect(events.slice(-2)).toMatchObject([
      { kind: 'break-ended', by: 'clock', at: after(74 * MINUTE), pausedMs: 15 * MINUTE },
      { kind: 'submitted', by: 'sweeper', at: after(75 * MINUTE) },
    ])
  })

  test('an autosave after it has run out is kept; one sweep too early closes nothing', async () => {
    const { db, actor, attemptId, send } = await withBreak()
    must(await takeBreak(db, actor, attemptId, after(50 * MINUTE)))
    expect(await sweepOverdue(db, after(66 * MINUTE))).toBe(0)
    const ack = must(await send(sent([visited(1)]), after(66 * MINUTE)))
    expect(ack).toMatchObject({ acked: 1, remainingMs: 9 * MINUTE })
  })

  test('two at once start one break, and answers that race with it are kept before it or refused', async () => {
    const { db, actor, attemptId, send } = await withBreak()
    const [one, two, kept] = await Promise.all([
      takeBreak(db, actor, attemptId, after(MINUTE)),
      takeBreak(db, actor, attemptId, after(MINUTE)),
      send(sent([visited(1), visited(2)]), after(MINUTE)),
    ])
    expect([must(one).onBreakMs, must(two).onBreakMs]).toEqual([15 * MINUTE, 15 * MINUTE])
    const { events } = await listEvents(db.read, attemptId)
    expect(events.filter(({ kind }) => kind === 'break-started')).toHaveLength(1)
    if (kept.ok) expect(must(await endBreak(db, actor, attemptId, after(2 * MINUTE))).frozen).toBe('1-2')
    else expect(kept.fault.code).toBe('paused')
  })

  test('handing in ends it', async () => {
    const { db, actor, attemptId } = await withBreak()
    must(await takeBreak(db, actor, attemptId, after(MINUTE)))
    expect(must(await submitAttempt(db, actor, attemptId, after(5 * MINUTE)))).toEqual({ state: 'submitted' })
    const [one] = await listAttempts(db, actor, after(5 * MINUTE))
    expect(one).toMatchObject({ closedAt: after(5 * MINUTE), closedBy: 'candidate', isOnBreak: false })
  })

  test('there is none without an allowance, after the deadline, in a closed exam, or for others', async () => {
    const { db, actor, attemptId } = await withBreak()
    const stranger = await staff(db)
    expect(await takeBreak(db, stranger, attemptId, NOON)).toEqual({
      ok: false,
      fault: { code: 'not-found' },
    })
    expect(await endBreak(db, stranger, 'nonsense', NOON)).toEqual({
      ok: false,
      fault: { code: 'not-found' },
    })
    const { attemptId: own } = must(await startAttempt(db, stranger, { exam: 'test-exam' }, NOON))
    expect(await takeBreak(db, stranger, own, NOON)).toEqual({ ok: false, fault: { code: 'no-break' } })
    expect(await takeBreak(db, actor, attemptId, after(60 * MINUTE))).toMatchObject({
      fault: { code: 'late' },
    })
    must(await submitAttempt(db, actor, attemptId, after(60 * MINUTE)))
    expect(await takeBreak(db, actor, attemptId, after(61 * MINUTE))).toMatchObject({
      fault: { code: 'closed' },
    })
  })
})
