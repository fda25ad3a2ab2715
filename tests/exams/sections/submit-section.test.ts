import { expect, test } from 'vitest'
import { checkReceipt } from '#exams'
import {
  getReceipt,
  getReport,
  getSections,
  listAttempts,
  openRoom,
  recordEvents,
  reopenSection,
  startAttempt,
  submitAttempt,
  submitSection,
  sweepOverdue,
} from '#exams/server'
import type { Instant } from '#kernel/time.ts'
import { days, hours, instant, later } from '#kernel/time.ts'
import { listEvents } from '../../../app/exams/attempt/attempt-log.store.server.ts'
import { somebody } from '../../factories/people.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { publishTestCatalogue } from '../helpers/catalogue.ts'
import { answered, flagged, visited } from '../helpers/events.ts'
import { must, NOBODYS, NOON } from '../helpers/sitting.ts'
import { windowSitting } from '../helpers/window.ts'

describeOnEachEngine('a sitting of 45 days, section by section', (open) => {
  test('its limit and deadline are kept whole; it is swept after its days and not before', async () => {
    const db = await open()
    const { actor, attemptId, page } = await windowSitting(db)
    const deadline = later(NOON, days(45))
    const [line] = await listAttempts(db, actor, NOON)
    expect(line).toMatchObject({ limitMs: 3_888_000_000, deadlineAt: deadline, remainingMs: 3_888_000_000 })
    const late = later(NOON, days(44))
    expect(must(await page('page-one')([answered(1, { choice: 0 })], { now: late })).remainingMs).toBe(
      days(1),
    )
    expect(await sweepOverdue(db, instant(deadline - 1))).toBe(0)
    expect(await sweepOverdue(db, deadline)).toBe(1)
    const { report } = must(await getReport(db, actor, attemptId, deadline))
    expect(report.questions).toHaveLength(42)
  })

  test('a submitted section stands: readable, refused to answer, the others go on; twice is once, and audited once', async () => {
    const db = await open()
    const { actor, attemptId, page, wish, sheet, noted } = await windowSitting(db)
    const one = page('page-one')
    must(await one([visited(1), answered(1, { choice: 1 })]))
    expect(await submitSection(db, actor, wish('alpha'), NOON)).toEqual({
      ok: true,
      value: { submitted: true },
    })
    expect(must(await submitSection(db, actor, wish('alpha'), NOON)).submitted).toBe(true)
    expect(await noted()).toEqual(['submit-section'])
    const room = must(await openRoom(db, actor, attemptId, later(NOON, days(9))))
    expect(room).toMatchObject({
      frozen: '1-20',
      submission: 'final',
      sheet: { answers: { 1: { choice: 1 } } },
    })
    const seen = room.seen
    expect(await one([answered(1, { choice: 0 })], { first: 3, seen })).toEqual({
      ok: false,
      fault: { code: 'frozen', place: 1 },
    })
    must(await one([visited(1), flagged(1), answered(30, null)], { first: 3, seen }))
    expect((await sheet()).answers.get(1)).toEqual({ choice: 1 })
    expect(await reopenSection(db, actor, wish('alpha'), NOON)).toEqual({
      ok: false,
      fault: { code: 'section-final' },
    })
  })

  test('an answer of a page that does not know yet is kept and does not count; nothing else of its batch is lost', async () => {
    const db = await open()
    const { actor, page, wish, sheet } = await windowSitting(db)
    const [one, two] = [page('page-one'), page('page-two')]
    must(await one([answered(1, { choice: 1 })]))
    must(await submitSection(db, actor, wish('alpha'), NOON))
    const late = [answered(1, { choice: 0 }), answered(2, { choice: 0 }), flagged(37)]
    expect(must(await two(late))).toMatchObject({ acked: 3, frozen: '1-20' })
    const { answers, flags } = await sheet()
    expect([answers.get(1), answers.get(2), flags.has(37)]).toEqual([{ choice: 1 }, undefined, true])
    // Sent again, and the first page's own batch sent again after the section was submitted: nothing changes.
    expect(must(await two(late)).acked).toBe(3)
    expect(must(await one([answered(1, { choice: 1 })])).acked).toBe(1)
    expect((await sheet()).answers.get(1)).toEqual({ choice: 1 })
  })

  test('autosaves that arrive while sections are submitted: whatever is kept counts, or came too late', async () => {
    const db = await open()
    const { actor, attemptId, page, wish, sheet } = await windowSitting(db)
    const saves = [1, 2, 3, 4, 5, 6].map((n) => page(`page-num-${n}`)([answered(n, { choice: 0 })]))
    const done = await Promise.all([
      ...saves,
      submitSection(db, actor, wish('alpha'), NOON),
      submitSection(db, actor, wish('beta'), NOON),
      submitSection(db, actor, wish('alpha'), NOON),
    ])
    expect(done.every((result) => result.ok)).toBe(true)
    const { events } = await listEvents(db.read, attemptId)
    expect(events.map((event) => event.kind).filter((kind) => kind === 'section-submitted')).toHaveLength(2)
    const end = events.findIndex((event) => event.kind === 'section-submitted' && event.section === 'alpha')
    const inTime = events.slice(0, end).flatMap((event) => (event.kind === 'answered' ? [event.place] : []))
    expect([...(await sheet()).answers.keys()].sort()).toEqual(inTime.sort())
    const room = must(await openRoom(db, actor, attemptId, NOON))
    expect(room.frozen).toBe('1-36')
  })

  test('reviewable: opened again it can be answered until the whole is submitted', async () => {
    const db = await open()
    const { actor, attemptId, page, wish, sheet, noted } = await windowSitting(db, 'reviewable')
    must(await submitSection(db, actor, wish('alpha'), NOON))
    must(await submitSection(db, actor, wish('gamma'), NOON))
    expect(must(await reopenSection(db, actor, wish('alpha'), NOON))).toEqual({ submitted: false })
    expect(must(await reopenSection(db, actor, wish('alpha'), NOON))).toEqual({ submitted: false })
    expect(await noted()).toEqual(['submit-section', 'submit-section', 'reopen-section'])
    const room = must(await openRoom(db, actor, attemptId, NOON))
    expect(room.frozen).toBe('37-42')
    must(await page('page-one')([answered(1, { choice: 2 })], { seen: room.seen }))
    expect((await sheet()).answers.get(1)).toEqual({ choice: 2 })
    must(await submitAttempt(db, actor, attemptId, NOON))
    expect(await reopenSection(db, actor, wish('gamma'), NOON)).toMatchObject({ fault: { code: 'closed' } })
  })

  test('who may not, and what is none: refused, nothing written', async () => {
    const db = await open()
    const { actor, wish, noted } = await windowSitting(db)
    const other = await somebody(db)
    const now = NOON
    const faultOf = async (result: ReturnType<typeof submitSection>) => {
      const found = await result
      return found.ok ? null : found.fault.code
    }
    expect(await faultOf(submitSection(db, other.actor, wish('alpha'), now))).toBe('not-found')
    expect(await faultOf(submitSection(db, actor, { attemptId: NOBODYS, section: 'alpha' }, now))).toBe(
      'not-found',
    )
    expect(await faultOf(submitSection(db, actor, wish('nowhere'), now))).toBe('no-such-section')
    const over = instant(later(NOON, days(45)) + 1)
    expect(await faultOf(submitSection(db, actor, wish('alpha'), over))).toBe('late')
    expect(await noted()).toEqual([])
    await publishTestCatalogue(db, NOON)
    const plain = must(await startAttempt(db, other.actor, { exam: 'test-exam', seed: 1 }, NOON))
    const whole = { attemptId: plain.attemptId, section: 'alpha' }
    expect(await faultOf(submitSection(db, other.actor, whole, now))).toBe('not-sectioned')
    expect(await getSections(db, other.actor, plain.attemptId, now)).toMatchObject({
      fault: { code: 'not-sectioned' },
    })
  })

  test('the overview, the days, the report and the receipt know the sections', async () => {
    const db = await open()
    const { actor, attemptId, page, wish } = await windowSitting(db)
    const one = page('page-one')
    const night = 10 * 60 * 60_000
    const send = (n: number, ms: number, seen: number, now: Instant) =>
      recordEvents(
        db,
        actor,
        attemptId,
        { client: 'page-one', seen, events: [{ kind: 'answered', place: n, response: null, seq: n, ms }] },
        now,
      )
    must(await one([answered(1, { choice: 1 }), visited(2)]))
    must(await send(3, night, 2, later(NOON, hours(1))))
    must(await submitSection(db, actor, wish('alpha'), later(NOON, days(2))))
    const view = must(await getSections(db, actor, attemptId, later(NOON, days(2))))
    expect(view.sections.map((s) => [s.title, s.from, s.to, s.answered, s.submitted])).toEqual([
      ['The alpha section', 1, 20, 1, true],
      ['The beta section', 21, 36, 0, false],
      ['The gamma section', 37, 42, 0, false],
    ])
    // A page left open over night counts half an hour.
    expect(view.sections[0]?.ms).toBe(1000 + 30 * 60_000)
    expect(view.pacing).toEqual({ daysLeft: 43, perDay: 1, today: 0, answered: 1, questions: 42 })
    must(await submitAttempt(db, actor, attemptId, later(NOON, days(3))))
    const { report } = must(await getReport(db, actor, attemptId, later(NOON, days(3))))
    expect(report.pacing.spentMs).toBe(1000 + 30 * 60_000)
    const receipt = must(await getReceipt(db, actor, attemptId))
    expect(checkReceipt(JSON.stringify(receipt))).toMatchObject({ state: 'whole', events: 5 })
    expect(receipt.log.map(({ event }) => event.kind)).toContain('section-submitted')
  })
})
