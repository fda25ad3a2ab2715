import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { orderFor, partOf, readItemBody, reviewOf, scoreResponse, viewOf } from '#curriculum'
import { sha256Hex } from '#kernel/hash.ts'
import { seeded } from '#kernel/random.ts'
import { Response } from '../../../app/curriculum/items/response.ts'

const FOLDER = 'tests/golden/items'

const Golden = z.array(
  z.strictObject({
    revision: z.string(),
    body: z.string(),
    places: z.array(
      z.strictObject({
        part: z.string(),
        seed: z.number(),
        order: z.array(z.array(z.int())),
        view: z.unknown(),
        answers: z.array(
          z.strictObject({ response: Response.nullable(), score: z.unknown(), review: z.unknown() }),
        ),
      }),
    ),
  }),
)

const files = readdirSync(FOLDER).filter((name) => name.endsWith('.json'))
const entries = files.flatMap((name) => Golden.parse(JSON.parse(readFileSync(`${FOLDER}/${name}`, 'utf8'))))

describe('what was published once is read, shown and scored as it was', () => {
  test('every type is frozen', () => {
    const types = new Set(entries.map(({ body }) => readItemBody(JSON.parse(body)).type))
    expect(types.size).toBe(10)
  })

  test.each(entries)('$revision', ({ revision, body, places }) => {
    expect(sha256Hex(body)).toBe(revision)
    const item = readItemBody(JSON.parse(body))
    for (const { part, seed, order, view, answers } of places) {
      const question = partOf(item, part).item
      expect(orderFor(question, seeded(seed))).toEqual(order)
      expect(viewOf(question, order)).toEqual(view)
      for (const { response, score, review } of answers) {
        expect(scoreResponse(question, order, response)).toEqual(score)
        expect(reviewOf(question, order, response)).toEqual(review)
      }
    }
  })

  test('a form from the future is refused, not misread', () => {
    expect(() => readItemBody({ format: 99, item: {}, html: {} })).toThrow()
  })
})
