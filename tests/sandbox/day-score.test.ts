import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import type { CaseState, CaseWorld, ClinicFigures, DayBeside, DayFigure } from '#sandbox'
import {
  clinicScenario,
  DAY_FIGURES,
  DAY_POINTS,
  dayScore,
  figuresBeside,
  grade,
  playSteps,
  shareOf,
  startCase,
} from '#sandbox'
import { worldOf } from './scenarios.ts'

type Steps = CaseWorld['scenario']['before']

const rate = (part: number, of: number) => ({ part, of, share: of === 0 ? null : part / of })
const anyRate = fc
  .tuple(fc.nat({ max: 30 }), fc.nat({ max: 30 }))
  .map(([a, b]) => rate(Math.min(a, b), Math.max(a, b)))
const cents = fc.nat({ max: 500_000 })
const figures: fc.Arbitrary<ClinicFigures> = fc
  .record({
    ...{ charges: cents, payments: cents, open: cents, unbilled: fc.nat({ max: 20 }), forgone: cents },
    daysInReceivables: fc.option(fc.double({ min: 0, max: 400, noNaN: true })),
    ...{ cleanClaims: anyRate, denials: anyRate, netCollection: anyRate },
    writtenOff: fc.record({ contract: cents, lost: cents }),
  })
  .map((one) => one as unknown as ClinicFigures)
const beside: fc.Arbitrary<DayBeside> = fc.record({
  ...{ own: figures, best: figures, horizon: fc.nat({ max: 120 }) },
})

describe('the rule', () => {
  test('five figures make a hundred points', () => {
    expect(DAY_FIGURES.reduce((all, one) => all + DAY_POINTS[one], 0)).toBe(100)
  })

  test('whatever the figures: never below nothing, never above a hundred, and the best play beside itself is a hundred', () => {
    fc.assert(
      fc.property(beside, (all) => {
        for (const one of DAY_FIGURES) {
          const share = shareOf(one, all)
          expect(share >= 0 && share <= 1).toBe(true)
        }
        expect(dayScore(all)).toBeGreaterThanOrEqual(0)
        expect(dayScore(all)).toBeLessThanOrEqual(100)
        const { best, horizon } = all
        const isWhole = best.daysInReceivables !== null && best.daysInReceivables < horizon
        const isBilled = [best.cleanClaims, best.netCollection].every(
          ({ share }) => share !== null && share > 0,
        )
        if (isWhole && isBilled && (best.denials.share ?? 1) < 1)
          expect(dayScore({ ...all, own: best })).toBe(100)
      }),
    )
  })

  /** A figure made worse by so much; all else is as it was. */
  const WORSE: {
    readonly [Figure in DayFigure]: (own: ClinicFigures, by: number) => Partial<ClinicFigures>
  } = {
    days: ({ daysInReceivables: days }, by) => ({ daysInReceivables: days === null ? null : days + by }),
    clean: ({ cleanClaims: { part, of } }, by) => ({ cleanClaims: rate(Math.max(0, part - by), of) }),
    denials: ({ denials: { part, of } }, by) => ({ denials: rate(Math.min(of, part + by), of) }),
    collection: ({ netCollection: { part, of } }, by) => ({
      netCollection: rate(Math.max(0, part - by), of),
    }),
    'write-offs': ({ forgone }, by) => ({ forgone: (forgone + by * 100) as never }),
  }
  test.each(DAY_FIGURES)('a worse figure earns no more: %s', (figure) => {
    fc.assert(
      fc.property(beside, fc.nat({ max: 30 }), (all, by) => {
        const worse = { ...all, own: { ...all.own, ...WORSE[figure](all.own, by) } }
        expect(shareOf(figure, worse)).toBeLessThanOrEqual(shareOf(figure, all))
        // And it changes nothing about the others.
        for (const other of DAY_FIGURES.filter((one) => one !== figure))
          expect(shareOf(other, worse)).toBe(shareOf(other, all))
      }),
    )
  })
})

describe.each(['monday', 'x3'])('a day of the clinic: %s', (seed) => {
  const { scenario } = clinicScenario(seed)
  const world = worldOf(scenario, scenario.id)
  /** The best play, moment by moment. */
  const moments: CaseState[] = []
  let model: CaseState
  beforeAll(() => {
    let state = startCase(world)
    for (const step of scenario.solution.steps) {
      const played = playSteps(world, state, [step])
      expect(played.stuck).toBeNull()
      state = played.state
      if (['send', 'wait', 'post-all', 'bill-all', 'bill-next', 'close'].includes(step.do))
        moments.push(state)
    }
    model = state
  })
  const scoreOf = (state: CaseState) => dayScore(figuresBeside(world, state, model))
  const then = (state: CaseState, steps: Steps): CaseState => {
    const played = playSteps(world, state.closed ? { ...state, closed: null } : state, steps)
    expect(played.stuck).toBeNull()
    return played.state
  }
  const giveUp: Steps = scenario.encounters.flatMap(({ account }) =>
    (['insurance', 'to-work', 'next-payer', 'patient'] as const).map((from) => ({
      ...{ do: 'move-all' as const, account, from, to: 'write-off' as const, reason: 'CO-45' },
    })),
  )

  test('the best play earns everything, and nothing done earns nothing, however long one waits', () => {
    expect(scoreOf(model)).toBe(100)
    expect(grade({ world, state: model, model }).score).toBe(100)
    const idle = startCase(world)
    expect(scoreOf(idle)).toBe(0)
    expect(grade({ world, state: idle, model }).score).toBe(0)
    expect(scoreOf({ ...idle, today: model.today })).toBe(0)
    expect(scoreOf(then(idle, [{ do: 'wait', days: 400 }]))).toBe(0)
  })

  test('whoever stops earlier never earns more', () => {
    const scores = moments.map(scoreOf)
    expect(scores).toEqual([...scores].sort((a, b) => a - b))
    expect(scores[0]).toBeLessThan(30)
  })

  test('whoever gives up what is open never earns more than whoever leaves it, at any moment', () => {
    for (const at of [0, 4, 9, 14, 20, 28, 40, moments.length - 1]) {
      const state = moments[at] ?? model
      const given = then(state, giveUp)
      expect(scoreOf(given)).toBeLessThanOrEqual(scoreOf(state))
      // Nor when both wait afterwards for what is still to come.
      const later: Steps = [{ do: 'wait', days: 60 }, { do: 'post-all' }]
      expect(scoreOf(then(given, later))).toBeLessThanOrEqual(scoreOf(then(state, later)))
    }
  })

  test('what is billed beyond what is owed earns nothing', () => {
    const account = scenario.encounters[0]?.account ?? ''
    const more = then(model, [{ do: 'collect', account, amount: 25_000 as never }])
    expect(scoreOf(more)).toBeLessThan(100)
    expect(shareOf('collection', figuresBeside(world, more, model))).toBeLessThan(1)
  })

  test('the wrong ways earn less, and the points say where', () => {
    for (const { steps } of scenario.wrong) {
      const state = then(startCase(world), steps)
      const { score, checks } = grade({ world, state, model })
      expect(score).toBe(scoreOf(state))
      expect(score).toBeGreaterThan(0)
      expect(score).toBeLessThan(80)
      const shown = checks.filter(({ stage }) => stage === 'figures')
      expect(shown.map(({ id, weight }) => [id, weight])).toEqual(
        DAY_FIGURES.map((one) => [`figure-${one}`, DAY_POINTS[one]]),
      )
      const points = shown.reduce((all, one) => all + one.points, 0)
      expect(Math.round(points * 10) / 10).toBe(score)
      expect(checks.filter(({ stage, weight }) => stage !== 'figures' && weight !== 0)).toEqual([])
    }
  })
})
