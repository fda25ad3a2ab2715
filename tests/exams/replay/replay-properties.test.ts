import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Response } from '#curriculum'
import { instant } from '#kernel/time.ts'
import { axisOf, placeOn } from '../../../app/exams/replay/axis.ts'
import { momentsOf } from '../../../app/exams/replay/moments.ts'
import { packSteps, unpackSteps } from '../../../app/exams/replay/pack-steps.ts'
import { replayOf } from '../../../app/exams/replay/replay-of.ts'
import type { Step } from '../../../app/exams/replay/step.ts'
import { stepSentence } from '../../../app/exams/replay/step-in-words.ts'
import { scorerOf } from '../../../app/exams/scoring/judge-questions.ts'
import { scoreQuestions } from '../../../app/exams/scoring/score-attempt.ts'
import { timePerPlace } from '../../../app/exams/scoring/time-per-place.ts'
import { formOf, itemsBy, multiple, single } from '../helpers/items.ts'
import type { TrueLog } from './logs.ts'
import { LOG_START, logs } from './logs.ts'

const items = [...[1, 2, 3, 4, 5, 6].map((n) => single(`q-${n}`, n < 4 ? 'a' : 'b')), multiple('m-7', 'b')]
const form = formOf(items)
const startedAt = instant(LOG_START)
const scorers = form.places.map((place) => scorerOf(place, itemsBy(items), undefined))
const scoreOf = (n: number, response: Response | null) =>
  scorers[n - 1]?.(response) ?? { kind: 'unanswered' as const }
const longest = fc.constantFrom(Number.POSITIVE_INFINITY, 30 * 60_000)

function told({ events }: TrueLog, longestMs: number) {
  // The report's limit decides what counts between two events: none at one go, half an hour over days.
  const limitMs = longestMs === Number.POSITIVE_INFINITY ? null : 5 * 86_400_000
  const report = scoreQuestions({ form, rules: null, limitMs }, itemsBy(items), events, new Map())
  const replay = replayOf({ startedAt, longestMs, deadlineAt: null }, events, {
    questions: report.questions,
    scoreOf,
  })
  return { report, replay }
}

const hold = (check: (log: TrueLog, longestMs: number) => void) =>
  fc.assert(fc.property(logs, longest, check), { numRuns: 300 })

describe('whatever the log', () => {
  test('an event is placed between when it happened and when it arrived; those of a page keep their order', () => {
    hold(({ events, truth }) => {
      const moments = momentsOf(events, startedAt)
      const last = new Map<string, number>()
      for (const [i, { at, client }] of events.entries()) {
        const moment = moments[i] ?? 0
        expect(moment).toBeLessThanOrEqual(at)
        expect(moment).toBeGreaterThanOrEqual(truth[i] ?? 0)
        expect(moment).toBeGreaterThanOrEqual(last.get(client) ?? 0)
        if (at === truth[i]) expect(moment).toBe(at)
        last.set(client, moment)
      }
    })
  })

  test('moments in order, within the sitting, and nothing after the event that closes it', () => {
    hold((log, longestMs) => {
      const { steps, startedAt: from, endedAt } = told(log, longestMs).replay
      expect(steps.map(({ at }) => at)).toEqual(steps.map(({ at }) => at).toSorted((a, b) => a - b))
      for (const { at } of steps) expect(at >= from && at <= endedAt).toBe(true)
      expect(steps.findIndex(({ kind }) => kind === 'submitted')).toBe(steps.length - 1)
    })
  })

  test('the times of the visits add up to the report’s, question by question', () => {
    hold((log, longestMs) => {
      const { report, replay } = told(log, longestMs)
      const spent = timePerPlace(log.events, longestMs)
      for (const { n, ms } of report.questions) {
        const own = replay.visits.filter(({ place }) => place === n)
        expect(own.reduce((sum, visit) => sum + visit.ms, 0)).toBe(ms)
        expect(ms).toBe(spent.get(n) ?? 0)
        expect(Math.max(0, ...own.map(({ nth }) => nth))).toBe(own.filter(({ arrived }) => arrived).length)
      }
      expect(replay.visits.map(({ from }) => from)).toEqual(
        replay.visits.map(({ from }) => from).toSorted((a, b) => a - b),
      )
    })
  })

  test('every change of the report and no other; overtaken answers are told as such and never as changes', () => {
    hold((log, longestMs) => {
      const { report, replay } = told(log, longestMs)
      const changed = report.questions.filter(({ change }) => change !== null)
      expect(replay.changes.map(({ place, change }) => [place, change])).toEqual(
        changed.map(({ n, change }) => [n, change]),
      )
      const steps = (kind: string) => replay.steps.filter((step) => step.kind === kind)
      expect(steps('changed')).toHaveLength(replay.changes.reduce((sum, { times }) => sum + times, 0))
      expect(steps('overtaken')).toHaveLength(
        log.events.filter((event) => event.kind === 'answered' && event.overtaken).length,
      )
      const won = (change: string) => report.questions.filter((line) => line.change === change).length
      // Question 7 gives parts of a point; without it a change is worth a whole one or nothing.
      if (!replay.changes.some(({ place }) => place === 7))
        expect(replay.net).toBe(won('wrong-to-right') - won('right-to-wrong'))
      for (const { place, last } of replay.changes) {
        const line = report.questions[place - 1]
        expect(last.outcome).toBe(line?.outcome)
      }
    })
  })

  test('gaps lie apart from each other, within the sitting, and hold nothing done at a question', () => {
    hold((log, longestMs) => {
      const { gaps, startedAt: from, endedAt } = told(log, longestMs).replay
      const moments = momentsOf(log.events, startedAt)
      let end: number = from
      for (const gap of gaps) {
        expect(gap.from).toBeGreaterThanOrEqual(gap.why.startsWith('break') ? from : end)
        expect(gap.to).toBeLessThanOrEqual(endedAt)
        if (!gap.why.startsWith('break'))
          for (const [i, moment] of moments.entries())
            if ('place' in (log.events[i] ?? {})) expect(moment <= gap.from || moment >= gap.to).toBe(true)
        end = Math.max(end, gap.to)
      }
    })
  })

  test('steps travel as a short text and come back the same', () => {
    hold((log, longestMs) => {
      const { steps } = told(log, longestMs).replay
      expect(unpackSteps(packSteps(steps, startedAt), startedAt)).toEqual(steps)
      for (const step of steps) expect(stepSentence(step)).not.toMatch(/undefined|null|NaN|\.\.$/)
    })
  })

  test('the axis runs from 0 to 1 and never back, with and without the hours away', () => {
    hold((log, longestMs) => {
      const { steps, endedAt } = told(log, longestMs).replay
      for (const leavesOut of [false, true]) {
        const axis = axisOf(steps, { startedAt, endedAt }, leavesOut)
        const xs = [startedAt, ...steps.map(({ at }) => at), endedAt].map((at) => placeOn(axis, at))
        expect(xs).toEqual(xs.toSorted((a, b) => a - b))
        expect(xs[0]).toBe(0)
        if (endedAt > startedAt && axis.cuts.length === 0) expect(xs.at(-1)).toBe(1)
        for (const x of xs) expect(x >= 0 && x <= 1).toBe(true)
      }
    })
  })
})

test('typed answers with every sign that parts the text come back the same', () => {
  const step: Step = {
    ...({ kind: 'answered', at: startedAt, place: 3, from: null, was: null, is: 'wrong' } as const),
    to: '“a =b\n c%20 ü”',
  }
  expect(unpackSteps(packSteps([step], startedAt), startedAt)).toEqual([step])
})
