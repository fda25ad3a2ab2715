import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { isNear, likeness } from '#curriculum'
import { shinglesOf, signatureOf } from '../../app/curriculum/banks/signature.ts'
import { overlap } from '../../app/curriculum/checks/near-duplicate.ts'
import { contentWords, leadIn, visibleText } from '../../app/curriculum/checks/words.ts'

describe('signatures', () => {
  test('estimate the overlap of what two questions say', () => {
    const word = fc.stringMatching(/^[a-z]{3,9}$/)
    const set = fc.uniqueArray(word, { minLength: 30, maxLength: 60 })
    const errors: number[] = []
    fc.assert(
      fc.property(set, set, fc.integer({ min: 0, max: 30 }), (a, b, shared) => {
        const one = new Set(a)
        const two = new Set([...a.slice(0, shared), ...b])
        errors.push(likeness(signatureOf(one), signatureOf(two)) - overlap(one, two))
      }),
      { numRuns: 300, seed: 7 },
    )
    const mean = errors.reduce((sum, e) => sum + e, 0) / errors.length
    const spread = Math.sqrt(errors.reduce((sum, e) => sum + e * e, 0) / errors.length)
    expect(Math.abs(mean)).toBeLessThan(0.02)
    expect(spread).toBeLessThan(0.1)
  })

  test('alike are near, unlike are not; word endings and marks do not matter', () => {
    const of = (text: string) => signatureOf(shinglesOf([text]))
    const a = of('Within how many days must an identified overpayment be reported and returned?')
    expect(
      isNear(a, of('Within how many *days* must an identified overpayment be reported and returned')),
    ).toBe(true)
    expect(isNear(a, of('What does the suffix *-itis* mean?'))).toBe(false)
  })
})

describe('words', () => {
  test('what a reader sees of Markdown', () => {
    expect(visibleText('A *b* `c` [d](/e) **f**\n\n| x | y |\n|---|---|\n| 1 | 2 |')).toBe(
      'A b c d f x y 1 2',
    )
  })
  test('words that carry meaning, cut to their roots', () => {
    expect(contentWords("Which of the patient's claims was denied?")).toEqual(['patient', 'claim', 'deni'])
  })
  test('the last sentence of a stem', () => {
    expect(leadIn('A claim came back. It was late. What is next?')).toBe('What is next?')
    expect(leadIn('One sentence only: which is it?')).toBe('One sentence only: which is it?')
  })
})
