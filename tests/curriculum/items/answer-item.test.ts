import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { seeded } from '#kernel/random.ts'
import { orderFor, reviewOf, scoreResponse, viewOf } from '../../../app/curriculum/items/answer-item.ts'
import type { Question } from '../../../app/curriculum/items/item.ts'
import type { PlainItem } from '../../../app/curriculum/items/plain-item.ts'
import { escapeHtml } from '../../../app/curriculum/items/prose.ts'
import type { Response } from '../../../app/curriculum/items/response.ts'
import { Response as ResponseSchema } from '../../../app/curriculum/items/response.ts'
import { proseOfPlain } from '../../../app/curriculum/items/visit.ts'
import { anyRekeyed, everyType } from './arbitrary-items.ts'

const published = (item: PlainItem): Question => ({
  ...item,
  html: Object.fromEntries(proseOfPlain(item).map((p) => [p.text, escapeHtml(p.text)])),
})
const delivered = (item: PlainItem, seed: number): string => {
  const question = published(item)
  const order = orderFor(question, seeded(seed))
  return JSON.stringify(viewOf(question, order))
}

/** The response that earns the point. */
function rightResponse(item: PlainItem, order: readonly (readonly number[])[]): Response {
  const shown = order[0] ?? []
  switch (item.type) {
    case 'single':
      return { choice: shown.findIndex((i) => item.options[i]?.key) }
    case 'multiple':
      return { choices: shown.flatMap((i, at) => (item.options[i]?.key ? [at] : [])) }
    case 'truefalse':
      return { answer: item.answer }
    case 'matching':
      return { pairs: item.prompts.map((_, prompt) => shown.indexOf(prompt)) }
    case 'ordering':
      return { order: item.steps.map((_, step) => shown.indexOf(step)) }
    case 'fill':
      return { text: item.answers[0] ?? '' }
    case 'numeric':
      return { text: String(item.answer) }
    case 'hotspot':
      return { box: item.box }
    case 'claim':
      return { case: 'a-case', grade: 100 }
  }
}

describe.each(Object.entries(everyType))('%s', (_, arbitrary) => {
  test('no delivered byte changes when the key changes', () => {
    fc.assert(
      fc.property(arbitrary, fc.integer(), ({ a, b }, seed) => {
        expect(delivered(b, seed)).toBe(delivered(a, seed))
      }),
    )
  })

  test('no delivered byte changes when the engine is asked', () => {
    const verify: PlainItem['verify'] = [{ ask: 'npi', facts: { npi: 'secret' }, answer: { valid: true } }]
    fc.assert(
      fc.property(arbitrary, fc.integer(), ({ a }, seed) => {
        expect(delivered({ ...a, verify }, seed)).toBe(delivered(a, seed))
      }),
    )
  })

  test('the right response earns the whole point, and the review says so', () => {
    fc.assert(
      fc.property(arbitrary, fc.integer(), ({ a }, seed) => {
        const item = published(a)
        const order = orderFor(item, seeded(seed))
        const response = rightResponse(a, order)
        expect(ResponseSchema.safeParse(response).success).toBe(true)
        expect(scoreResponse(item, order, response)).toEqual({ kind: 'scored', points: 1, right: true })
        const review = reviewOf(item, order, response)
        expect(review.rows.filter((r) => r.key).every((r) => r.chosen)).toBe(true)
        expect(review.rows.filter((r) => r.chosen).every((r) => r.key)).toBe(true)
        expect(review.yoursHtml).not.toBeNull()
      }),
    )
  })

  test('points lie in [0, 1] and only the whole point is right', () => {
    const digits = fc.array(fc.integer({ min: 0, max: 7 }), { maxLength: 6 })
    const pairs = fc.array(fc.option(fc.integer({ min: 0, max: 8 })), { minLength: 3, maxLength: 6 })
    const response: fc.Arbitrary<Response> = fc.oneof(
      fc.record({ choice: fc.integer({ min: 0, max: 6 }) }),
      fc.record({ choices: digits }),
      fc.record({ answer: fc.boolean() }),
      fc.record({ pairs }),
      fc.record({ order: digits }),
      fc.record({ text: fc.string({ maxLength: 30 }) }),
    )
    fc.assert(
      fc.property(arbitrary, response, ({ a }, given) => {
        const item = published(a)
        const score = scoreResponse(item, orderFor(item, seeded(1)), given)
        if (score.kind !== 'scored') return
        expect(score.points).toBeGreaterThanOrEqual(0)
        expect(score.points).toBeLessThanOrEqual(1)
        expect(score.right).toBe(score.points === 1)
      }),
    )
  })

  test('no answer is unanswered, and its review still shows key and rationales', () => {
    fc.assert(
      fc.property(arbitrary, ({ a }) => {
        const item = published(a)
        const review = reviewOf(item, orderFor(item, seeded(1)), null)
        expect(review.score).toEqual({ kind: 'unanswered' })
        expect(review.yoursHtml).toBeNull()
        expect(review.rows.some((r) => r.chosen)).toBe(false)
        expect(review.rows.every((r) => r.rationaleHtml !== '')).toBe(true)
        expect(review.correctHtml).not.toBe('')
      }),
    )
  })
})

test('garbage never throws, neither as response nor as order', () => {
  const garbage = fc.oneof(
    fc.anything(),
    fc.record({ choice: fc.anything() }),
    fc.record({ choices: fc.anything() }),
    fc.record({ pairs: fc.array(fc.anything()) }),
    fc.record({ order: fc.array(fc.anything()) }),
    fc.record({ text: fc.anything() }),
    fc.record({ box: fc.anything() }),
  )
  const orders = fc.array(fc.array(fc.oneof(fc.integer(), fc.double())))
  fc.assert(
    fc.property(anyRekeyed, garbage, orders, ({ a }, response, order) => {
      const item = published(a)
      const score = scoreResponse(item, order, response as Response)
      expect(['scored', 'unanswered', 'unscorable']).toContain(score.kind)
      expect(reviewOf(item, order, response as Response).score).toEqual(score)
      viewOf(item, order)
    }),
    { numRuns: 300 },
  )
})

test('a typed answer comes back as text, never as HTML', () => {
  fc.assert(
    fc.property(fc.constantFrom('fill', 'numeric'), anyRekeyed, (type, { a }) => {
      if (a.type !== type) return
      const review = reviewOf(published(a), [], { text: '<img src=x onerror=alert(1)>' })
      expect(JSON.stringify(review)).not.toContain('<img')
    }),
  )
})
