import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Claim } from '#billing'
import {
  checkX12,
  claimJson,
  day,
  readX12,
  trainingContext,
  wireForm,
  writeClaim,
  writeClaims,
} from '#billing'
import { anyClaim } from '../helpers/any-claim.ts'
import { claimsOf } from './claims.ts'

const CONTEXT = trainingContext(day('2025-12-01'))
const written = (claims: readonly [Claim, ...Claim[]]): string => {
  const text = writeClaims(claims, CONTEXT)
  if (!text.ok) throw new Error(JSON.stringify(text.fault))
  return text.value
}

describe('claims there and back', () => {
  test('what is written is right, and reads back to the same claim', () =>
    fc.assert(
      fc.property(anyClaim, (claim) => {
        const text = written([claim])
        expect(checkX12(text).errors).toEqual([])
        const [read] = claimsOf(readX12(text))
        expect(read && claimJson(read)).toEqual(claimJson(wireForm(claim)))
      }),
      { numRuns: 60 },
    ))
  test('a claim in the form of the wire comes back as it went, and its text does not change', () =>
    fc.assert(
      fc.property(anyClaim, (claim) => {
        const once = wireForm(claim)
        expect(wireForm(once)).toEqual(once)
        const text = written([once])
        const [read] = claimsOf(readX12(text))
        expect(read).toEqual(once)
        expect(written([read as Claim])).toBe(text)
      }),
      { numRuns: 40 },
    ))
  test('several claims in one file', () =>
    fc.assert(
      fc.property(fc.array(anyClaim, { minLength: 2, maxLength: 4 }), ([first, ...more]) => {
        const claims = [first as Claim, ...more, { ...(first as Claim), id: 'LAST' }] as [Claim, ...Claim[]]
        expect(claimsOf(readX12(written(claims))).map((one) => one && claimJson(one))).toEqual(
          claims.map((one) => claimJson(wireForm(one))),
        )
      }),
      { numRuns: 15 },
    ))
  test('a claim without a diagnosis is refused by its place', () =>
    fc.assert(
      fc.property(anyClaim, (claim) => {
        const refused = writeClaim({ ...claim, diagnoses: [] }, CONTEXT)
        expect(refused.ok ? [] : refused.fault.errors).toEqual(
          expect.arrayContaining([
            expect.objectContaining({ in: 'IK3', segment: 'HI', code: '3', loop: '2300' }),
          ]),
        )
      }),
      { numRuns: 20 },
    ))
})
