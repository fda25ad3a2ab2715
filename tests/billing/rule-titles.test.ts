import { expect, test } from 'vitest'
import { ruleTitle, ruleTitles } from '#billing'

/** How many rules each part of the catalogue has. */
const SIZES = { A: 18, B: 12, C: 4, D: 12, E: 30, F: 12, G: 7, H: 8 }

test('every rule of the catalogue has a title and a source, in order', () => {
  const ids = Object.entries(SIZES).flatMap(([part, size]) =>
    Array.from({ length: size }, (_, i) => `${part}${i + 1}`),
  )
  expect(ruleTitles.map((rule) => rule.id)).toEqual(ids)
  for (const { title, source } of ruleTitles) {
    expect(title).toMatch(/^[A-Z].*[^.]$/)
    expect(source).not.toBe('')
  }
})

test('a rule is found by its id; anything else is none', () => {
  expect(ruleTitle('C1')).toMatchObject({ source: expect.stringContaining('42 CFR 424.44') })
  expect(ruleTitle('Z9')).toBeNull()
  expect(ruleTitle('constructor')).toBeNull()
})
