import { expect, test } from 'vitest'
import { instant } from '#kernel/time.ts'
import {
  caseSentence,
  clinicScenario,
  dayScore,
  figuresBeside,
  figuresOf,
  playSteps,
  startCase,
} from '#sandbox'
import { getCaseReport, listSandbox, openCase, playMove, startClinic } from '#sandbox/server'
import * as page from '../../app/routes/sandbox/clinic.tsx'
import { NOON, somebody } from '../factories/people.ts'
import { answerOf, getting, posting } from '../factories/world.ts'
import { describeOnEachEngine } from '../helpers/database.ts'
import { worldOf } from './scenarios.ts'

const later = (minutes: number) => instant(NOON + minutes * 60_000)

describeOnEachEngine('days of the clinic', (open) => {
  test('a day is started, opened and listed for whoever started it; it is on nobody’s list of scenarios', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    const other = (await somebody(db)).actor
    const started = await startClinic(db, actor, { seed: 'monday', mode: 'free' }, NOON)
    if (!started.ok) throw new Error(caseSentence(started.fault))
    const opened = await openCase(db, actor, started.value)
    expect(opened).toMatchObject({
      mode: 'free',
      moves: 0,
      view: { scenario: { title: 'Clinic day monday' } },
    })
    expect(opened?.view.claims).toHaveLength(20)
    expect(opened?.chart).toEqual({})
    const { scenarios, cases } = await listSandbox(db, actor)
    expect([scenarios, cases.map(({ title }) => title)]).toEqual([[], ['Clinic day monday']])
    expect(await openCase(db, other, started.value)).toBeNull()
    // The same day twice, by two people: one version of it is kept.
    expect((await startClinic(db, other, { seed: 'monday', mode: 'exam' }, later(1))).ok).toBe(true)
  })

  test('what is no seed starts nothing', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    const started = await startClinic(db, actor, { seed: '../x', mode: 'free' }, NOON)
    expect(started).toMatchObject({ ok: false, fault: { code: 'no-move', path: 'seed' } })
    expect((await listSandbox(db, actor)).cases).toEqual([])
  })

  test('a day that is closed at once is reported with its figures beside the best', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    const started = await startClinic(db, actor, { seed: 'tuesday', mode: 'free' }, NOON)
    if (!started.ok) throw new Error(caseSentence(started.fault))
    const closed = await playMove(
      db,
      actor,
      started.value,
      { n: 0, move: { do: 'close', summary: 'Gone.' } },
      later(1),
    )
    expect(closed.ok).toBe(true)
    const report = await getCaseReport(db, actor, started.value)
    expect(report?.figures).toMatchObject({
      // Nothing was billed: every dollar of the day stands open until its end.
      own: { charges: 0, unbilled: 20, cleanClaims: { part: 0, of: 20 }, netCollection: { part: 0 } },
      best: { open: 0, unbilled: 0, cleanClaims: { part: 20, of: 20 }, netCollection: { share: 1 } },
    })
    const { scenario } = clinicScenario('tuesday')
    const world = worldOf(scenario, scenario.id)
    const model = playSteps(world, startCase(world), scenario.solution.steps).state
    const charges = model.books.reduce((all, { from, amount }) => all + (from === 'charge' ? amount : 0), 0)
    expect(report?.figures?.best.charges).toBe(charges)
    expect(report?.figures?.own).toMatchObject({
      daysInReceivables: report?.figures?.horizon,
      forgone: charges,
    })
    expect(report?.grade.score).toBe(0)
  })

  test('an open day tells its own figures and nothing of the best play; a closed one its score', async () => {
    const db = await open()
    const { actor } = await somebody(db)
    const started = await startClinic(db, actor, { seed: 'tuesday', mode: 'free' }, NOON)
    if (!started.ok) throw new Error(caseSentence(started.fault))
    const { scenario } = clinicScenario('tuesday')
    const world = worldOf(scenario, scenario.id)
    const { state, log } = playSteps(world, startCase(world), scenario.wrong[1]?.steps ?? [])
    expect((await openCase(db, actor, started.value))?.day).toEqual({
      figures: figuresOf(world, startCase(world)),
      score: null,
    })
    let last: unknown = null
    for (const [n, move] of log.entries()) {
      const played = await playMove(db, actor, started.value, { n, move }, later(n + 1))
      if (!played.ok) throw new Error(caseSentence(played.fault))
      last = played.value.day
      if (n < log.length - 1) expect(played.value.day?.score).toBeNull()
    }
    const model = playSteps(world, startCase(world), scenario.solution.steps).state
    const beside = figuresBeside(world, state, model)
    const score = dayScore(beside)
    expect(score).toBeGreaterThan(0)
    expect(last).toEqual({ figures: beside.own, score })
    const again = await openCase(db, actor, started.value)
    expect(again?.day).toEqual(last)
    expect((await listSandbox(db, actor)).cases[0]?.score).toBe(score)
    expect((await getCaseReport(db, actor, started.value))?.grade.score).toBe(score)
  })

  test('the page starts today’s day, any day, and one by its name; what is no name is told', async () => {
    const db = await open()
    const { cookie, actor } = await somebody(db)
    const post = (form: Record<string, string>) =>
      answerOf(() => page.action(posting(db, '/sandbox/clinic', form, { cookie })))
    for (const seed of ['20261127', '', ' Monday '])
      expect((await post({ seed })).location).toMatch(/^\/cases\/.+/)
    expect(await post({ seed: 'no day' })).toMatchObject({ status: 422, data: { typed: 'no day' } })
    const { cases } = await listSandbox(db, actor)
    const named = ['clinic-20261127', 'clinic-monday']
    const days = cases.map(({ scenario }) => scenario)
    expect(days.filter((one) => named.includes(one)).sort()).toEqual(named)
    expect(days.filter((one) => !named.includes(one))).toEqual([
      expect.stringMatching(/^clinic-[0-9a-f]{8}$/),
    ])
    const seen = await answerOf(() => page.loader(getting(db, '/sandbox/clinic', { cookie })))
    expect(seen).toMatchObject({ status: 200, data: { cases: [{ moves: 0 }, { moves: 0 }, { moves: 0 }] } })
  })
})
