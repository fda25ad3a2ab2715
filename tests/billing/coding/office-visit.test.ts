import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Complexity, Problem, Risk } from '#billing'
import {
  COMPLEXITIES,
  complexityOf,
  counterpart,
  dataStep,
  gradeOfficeVisit,
  officeVisit,
  problemsStep,
  riskStep,
} from '#billing'

const made = (problems: Complexity, data: Complexity, risk: Complexity) => ({ problems, data, risk })

describe('decision making: two of the three elements', () => {
  test.each([
    [made('moderate', 'straightforward', 'moderate'), 'moderate'],
    [made('high', 'straightforward', 'low'), 'low'],
    [made('high', 'high', 'straightforward'), 'high'],
    [made('low', 'moderate', 'high'), 'moderate'],
    [made('straightforward', 'straightforward', 'high'), 'straightforward'],
  ] as const)('%j is %s', (decision, want) => expect(complexityOf(decision)).toBe(want))

  const step = fc.constantFrom(...COMPLEXITIES)
  test('it does not matter which elements are which, and the whole is one that two of them reach', () => {
    fc.assert(
      fc.property(step, step, step, (a, b, c) => {
        const whole = complexityOf(made(a, b, c))
        const rank = (one: Complexity) => COMPLEXITIES.indexOf(one)
        expect(complexityOf(made(c, a, b))).toBe(whole)
        expect([a, b, c].filter((one) => rank(one) >= rank(whole)).length).toBeGreaterThanOrEqual(2)
        expect([a, b, c].filter((one) => rank(one) > rank(whole)).length).toBeLessThan(2)
      }),
    )
  })

  test.each<[readonly Problem[], Complexity]>([
    [[], 'straightforward'],
    [['minor'], 'straightforward'],
    [['minor', 'minor'], 'low'],
    [['stable-chronic'], 'low'],
    [['stable-chronic', 'stable-chronic'], 'moderate'],
    [['simple-acute', 'simple-acute'], 'low'],
    [['worse-chronic'], 'moderate'],
    [['undiagnosed', 'minor'], 'moderate'],
    [['severe-chronic'], 'high'],
    [['stable-chronic', 'threatening'], 'high'],
  ])('problems %j are %s', (problems, want) => expect(problemsStep(problems)).toBe(want))

  test.each([
    [{ items: 0 }, 'straightforward'],
    [{ items: 1 }, 'straightforward'],
    [{ items: 2 }, 'low'],
    [{ items: 0, historian: true }, 'low'],
    [{ items: 2, historian: true }, 'moderate'],
    [{ items: 3 }, 'moderate'],
    [{ items: 0, ownReading: true }, 'moderate'],
    [{ items: 0, discussion: true }, 'moderate'],
    [{ items: 3, ownReading: true }, 'high'],
    [{ items: 0, ownReading: true, discussion: true }, 'high'],
  ] as const)('data %j is %s', (data, want) => expect(dataStep(data)).toBe(want))

  test.each<[readonly Risk[], Complexity]>([
    [[], 'straightforward'],
    [['rest'], 'low'],
    [['over-the-counter', 'prescription'], 'moderate'],
    [['social-limits'], 'moderate'],
    [['toxicity-monitoring', 'rest'], 'high'],
    [['no-resuscitation'], 'high'],
  ])('risk %j is %s', (risks, want) => expect(riskStep(risks)).toBe(want))
})

describe('the level of an office visit', () => {
  test('two stable lasting illnesses and a prescription support 99214', () => {
    const decision = {
      problems: problemsStep(['stable-chronic', 'stable-chronic']),
      data: dataStep({ items: 1 }),
      risk: riskStep(['prescription']),
    }
    expect(gradeOfficeVisit({ isNew: false, decision })).toEqual({
      ...{ byDecision: '99214', byTime: null, supported: '99214', level: 2, by: 'decision' },
    })
  })

  test.each([
    [true, 14, null],
    [true, 15, '99202'],
    [true, 29, '99202'],
    [true, 30, '99203'],
    [true, 45, '99204'],
    [true, 59, '99204'],
    [true, 60, '99205'],
    [false, 9, null],
    [false, 10, '99212'],
    [false, 20, '99213'],
    [false, 30, '99214'],
    [false, 39, '99214'],
    [false, 40, '99215'],
    [false, 500, '99215'],
  ] as const)('new %s, %i minutes: %s', (isNew, minutes, want) => {
    expect(gradeOfficeVisit({ isNew, minutes }).supported).toBe(want)
  })

  test('the higher of both ways counts', () => {
    const decision = made('low', 'low', 'low')
    expect(gradeOfficeVisit({ isNew: false, decision, minutes: 44 })).toMatchObject({
      ...{ byDecision: '99213', byTime: '99215', supported: '99215', by: 'time' },
    })
    expect(gradeOfficeVisit({ isNew: false, decision, minutes: 12 })).toMatchObject({
      ...{ byTime: '99212', supported: '99213', by: 'decision' },
    })
    expect(gradeOfficeVisit({ isNew: false, decision, minutes: 25 })).toMatchObject({ by: 'both' })
    expect(gradeOfficeVisit({ isNew: true })).toMatchObject({ supported: null, level: -1, by: null })
  })

  test.each([
    ['99203', '99213'],
    ['99214', '99204'],
    ['99211', null],
    ['99232', null],
  ])('%s for the other kind of patient is %s', (code, want) => expect(counterpart(code)).toBe(want))

  test('other codes are no office visits', () => {
    for (const code of ['99232', '', 'constructor']) expect(officeVisit(code)).toBeNull()
    expect(officeVisit('99211')).toEqual({ isNew: false, level: -1 })
  })
})
