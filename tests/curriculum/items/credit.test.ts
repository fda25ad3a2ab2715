import { describe, expect, test } from 'vitest'
import { scoreResponse, viewOf } from '../../../app/curriculum/items/answer-item.ts'
import { PlainItem } from '../../../app/curriculum/items/plain-item.ts'
import { Response } from '../../../app/curriculum/items/response.ts'

const shared = {
  id: 'x-0001',
  objective: 'general.one',
  source: 'A source',
  difficulty: 3,
  level: 'apply',
  stem: 'Choose two.',
}
const question = (raw: object) => ({ ...PlainItem.parse({ ...shared, ...raw }), html: {} })
const option = (text: string, key = false) => ({ text, key, rationale: 'why' })
const points = (item: ReturnType<typeof question>, order: number[][], response: unknown) => {
  const score = scoreResponse(item, order, Response.parse(response))
  return score.kind === 'scored' ? score.points : score.kind
}

describe('multiple response', () => {
  const options = [option('a', true), option('b', true), option('c'), option('d')]
  const all = question({ type: 'multiple', choose: 2, options })
  const each = question({ type: 'multiple', choose: 2, options, credit: 'each' })
  const order = [[3, 1, 0, 2]]

  test('all: exactly the keyed set', () => {
    expect(points(all, order, { choices: [1, 2] })).toBe(1)
    expect(points(all, order, { choices: [2, 1, 1] })).toBe(1)
    expect(points(all, order, { choices: [1] })).toBe(0)
    expect(points(all, order, { choices: [0, 1, 2] })).toBe(0)
    expect(points(all, order, { choices: [] })).toBe('unanswered')
  })

  test('each: right choices earn, wrong choices take away, never below zero', () => {
    expect(points(each, order, { choices: [1] })).toBe(0.5)
    expect(points(each, order, { choices: [1, 0] })).toBe(0)
    expect(points(each, order, { choices: [0, 3] })).toBe(0)
    expect(points(each, order, { choices: [0, 1, 2] })).toBe(0.5)
    expect(points(each, order, { choices: [0, 1, 2, 3] })).toBe(0)
  })

  test('the rule is told with the question', () => {
    expect(viewOf(each, order)).toMatchObject({
      choose: 2,
      credit: expect.stringContaining('takes 1/2 away'),
    })
  })
})

describe('matching and ordering', () => {
  const prompts = ['1', '2', '3'].map((n) => ({ text: `p${n}`, match: `m${n}`, rationale: 'why' }))
  const pairs = question({ type: 'matching', prompts, extra: [{ text: 'none', rationale: 'why' }] })
  const steps = ['1', '2', '3', '4'].map((n) => ({ text: `s${n}`, rationale: 'why' }))

  test('each right match earns its share', () => {
    const order = [[3, 2, 1, 0]]
    expect(points(pairs, order, { pairs: [3, 2, 1] })).toBe(1)
    expect(points(pairs, order, { pairs: [3, null, null] })).toBeCloseTo(1 / 3)
    expect(points(pairs, order, { pairs: [0, 0, 0] })).toBe(0)
    expect(points(pairs, order, { pairs: [null, null, null] })).toBe('unanswered')
    expect(points(pairs, order, { pairs: [1, 2] })).toBe('unscorable')
    expect(
      points(question({ type: 'matching', prompts, credit: 'all' }), [[0, 1, 2]], { pairs: [0, 1, null] }),
    ).toBe(0)
  })

  test('ordering: all or each step in its place', () => {
    const order = [[2, 0, 3, 1]]
    const all = question({ type: 'ordering', steps })
    const each = question({ type: 'ordering', steps, credit: 'each' })
    expect(points(all, order, { order: [1, 3, 0, 2] })).toBe(1)
    expect(points(all, order, { order: [3, 1, 0, 2] })).toBe(0)
    expect(points(each, order, { order: [3, 1, 0, 2] })).toBe(0.5)
    expect(points(each, order, { order: [1, 1, 0, 2] })).toBe('unscorable')
  })
})

describe('what a schema refuses', () => {
  const refused = (raw: object) =>
    PlainItem.safeParse({ ...shared, ...raw }).error?.issues.map((i) => i.message) ?? []
  const near = [{ text: 'E11.9', rationale: 'why' }]

  test('single: no key, two keys, two options alike', () => {
    expect(refused({ type: 'single', options: [option('a'), option('b'), option('c')] })).toContain(
      'exactly one option has key: true',
    )
    expect(refused({ type: 'single', options: [option('a', true), option('A'), option('c')] })).toContain(
      'two options are the same',
    )
  })

  test('multiple: choose and keys disagree', () => {
    const options = [option('a', true), option('b'), option('c'), option('d')]
    expect(refused({ type: 'multiple', choose: 2, options })).toContain(
      'choose says 2, but 1 options have key: true',
    )
  })

  test('fill: a near answer that would be accepted', () => {
    const raw = { type: 'fill', form: 'code', answers: ['e119'], rationale: 'why', near }
    expect(refused(raw)).toContain('this near answer would be accepted as right')
  })

  test('numeric: a near value within tolerance', () => {
    const raw = {
      type: 'numeric',
      answer: 10,
      tolerance: 1,
      rationale: 'why',
      near: [{ value: 11, rationale: 'why' }],
    }
    expect(refused(raw)).toContain('this near answer lies within the tolerance of the right one')
  })

  test('an unknown field, so that no author can bring HTML along', () => {
    expect(
      refused({ type: 'truefalse', answer: true, rationales: { true: 'a', false: 'b' }, html: {} }),
    ).toHaveLength(1)
  })
})
