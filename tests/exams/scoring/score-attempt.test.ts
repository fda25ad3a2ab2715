import { describe, expect, test } from 'vitest'
import type { Blueprint } from '../../../app/exams/blueprint/blueprint.ts'
import { scoreAttempt } from '../../../app/exams/scoring/score-attempt.ts'
import { wilson } from '../../../app/exams/scoring/wilson.ts'
import { makeBlueprint } from '../helpers/blueprint.ts'
import { answered, flagged, kept, submitted, visited } from '../helpers/events.ts'
import { caseOf, formOf, itemsBy, matching, multiple, shownAt, single, trueFalse } from '../helpers/items.ts'

const from = { source: 'a test', confidence: 'estimate' } as const

/** Ten single-best questions in two sections; `right` of them answered with the key, the next `wrong` with another. */
function sit(right: number, wrong: number, more: Partial<Blueprint> = {}) {
  const items = Array.from({ length: 10 }, (_, i) => single(`q-${i + 1}`, i < 5 ? 'a' : 'b'))
  const form = formOf(items)
  const acts = Array.from({ length: right + wrong }, (_, i) => [
    visited(i + 1),
    answered(i + 1, { choice: shownAt(form, i + 1, i < right ? 0 : 1) }),
  ]).flat()
  const rules = makeBlueprint({ a: { count: 5 }, b: { count: 5 } }, 10, more)
  const sitting = { form, rules, limitMs: 600_000, genesis: 'g' }
  return scoreAttempt(sitting, itemsBy(items), [...kept(acts), submitted()])
}

describe('the report', () => {
  test('says the answer first, and how far it was', () => {
    const report = sit(6, 3)
    expect(report).toMatchObject({ points: 6, total: 10, percent: 60, passed: false, moreNeeded: 3 })
    expect(report.headline).toBe('60 %. The pass mark is 85 %.')
    expect(report.distance).toBe('Three more right answers would have passed.')
    expect(report.outcomes).toEqual({ right: 6, partial: 0, wrong: 3, unanswered: 1, unscorable: 0 })
  })
  test('passes at the mark, not below it', () => {
    const at80 = { pass: { percent: 80, ...from } }
    expect(sit(8, 2, at80)).toMatchObject({ passed: true, distance: null, moreNeeded: 0 })
    expect(sit(7, 3, at80)).toMatchObject({
      passed: false,
      distance: 'One more right answer would have passed.',
    })
  })
  test('each section has its share, its interval and its own minimum', () => {
    const report = sit(9, 1, {
      sectionMinimum: { value: 90, ...from },
      pass: { percent: 50, ...from },
    })
    expect(report.sections).toMatchObject([
      { section: 'a', points: 5, total: 5, percent: 100, met: true },
      { section: 'b', points: 4, total: 5, percent: 80, minimum: 90, met: false },
    ])
    expect(report.passed).toBe(false)
    expect(report.distance).toBe(
      'One more right answer would have passed, in a section that missed its minimum.',
    )
  })
  test('a scaled mark is shown on its scale', () => {
    const report = sit(7, 3, { pass: { scaled: 390, from: 200, to: 500, cut: 70, ...from } })
    expect(report).toMatchObject({ scaled: 390, passed: true })
    expect(report.headline).toBe('390 points on the scale. The pass mark is 390 on a scale from 200 to 500.')
  })
  test('practice has no pass mark', () => {
    const items = [single('q-1')]
    const sitting = { form: formOf(items), rules: null, limitMs: null, genesis: 'g' }
    const report = scoreAttempt(sitting, itemsBy(items), [])
    expect(report).toMatchObject({ passed: null, passMark: null, distance: null, headline: '0 of 1.' })
    expect(report.pacing).toEqual({ budgetMs: null, spentMs: 0, overBudget: 0 })
  })
  test('an abandoned attempt has no result', () => {
    const items = [single('q-1')]
    const rules = makeBlueprint({ a: { count: 1 } }, 1)
    const end = { ...submitted('sweeper'), kind: 'abandoned' as const, by: 'sweeper' as const }
    const report = scoreAttempt({ form: formOf(items), rules, limitMs: 1, genesis: 'g' }, itemsBy(items), [
      { ...end, client: 'server' },
    ])
    expect(report).toMatchObject({ passed: null, distance: null })
  })
  test('partial credit counts by the item’s own rule, and thirds add up', () => {
    const items = [matching('m-1'), matching('m-2'), matching('m-3'), multiple('x-1'), trueFalse('t-1')]
    const form = formOf(items)
    const pair = (n: number) => ({ pairs: [shownAt(form, n, 0), null, null] })
    const acts = [answered(1, pair(1)), answered(2, pair(2)), answered(3, pair(3))]
    const half = answered(4, { choices: [shownAt(form, 4, 0)] })
    const sitting = { form, rules: null, limitMs: null, genesis: 'g' }
    const report = scoreAttempt(sitting, itemsBy(items), kept([...acts, half, answered(5, { answer: true })]))
    expect(report.points).toBe(2.5)
    expect(report.outcomes).toMatchObject({ right: 1, partial: 4 })
  })
  test('pretest questions are asked, not scored', () => {
    const items = [single('q-1'), single('q-2')]
    const form = formOf(items)
    const tried = { ...form, places: form.places.map((place) => ({ ...place, pretest: place.n === 2 })) }
    const sitting = { form: tried, rules: makeBlueprint({ a: { count: 1 } }, 1), limitMs: null, genesis: 'g' }
    const report = scoreAttempt(sitting, itemsBy(items), kept([answered(1, { choice: shownAt(form, 1, 0) })]))
    expect(report).toMatchObject({ points: 1, total: 1, passed: true })
    expect(report.questions).toHaveLength(2)
    expect(report.sections).toMatchObject([{ total: 1 }])
  })
  test('an answer that cannot be scored earns nothing and is named', () => {
    const items = [single('q-1'), single('q-2')]
    const sitting = { form: formOf(items), rules: null, limitMs: null, genesis: 'g' }
    const report = scoreAttempt(sitting, itemsBy(items), kept([answered(1, { text: 'what' })]))
    expect(report.outcomes).toMatchObject({ unscorable: 1, unanswered: 1 })
    expect(report.unscorable).toHaveLength(1)
  })
  test('the questions of a case count one by one', () => {
    const items = [caseOf('case-1', [single('case-1a', 'case-study'), single('case-1b', 'case-study')])]
    const form = formOf(items)
    const sitting = { form, rules: null, limitMs: null, genesis: 'g' }
    const report = scoreAttempt(sitting, itemsBy(items), kept([answered(2, { choice: shownAt(form, 2, 0) })]))
    expect(report).toMatchObject({ points: 1, total: 2 })
    expect(report.questions.map((q) => q.part)).toEqual(['case-1a', 'case-1b'])
  })
})

describe('time and changes', () => {
  const items = [single('q-1'), single('q-2'), single('q-3'), single('q-4')]
  const form = formOf(items)
  const key = (n: number) => ({ choice: shownAt(form, n, 0) })
  const other = (n: number, which = 1) => ({ choice: shownAt(form, n, which) })
  const score = (events: ReturnType<typeof kept>) =>
    scoreAttempt({ form, rules: null, limitMs: 8000, genesis: 'g' }, itemsBy(items), events)

  test('time goes to the question that is open, by the page’s own clock', () => {
    const report = score(
      kept([visited(1), answered(1, key(1)), visited(2), visited(1), flagged(3), visited(3)]),
    )
    expect(report.questions.map((q) => q.ms)).toEqual([4000, 1000, 0, 0])
    expect(report.pacing).toEqual({ budgetMs: 2000, spentMs: 5000, overBudget: 1 })
  })
  test('two pages are measured apart; a clock that runs backwards counts nothing', () => {
    const one = kept([visited(1), visited(2)], 'page-one')
    const two = kept([visited(3), visited(4)], 'page-two')
    const back = { ...two[1], ms: -5000 } as (typeof two)[number]
    expect(score([...one, ...two]).questions.map((q) => q.ms)).toEqual([1000, 0, 1000, 0])
    expect(score([...one, ...two.slice(0, 1), back]).questions.map((q) => q.ms)).toEqual([1000, 0, 0, 0])
  })
  test('an answer changed on a later visit is a change; trying out within a visit is not', () => {
    const report = score(
      kept([
        visited(1),
        answered(1, other(1)),
        answered(1, key(1)),
        visited(2),
        answered(2, other(2)),
        visited(3),
        answered(3, key(3)),
        visited(4),
        answered(4, other(4)),
        visited(2),
        answered(2, key(2)),
        visited(3),
        answered(3, other(3)),
        visited(4),
        answered(4, other(4, 2)),
      ]),
    )
    expect(report.questions.map((q) => q.change)).toEqual([
      null,
      'wrong-to-right',
      'right-to-wrong',
      'wrong-to-wrong',
    ])
    expect(report.changes).toEqual({
      ...{ 'right-to-wrong': 1, 'wrong-to-right': 1, 'wrong-to-wrong': 1, 'right-to-right': 0 },
    })
  })
  test('taking an answer back is a change; going back to the first answer is none to speak of', () => {
    const acts = [visited(1), answered(1, key(1)), visited(2), visited(1), answered(1, null)]
    expect(score(kept(acts)).questions[0]?.change).toBe('right-to-wrong')
    const back = [...acts, visited(2), visited(1), answered(1, key(1))]
    expect(score(kept(back)).questions[0]?.change).toBe('right-to-right')
  })
})

describe('Wilson’s interval', () => {
  test('has the published values', () => {
    // Newcombe 1998, table I: 81 of 263, 15 of 148, 0 of 20, 1 of 29
    for (const [points, total, low, high] of [
      [81, 263, 0.2553, 0.3662],
      [15, 148, 0.0624, 0.1605],
      [0, 20, 0, 0.1611],
      [1, 29, 0.0061, 0.1718],
    ] as const) {
      const interval = wilson(points, total)
      expect(interval?.low).toBeCloseTo(low, 4)
      expect(interval?.high).toBeCloseTo(high, 4)
    }
  })
  test('nothing is known of no questions', () => {
    expect(wilson(0, 0)).toBeNull()
  })
})
