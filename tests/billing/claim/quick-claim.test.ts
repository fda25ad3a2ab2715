import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { ClaimJson } from '#billing'
import { readX12, SAMPLE_CLAIM, trainingContext, writeClaims } from '#billing'
import { Claim } from '../../../app/billing/claim/claim.ts'
import { day } from '../../../app/billing/claim/day.ts'
import { NOT } from '../../../app/billing/claim/quick.ts'
import { quickClaim } from '../../../app/billing/claim/quick-claim.ts'
import { anyClaimJson } from '../helpers/any-claim.ts'
import { claimsOf, claimWith } from '../x12/claims.ts'

const big = (_: string, value: unknown): unknown => (typeof value === 'bigint' ? `${value}n` : value)
/** Also the order of the fields: it is the one in which a claim is printed. */
const printed = (value: unknown): string => JSON.stringify(value, big)

/** Every place of something, as a path. */
function placesIn(json: unknown, path: readonly string[] = []): readonly (readonly string[])[] {
  if (json === null || typeof json !== 'object') return [path]
  return [path, ...Object.entries(json).flatMap(([key, value]) => placesIn(value, [...path, key]))]
}
/** The same with another value at a place; `undefined` leaves the field there without a value. */
function withAt(json: unknown, [key, ...rest]: readonly string[], value: unknown): unknown {
  if (key === undefined) return value
  const copy = (Array.isArray(json) ? [...json] : { ...(json as object) }) as Record<string, unknown>
  copy[key] = withAt(copy[key], rest, value)
  return copy
}
const odd = fc.oneof(
  fc.anything(),
  fc.constantFrom(
    '',
    ' ',
    ' a b ',
    'm17.11',
    'x\u0000',
    '2025-02-30',
    '2025-10-15',
    '-1.5',
    '1e3',
    '0.5',
    '43215-1234',
  ),
  fc.constantFrom(0, -0, 1, 2.5, 99, 100, Number.NaN, true, null, undefined, [], {}, [undefined]),
  fc.integer({ min: 1, max: 120 }).map((n) => 'A'.repeat(n)),
)

function agrees(json: unknown): void {
  const quick = quickClaim(json)
  if (quick === NOT) return
  const careful = Claim.safeParse(json)
  expect(careful.success).toBe(true)
  expect(quick).toStrictEqual(careful.data)
  expect(printed(quick)).toBe(printed(careful.data))
}

test('a claim that is right in form is read at first sight', () =>
  fc.assert(
    fc.property(anyClaimJson, (json) => {
      const plain = JSON.parse(JSON.stringify(json))
      expect(quickClaim(plain)).not.toBe(NOT)
      agrees(plain)
    }),
  ))

test('whatever stands in its place, what is taken at first sight is what the schema makes of it', () =>
  fc.assert(
    fc.property(anyClaimJson, fc.nat(), odd, (json: ClaimJson, n, value) => {
      const plain = JSON.parse(JSON.stringify(json))
      const places = placesIn(plain)
      agrees(withAt(plain, places[n % places.length] ?? [], value))
    }),
    { numRuns: 100 },
  ))

test.each([
  ['a field that is not known', { ...SAMPLE_CLAIM, mood: 'good' }],
  ['a field without a value', { ...SAMPLE_CLAIM, note: undefined }],
  ['a list in place of a claim', []],
  ['too many lines', { ...SAMPLE_CLAIM, lines: Array.from({ length: 1001 }, () => SAMPLE_CLAIM.lines[0]) }],
  ['no plan', { ...SAMPLE_CLAIM, coverages: [] }],
])('%s is left to the schema', (_, json) => {
  expect(quickClaim(json)).toBe(NOT)
})

test('claims in the same loops share who is billed for and who was treated; others do not', () => {
  const other = claimWith({ id: 'C', patient: { first: 'Robin' } })
  const written = writeClaims(
    [claimWith({ id: 'A' }), claimWith({ id: 'B' }), other],
    trainingContext(day('2025-11-03')),
  )
  if (!written.ok) throw new Error(JSON.stringify(written.fault))
  const [a, b, c] = claimsOf(readX12(written.value))
  expect(a?.patient).toBe(b?.patient)
  expect(a?.coverages[0]).toBe(b?.coverages[0])
  expect(a?.billing).toBe(c?.billing)
  expect(c?.patient).not.toBe(a?.patient)
})
