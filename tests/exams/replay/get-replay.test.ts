import { expect, test } from 'vitest'
import type { Database } from '#db'
import {
  decideCorrection,
  getReplay,
  getReport,
  recordEvents,
  rescorePending,
  startAttempt,
  submitAttempt,
  submitSection,
  sweepOverdue,
} from '#exams/server'
import { days, hours, later } from '#kernel/time.ts'
import { getFrozen } from '../../../app/exams/attempt/attempts.store.server.ts'
import { somebody } from '../../factories/people.ts'
import { describeOnEachEngine } from '../../helpers/database.ts'
import { makeBlueprint } from '../helpers/blueprint.ts'
import { publishTestCatalogue } from '../helpers/catalogue.ts'
import { answered, flagged, sent, visited } from '../helpers/events.ts'
import { after, keyOf, MINUTE, must, NOBODYS, NOON, sitting } from '../helpers/sitting.ts'

const from = { source: 'a test', confidence: 'estimate' } as const

describeOnEachEngine('the replay of one’s own sitting', (open) => {
  /** Question 1 from wrong to right, question 2 from right to wrong; the phone takes over for question 3. */
  async function sat(db: Database) {
    const { send, actor, attemptId, form } = await sitting(db)
    const wrong = async (n: number) => {
      const key = await keyOf(db, form, n)
      return 'choice' in key ? { choice: (key.choice + 1) % 4 } : null
    }
    const desk = [
      visited(1),
      answered(1, await wrong(1)),
      visited(2),
      answered(2, await keyOf(db, form, 2)),
      flagged(2),
      visited(1),
      answered(1, await keyOf(db, form, 1)),
      visited(2),
      answered(2, await wrong(2)),
      visited(3),
    ]
    must(await send(sent(desk, 1, 10_000), after(2 * MINUTE)))
    must(
      await send(
        sent([visited(3), answered(3, await keyOf(db, form, 3))], 1, 5000),
        after(9 * MINUTE),
        'page-two',
      ),
    )
    must(await submitAttempt(db, actor, attemptId, after(9 * MINUTE + 1000)))
    return { actor, attemptId, form }
  }

  test('is there once it is over, for its candidate alone', async () => {
    const db = await open()
    const { actor, attemptId } = await sitting(db)
    expect(await getReplay(db, actor, attemptId, after(0))).toEqual({
      ok: false,
      fault: { code: 'still-open' },
    })
    must(await submitAttempt(db, actor, attemptId, after(MINUTE)))
    must(await getReplay(db, actor, attemptId, after(MINUTE)))
    const { actor: stranger } = await somebody(db, { roles: ['administrator'] })
    const refused = { ok: false, fault: { code: 'not-found' } }
    for (const [who, id] of [
      [stranger, attemptId],
      [actor, NOBODYS],
      [actor, 'x'],
    ] as const)
      expect(await getReplay(db, who, id, after(0))).toEqual(refused)
  })

  test('tells what was kept: visits, both pages, changes in words, and times that are the report’s', async () => {
    const db = await open()
    const { actor, attemptId } = await sat(db)
    const { replay, report, sections } = must(await getReplay(db, actor, attemptId, after(11 * MINUTE)))
    expect(report).toEqual(must(await getReport(db, actor, attemptId, after(11 * MINUTE))).report)
    expect(replay.steps.map(({ kind, place }) => `${kind} ${place}`)).toEqual([
      'opened 1',
      'answered 1',
      'opened 2',
      'answered 2',
      'flagged 2',
      'returned 1',
      'changed 1',
      'returned 2',
      'changed 2',
      'opened 3',
      'away 0',
      'resumed 3',
      'answered 3',
      'submitted 0',
    ])
    expect(replay.net).toBe(0)
    expect(replay.changes.map(({ place, change, flagged: f, points }) => [place, change, f, points])).toEqual(
      [
        [1, 'wrong-to-right', false, 1],
        [2, 'right-to-wrong', true, -1],
      ],
    )
    const [one] = replay.changes
    expect(one?.stemHtml).toMatch(/^Which /)
    expect(one?.lastHtml).toMatch(/alpha-\d+ key/)
    expect(one?.firstHtml).toMatch(/alpha-\d+ (one|two|three)/)
    expect(replay.questions.map(({ ms }) => ms)).toEqual(report.questions.map(({ ms }) => ms))
    expect(sections.map(({ title }) => title)).toEqual([
      'The alpha section',
      'The beta section',
      'The gamma section',
    ])
  })

  test('a correction is honored: a question that was left out brings nothing', async () => {
    const db = await open()
    const { actor, attemptId, form } = await sat(db)
    const { actor: teacher } = await somebody(db, { roles: ['instructor'] })
    const wish = {
      question: form.places[1]?.item ?? '',
      kind: 'void' as const,
      reason: 'Two of the options are right.',
    } as const
    const { correction } = must(await decideCorrection(db, teacher, wish, after(20 * MINUTE)))
    await rescorePending(db, correction, after(20 * MINUTE))
    const { replay } = must(await getReplay(db, actor, attemptId, after(30 * MINUTE)))
    expect(replay.changes.map(({ points, without }) => [points, without])).toEqual([
      [1, null],
      [0, 'void'],
    ])
    expect(replay.net).toBe(1)
  })

  test('over days: sections that were submitted, nights that count for nothing, the days of the report', async () => {
    const db = await open()
    const exam = makeBlueprint(
      { alpha: { percent: 50 }, beta: { percent: 30 }, gamma: { percent: 20 } },
      700,
      {
        minutes: { value: 45 * 24 * 60, ...from },
        scored: { value: 700, atMost: true, ...from },
        sectioned: { submission: 'final', ...from },
      },
    )
    await publishTestCatalogue(db, NOON, [exam])
    const { actor } = await somebody(db)
    const { attemptId } = must(await startAttempt(db, actor, { exam: 'test-exam', seed: 1 }, NOON))
    const { form } = await getFrozen(db.read, attemptId)
    const send = async (client: string, n: number, now: typeof NOON) =>
      must(
        await recordEvents(
          db,
          actor,
          attemptId,
          {
            client,
            events: sent([visited(n), answered(n, await keyOf(db, form, n)), visited(n + 1)], 1, 60_000),
          },
          now,
        ),
      )
    await send('page-day-0', 1, later(NOON, hours(1)))
    await send('page-day-3', 3, later(NOON, days(3)))
    must(await submitSection(db, actor, { attemptId, section: 'alpha' }, later(NOON, days(4))))
    expect(await sweepOverdue(db, later(NOON, days(45)))).toBe(1)
    const { replay } = must(await getReplay(db, actor, attemptId, later(NOON, days(46))))
    expect(replay.steps.map(({ kind }) => kind)).toEqual([
      ...['away', 'opened', 'answered', 'opened', 'away', 'opened', 'answered', 'opened', 'away'],
      ...['section-submitted', 'submitted'],
    ])
    expect(replay.visits.reduce((sum, { ms }) => sum + ms, 0)).toBe(4 * MINUTE)
    const { days: told } = must(await getReport(db, actor, attemptId, later(NOON, days(46))))
    expect(told).toMatchObject({ daysGiven: 45, perDay: 1, questions: 42 })
    expect(told?.days.filter(({ answered: n }) => n > 0).map(({ day }) => day)).toEqual([
      '2025-10-15',
      '2025-10-18',
    ])
    expect(told?.days).toHaveLength(46)
  })
})
