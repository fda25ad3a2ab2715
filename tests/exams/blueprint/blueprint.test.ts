import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { Blueprint } from '../../../app/exams/blueprint/blueprint.ts'
import { durationInWords } from '../../../app/exams/blueprint/duration.ts'
import { explainBlueprint, sectionLines } from '../../../app/exams/blueprint/explain-blueprint.ts'
import { offeredExam } from '../../../app/exams/blueprint/offered-exam.ts'
import { parseExam } from '../../../app/exams/blueprint/parse-exam.ts'
import { scaledScore } from '../../../app/exams/blueprint/pass-mark.ts'
import { sectionCounts } from '../../../app/exams/blueprint/section-counts.ts'
import { makeBlueprint } from '../helpers/blueprint.ts'

const read = (id: string): unknown => parse(readFileSync(`content/exams/${id}.yaml`, 'utf8'))
const from = { source: 'a test', confidence: 'estimate' } as const

describe('the exams that ship', () => {
  test.each(readdirSync('content/exams'))('%s is a blueprint, named as its file', (name) => {
    const id = name.replace(/\.yaml$/, '')
    const parsed = parseExam(read(id))
    expect(parsed).toMatchObject({ ok: true, value: { id } })
  })

  test('cmrs-100 has the weights of the default blueprint', () => {
    const blueprint = Blueprint.parse(read('cmrs-100'))
    expect([...(sectionCounts(blueprint)?.values() ?? [])]).toEqual([
      9, 8, 3, 2, 10, 11, 4, 8, 9, 6, 4, 7, 5, 5, 4, 5,
    ])
    expect(blueprint.minutes.value).toBe(120)
  })

  test('cmrs-200 is cmrs-100 twice, at the same pace', () => {
    const blueprint = Blueprint.parse(read('cmrs-200'))
    const half = sectionCounts(Blueprint.parse(read('cmrs-100'))) ?? new Map()
    expect([...(sectionCounts(blueprint) ?? [])]).toEqual([...half].map(([id, n]) => [id, 2 * n]))
    expect(blueprint.minutes.value / blueprint.scored.value).toBe(120 / 100)
  })

  test('cmrs-50 is the same weights by the largest remainder, with what the case leaves', () => {
    const blueprint = Blueprint.parse(read('cmrs-50'))
    const whenCaseHas = (size: number) =>
      sectionCounts(blueprint, (section, n) => section !== 'case-study' || n === size)
    expect([...(whenCaseHas(2)?.values() ?? [])]).toEqual([5, 4, 1, 1, 5, 6, 2, 4, 5, 3, 2, 4, 2, 2, 2, 2])
    expect([...(whenCaseHas(3)?.values() ?? [])]).toEqual([5, 4, 1, 1, 5, 6, 2, 4, 5, 3, 2, 3, 2, 2, 2, 3])
    expect(whenCaseHas(4)).toBeNull()
  })

  test('cmrs-window says how long, how many today and why, and what submitting a section means', () => {
    const blueprint = Blueprint.parse(read('cmrs-window'))
    expect(blueprint.minutes.value).toBe(45 * 24 * 60)
    const today = offeredExam(
      blueprint,
      new Map([
        ['terminology', 300],
        ['fraud', 76],
        ['web', 0],
      ]),
    )
    expect(today).toMatchObject({ wanted: 700, scored: { value: 376 } })
    expect(Object.keys(today.sections)).toEqual(['terminology', 'fraud'])
    const facts = explainBlueprint(today).map((fact) => fact.text)
    expect(facts).toContain('You have 45 days for 376 questions: about 9 a day.')
    expect(facts.find((text) => text.includes('The exam would ask 700'))).toContain('holds no more today')
    expect(facts.find((text) => text.includes('section by section'))).toContain('answers then stand')
    expect(facts).toContain('The pass mark is 85 %: 320 of 376 points.')
    const full = offeredExam(
      { ...blueprint, scored: { ...blueprint.scored, value: 10 } },
      new Map([['web', 10]]),
    )
    expect(explainBlueprint(full)[1]?.text).toBe('All 10 questions count; no question comes twice.')
  })

  test.each([
    [60, '60 minutes'],
    [120, '120 minutes'],
    [240, '4 hours'],
    [250, '250 minutes'],
    [2880, '2 days'],
    [64_800, '45 days'],
  ])('%i minutes are said as %s', (minutes, words) => expect(durationInWords(minutes)).toBe(words))

  test('"at most" goes with counts and percentages only, and tries nothing out', () => {
    const atMost = { value: 5, atMost: true, ...from } as const
    expect(() => makeBlueprint({ a: { range: [4, 6] } }, 5, { scored: atMost })).toThrow(/range does not go/)
    const pretest = { value: 2, ...from }
    expect(() => makeBlueprint({ a: { count: 5 } }, 5, { scored: atMost, pretest })).toThrow(
      /every question counts/,
    )
  })

  test('weights are labelled as this platform’s estimate', () => {
    for (const id of ['cmrs-100', 'cmrs-200', 'cmrs-50', 'cmrs-window']) {
      const blueprint = Blueprint.parse(read(id))
      const weights = explainBlueprint(blueprint).find((fact) => fact.topic === 'weights')
      expect(weights?.label).toBe('platform estimate')
      for (const line of sectionLines(blueprint)) expect(line.label).toBe('platform estimate')
    }
  })

  test('every sentence names its source', () => {
    const facts = explainBlueprint(Blueprint.parse(read('cmrs-100')))
    expect(facts.map((fact) => fact.text)).toEqual([
      'You have 120 minutes for 100 questions: 72 seconds each.',
      'All 100 questions count.',
      'The pass mark is 85 %: 85 of 100 points.',
      'No section has a minimum of its own; only the total decides.',
      'You may use: CPT code book of the current year.',
      'You may use: ICD-10-CM code book of the current year.',
      'You may use: HCPCS Level II code book of the current year.',
      'When the time is over, the exam is submitted as it stands.',
      'What you answered before the end counts even if it arrives up to 30 seconds later.',
      'How many questions each section gives is not published; the counts here were chosen by this platform.',
    ])
    for (const fact of facts) expect(fact.source.length).toBeGreaterThan(3)
  })
})

const pause = (after: number | string, stopsClock = true) => ({ after, minutes: 5, stopsClock, ...from })

test('breaks and what becomes of late arrivals are said beforehand', () => {
  const said = (more: Parameters<typeof makeBlueprint>[2]) =>
    explainBlueprint(makeBlueprint({ a: { count: 2 }, b: { count: 2 } }, 4, more), (id) => id.toUpperCase())
      .filter(({ topic }) => topic === 'break' || topic === 'arrival' || topic === 'overdue')
      .map(({ text }) => text)
  const breaks = [pause(1), pause('a', false)]
  const overdue = { policy: 'grace', graceMinutes: 5, ...from } as const
  expect(said({ breaks, overdue, arrivalGraceSeconds: { value: 1, ...from } })).toEqual([
    expect.stringMatching(
      /^One break of 5 minutes after question 1; the clock stands still\. You may skip it\./,
    ),
    expect.stringMatching(/^One break of 5 minutes after the section “A”; the clock runs on\./),
    'When the time is over, nothing more can be answered; you then have 5 minutes to submit, or the exam has no result.',
    'What you answered before the end counts even if it arrives up to 1 second later.',
  ])
  expect(said({})).toEqual(['When the time is over, the exam is submitted as it stands.'])
})

test('a break after more questions than the bank holds today is not spoken of', () => {
  const wide = makeBlueprint({ a: { count: 9 } }, 9, {
    breaks: [pause(5)],
    scored: { value: 9, atMost: true, ...from },
  })
  const topics = (counts: number) =>
    explainBlueprint(offeredExam(wide, new Map([['a', counts]]))).map((f) => f.topic)
  expect(topics(6)).toContain('break')
  expect(topics(5)).not.toContain('break')
})

describe('a blueprint that does not fit together is refused', () => {
  const faults = (sections: Parameters<typeof makeBlueprint>[0], scored: number, more = {}) => {
    const good = makeBlueprint({ a: { count: 1 } }, 1)
    const parsed = parseExam({ ...good, scored: { value: scored, ...from }, sections, ...more })
    return parsed.ok ? [] : parsed.fault.map((issue) => issue.message)
  }
  test.each([
    [
      'counts that do not add up',
      { a: { count: 3 } },
      4,
      {},
      /give 3 to 3 questions, scored.value asks for 4/,
    ],
    ['percentages that do not', { a: { percent: 60 }, b: { percent: 30 } }, 10, {}, /add up to 90/],
    [
      'ranges that cannot reach the total',
      { a: { range: [1, 2] }, b: { range: [1, 3] } },
      9,
      {},
      /give 2 to 5/,
    ],
    ['a range upside down', { a: { range: [3, 2] } }, 3, {}, /first number is above/],
    ['no section', {}, 3, {}, /at least one/],
    [
      'a break after the last question',
      { a: { count: 3 } },
      3,
      { breaks: [pause(3)] },
      /no question after number 3/,
    ],
    ['a break after no section', { a: { count: 3 } }, 3, { breaks: [pause('b')] }, /no section "b"/],
    [
      'a break after the last section',
      { a: { count: 3 } },
      3,
      { breaks: [pause('a')] },
      /is the last section/,
    ],
    ['two breaks at once', { a: { count: 3 } }, 3, { breaks: [pause(1), pause(1)] }, /two breaks after 1/],
    [
      'a break in an exam of many days',
      { a: { count: 3 } },
      3,
      { breaks: [pause(1)], sectioned: { submission: 'final', ...from } },
      /do not go with/,
    ],
    ['difficulties', { a: { count: 3 } }, 3, { difficulty: { value: [10, 10, 10, 10, 10], ...from } }, /100/],
    [
      'grace without minutes',
      { a: { count: 3 } },
      3,
      { overdue: { policy: 'grace', ...from } },
      /graceMinutes/,
    ],
  ] as const)('%s', (_, sections, scored, more, message) => {
    expect(faults(sections as never, scored, more).join('\n')).toMatch(message)
  })

  test('a figure without source or confidence, and a field nobody knows', () => {
    const good = makeBlueprint({ a: { count: 1 } }, 1)
    expect(parseExam({ ...good, minutes: { value: 60, confidence: 'A' } }).ok).toBe(false)
    expect(parseExam({ ...good, minutes: { value: 60, source: 'x y z' } }).ok).toBe(false)
    expect(parseExam({ ...good, surprise: 1 }).ok).toBe(false)
  })

  test('an editor can complete and check the file: the schema has a JSON form', () => {
    expect(z.toJSONSchema(Blueprint, { io: 'input' })).toMatchObject({ type: 'object' })
  })
})

describe('section counts', () => {
  test('a range gives the number nearest its middle that the bank can meet, so that all adds up', () => {
    const blueprint = makeBlueprint({ a: { range: [2, 6] }, b: { range: [2, 6] }, c: { count: 2 } }, 10)
    expect([...(sectionCounts(blueprint)?.entries() ?? [])]).toEqual([
      ['a', 4],
      ['b', 4],
      ['c', 2],
    ])
    const without4 = sectionCounts(blueprint, (section, n) => section !== 'a' || n !== 4)
    expect(without4?.get('a')).not.toBe(4)
    expect((without4?.get('a') ?? 0) + (without4?.get('b') ?? 0)).toBe(8)
  })
})

describe('a scaled pass mark', () => {
  const pass = { scaled: 390, from: 200, to: 500, cut: 70, ...from }
  test('passes exactly at its cut, and never shows the mark below it', () => {
    expect(scaledScore(pass, 0)).toBe(200)
    expect(scaledScore(pass, 70)).toBe(390)
    expect(scaledScore(pass, 100)).toBe(500)
    expect(scaledScore(pass, 69.99)).toBe(389)
  })
})
