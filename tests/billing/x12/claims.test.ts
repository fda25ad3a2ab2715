import { describe, expect, test } from 'vitest'
import { checkX12, day, readX12, trainingContext, wireForm, writeClaim, writeClaims } from '#billing'
import { claimsOf, golden, originalClaim, secondaryClaim } from './claims.ts'

const FIRST = trainingContext(day('2025-10-20'))
const SECOND = trainingContext(day('2025-11-25'), '0930', 2)

describe('golden claims', () => {
  test.each([
    ['original-claim.837', originalClaim(), FIRST],
    ['secondary-claim.837', secondaryClaim(), SECOND],
  ] as const)('%s is what is written, and reads back', (name, claim, context) => {
    expect(checkX12(golden(name)).errors).toEqual([])
    expect(writeClaim(claim, context)).toEqual({ ok: true, value: golden(name) })
    expect(claimsOf(readX12(golden(name)))).toEqual([wireForm(claim)])
  })
  test('several claims share a file, a provider and a patient', () => {
    const [one, two] = [originalClaim(), secondaryClaim()]
    const again = { ...one, id: 'ACCT0003' }
    const written = writeClaims([one, again, two], FIRST)
    if (!written.ok) throw new Error(JSON.stringify(written.fault))
    expect(written.value.match(/^HL\*/gm)).toHaveLength(4)
    expect(claimsOf(readX12(written.value))).toEqual([one, again, two].map(wireForm))
  })
})
