import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { claimJson, readClaim, SAMPLE_CLAIM, sampleWith } from '#billing'

describe('reading a claim', () => {
  test('the sample reads, writes and reads to the same claim', () => {
    const first = readClaim(SAMPLE_CLAIM)
    if (!first.ok) throw new Error(JSON.stringify(first.fault))
    expect(first.value.lines[0]).toMatchObject({ charge: 15_000, procedure: '99213' })
    expect(first.value.diagnoses).toEqual(['M1711', 'E119'])
    expect(readClaim(JSON.parse(JSON.stringify(claimJson(first.value))))).toEqual(first)
  })
  test('what is wrong parses; the rules find it', () => {
    const wrong = { rendering: { npi: 'abc' }, diagnoses: Array.from({ length: 14 }, () => 'Z') }
    expect(readClaim(sampleWith(wrong)).ok).toBe(true)
  })
  test('what cannot be read is named by its place', () => {
    const read = readClaim(sampleWith({ lines: [{ ...SAMPLE_CLAIM.lines[0], from: '2025-02-30' }] as never }))
    expect(read).toMatchObject({ ok: false, fault: [{ path: 'lines.1.from' }] })
  })
  test('nothing makes it throw', () =>
    fc.assert(
      fc.property(fc.anything(), (json) => {
        const read = readClaim(json)
        expect(read.ok || read.fault.length > 0).toBe(true)
      }),
    ))
})
