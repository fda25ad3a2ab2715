import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seeded } from '#kernel/random.ts'
import {
  misconceptionOf,
  orderFor,
  reviewOf,
  scoreResponse,
  viewOf,
} from '../../../app/curriculum/items/answer-item.ts'
import type { Question } from '../../../app/curriculum/items/item.ts'
import type { PlainItem } from '../../../app/curriculum/items/plain-item.ts'
import type { Response } from '../../../app/curriculum/items/response.ts'
import { everyType } from './arbitrary-items.ts'

const published = (item: PlainItem): Question => ({ ...item, html: {} })

/** The question as a template would have drawn it: each wrong answer says what leads to it. */
function named(question: Question): Question {
  const on = <T extends object>(part: T, i: number): T => ({ ...part, misconception: `led-to-${i}` })
  switch (question.type) {
    case 'single':
    case 'multiple':
      return { ...question, options: question.options.map((o, i) => (o.key ? o : on(o, i))) } as Question
    case 'numeric':
      return { ...question, near: question.near.map(on) }
    case 'truefalse':
      return { ...question, misconception: 'led-to-0' }
    default:
      return question
  }
}

const anyResponse: fc.Arbitrary<Response | null> = fc.oneof(
  fc.constant(null),
  fc.record({ choice: fc.integer({ min: 0, max: 15 }) }),
  fc.record({ choices: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }) }),
  fc.record({ answer: fc.boolean() }),
  fc.record({ text: fc.oneof(fc.string(), fc.double({ noNaN: true }).map(String)) }),
  fc.record({ order: fc.array(fc.integer({ min: 0, max: 6 }), { maxLength: 6 }) }),
)

describe.each(Object.entries(everyType))('%s', (_, arbitrary) => {
  test('only an answer that is scored and not right comes from a misconception, whatever is sent', () => {
    fc.assert(
      fc.property(arbitrary, anyResponse, fc.integer(), ({ a }, response, seed) => {
        const question = named(published(a))
        const order = orderFor(question, seeded(seed))
        const found = misconceptionOf(question, order, response)
        const score = scoreResponse(question, order, response)
        if (found !== null) expect(score).toMatchObject({ kind: 'scored', right: false })
        expect(misconceptionOf(published(a), order, response)).toBeNull()
      }),
    )
  })

  test('neither the score nor a delivered byte depends on it', () => {
    fc.assert(
      fc.property(arbitrary, anyResponse, fc.integer(), ({ a }, response, seed) => {
        const [plain, drawn] = [published(a), named(published(a))]
        const order = orderFor(plain, seeded(seed))
        expect(orderFor(drawn, seeded(seed))).toEqual(order)
        expect(scoreResponse(drawn, order, response)).toEqual(scoreResponse(plain, order, response))
        expect(JSON.stringify(viewOf(drawn, order))).toBe(JSON.stringify(viewOf(plain, order)))
      }),
    )
  })
})

const common = {
  ...{ id: 'tpl-0001', objective: 'insurance.cost-share', source: ['A source'], codeYear: 'any' as const },
  ...{ author: 'Us', status: 'live' as const, enemies: [], difficulty: 2, level: 'apply' as const },
  ...{ stem: 'What does the member owe?', html: {} },
}
const single: Question = {
  ...common,
  type: 'single',
  options: [
    { text: '$10.00', key: false, rationale: 'The deductible alone.', misconception: 'deductible-only' },
    { text: '$28.00', key: true, rationale: 'It is so.' },
    { text: '$30.00', key: false, rationale: 'Written without a name.' },
    { text: '$90.00', key: false, rationale: 'The plan’s part.', misconception: 'other-side' },
  ],
}
const numeric = (tolerance: number): Question => ({
  ...common,
  ...{ type: 'numeric', answer: 28, unit: '$', tolerance, rationale: 'It is so.' },
  near: [
    { value: 28.75, rationale: 'Without the deductible.', misconception: 'forgot-deductible' },
    { value: 29.5, rationale: 'The deductible last.', misconception: 'deductible-after-share' },
    { value: 90, rationale: 'Nobody named it.' },
  ],
})

test('of one best answer: that of the option that was picked, in whatever order it was shown', () => {
  const order = [[3, 1, 0, 2]]
  const of = (choice: number) => misconceptionOf(single, order, { choice })
  expect([0, 1, 2, 3, 4].map(of)).toEqual(['other-side', null, 'deductible-only', null, null])
  expect(misconceptionOf(single, [[0, 0, 1, 2]], { choice: 0 })).toBeNull()
  expect(misconceptionOf(single, order, null)).toBeNull()
})

test.each([
  [0, '28', null],
  [0, '$28.75', 'forgot-deductible'],
  [0, '28,754', null],
  [0, '28.754', 'forgot-deductible'],
  [0, '28.76', null],
  [0, '90.00', null],
  [0, '', null],
  [0, 'a deductible', null],
  [0.5, '28.5', null],
  [0.5, '28.51', 'forgot-deductible'],
  // nearer to the second than to the first
  [0.5, '29.13', 'deductible-after-share'],
  [0.5, '30', 'deductible-after-share'],
  [0.5, '30.01', null],
])('of a number within %d: %j comes from %s', (tolerance, text, misconception) => {
  expect(misconceptionOf(numeric(tolerance), [], { text })).toBe(misconception)
  // the review marks the same near answer
  const names = new Map([...NAMES.keys()].map((id) => [id, id]))
  const review = reviewOf(numeric(tolerance), [], { text }, names)
  expect(review.astray ?? null).toBe(misconception)
  if (misconception !== null)
    expect(review.rows.findIndex(({ chosen }) => chosen)).toBe(misconception === 'forgot-deductible' ? 1 : 2)
})

const NAMES = new Map([
  ['forgot-deductible', 'Forgot the deductible'],
  ['deductible-after-share', 'Took the share first and the deductible after it'],
])

test('of true or false: the one of the other answer', () => {
  const question: Question = {
    ...common,
    ...{ type: 'truefalse', answer: true, rationales: { true: 'So.', false: 'So.' } },
    misconception: 'one-day-late',
  }
  expect([true, false].map((answer) => misconceptionOf(question, [], { answer }))).toEqual([
    null,
    'one-day-late',
  ])
})

test('a review says it by its name, and nothing where it has none', () => {
  const review = (text: string, names?: ReadonlyMap<string, string>) =>
    reviewOf(numeric(0), [], { text }, names)
  expect(review('28.75', NAMES).astray).toBe('Forgot the deductible')
  for (const silent of [review('28.75'), review('28.75', new Map()), review('28', NAMES), review('1', NAMES)])
    expect(silent).not.toHaveProperty('astray')
  expect(JSON.stringify(review('28.75', NAMES))).not.toContain('forgot-deductible')
})
