import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { INQUIRIES, priceInquiry } from '#billing'
import { curatedTables } from '../helpers/tables.ts'

interface Golden {
  readonly locality: string
  readonly date: string
  readonly prices: readonly ({ readonly code: string; readonly allowed: string } & Readonly<
    Record<string, unknown>
  >)[]
  readonly together: readonly {
    readonly shows: string
    readonly place: string
    readonly lines: readonly string[]
    readonly allowed: string
  }[]
}
const { prices, together, ...world } = JSON.parse(
  readFileSync('tests/golden/billing/prices.json', 'utf8'),
) as Golden
const tables = curatedTables()

describe('every price that billing.md states, to the cent', () => {
  test.each(prices.map((one) => [JSON.stringify(one), one] as const))('%s', (_, { allowed, ...facts }) => {
    const found = priceInquiry.ask({ ...facts, ...world }, tables)
    expect(found).toMatchObject({ ok: true, value: { allowed } })
  })
  test.each(together.map((one) => [one.shows, one] as const))('%s', (_, { place, lines, allowed }) => {
    const asked = lines.map((line) => {
      const [code, ...modifiers] = line.split('-')
      return { code, modifiers, place }
    })
    const found = INQUIRIES.get('prices')?.ask({ lines: asked, ...world }, tables)
    expect(found).toMatchObject({ ok: true, value: { allowed } })
  })
})
