import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { z } from 'zod'
import { editorSchemas } from '#curriculum/server'
import { Blueprint } from '#exams'
import { allChecks } from '../../app/curriculum/checks/all-checks.ts'
import { ITEM_TYPES } from '../../app/curriculum/items/item.ts'

const written = (name: string) => readFileSync(`content/.schemas/${name}`, 'utf8')
const Json = z.object({
  properties: z.object({
    items: z.object({
      items: z.object({
        anyOf: z.array(
          z.object({
            properties: z.looseObject({ type: z.object({ const: z.string() }) }),
            required: z.array(z.string()),
          }),
        ),
      }),
    }),
  }),
})

describe('the schemas editors use', () => {
  test.each(Object.entries(editorSchemas(Blueprint)))(
    'content/.schemas/%s is current (npm run content -- schemas)',
    (name, text) => {
      expect(written(name)).toBe(text)
    },
  )

  test('an item of every type, without what its bank may say for it', () => {
    const items = Json.parse(JSON.parse(written('bank.json'))).properties.items.items.anyOf
    expect(items.map((i) => i.properties.type.const)).toEqual([...ITEM_TYPES])
    for (const item of items) {
      expect(item.required).toContain('id')
      expect(item.required).not.toContain('source')
    }
  })
})

test('the page for authors names every check', () => {
  const page = readFileSync('content/README.md', 'utf8')
  for (const { id } of allChecks) expect(page).toContain(`\`${id}\``)
})

test('every check says what it looks for', () => {
  expect(new Set(allChecks.map((c) => c.id)).size).toBe(allChecks.length)
  for (const { about } of allChecks) expect(about).toMatch(/^[A-Z].*\.$/)
})
