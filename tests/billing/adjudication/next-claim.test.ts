import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  adjudicate,
  checkX12,
  claimForNext,
  day,
  PAYERS,
  sceneOf,
  scrubClaim,
  sum,
  trainingContext,
  writeClaim,
} from '#billing'
import { coverageBy, sceneFrom, someClaim } from '../helpers/claims.ts'
import { curatedTables } from '../helpers/tables.ts'

const [first, second] = [PAYERS[1], PAYERS[4]]
if (!first || !second) throw new Error('No payers')
const told = { on: day('2025-12-23'), control: '2025122200001' }
const withTwo = someClaim({ maxLines: 4 }).map((json) => ({
  ...json,
  coverages: [coverageBy(first), coverageBy(second)],
}))

describe('the claim for the next payer', () => {
  test('carries what the first made of every line, and both levels balance', () =>
    fc.assert(
      fc.property(withTwo, (json) => {
        const scene = sceneFrom(json, { payer: first })
        const answer = adjudicate(scene)
        const next = claimForNext(scene.claim, answer, told)
        if (answer.status === 'rejected' || answer.status === 'unprocessable') return expect(next).toBeNull()
        const prior = next?.coverages[0]?.prior
        if (!next || !prior) throw new Error('No claim')
        expect([next.destination, next.frequency, prior.control]).toEqual([2, '1', told.control])
        for (const [i, line] of scene.claim.lines.entries()) {
          const one = prior.lines[i]
          expect(line.charge).toBe(
            (one?.paid ?? 0) + sum((one?.adjustments ?? []).map(({ amount }) => amount)),
          )
        }
        expect(prior.paid).toBe(sum(prior.lines.map(({ paid }) => paid)))
        // Nothing about the earlier answer is found wrong, and it goes over the wire.
        const after = sceneOf(next, { payer: second, tables: curatedTables(), received: day('2025-12-24') })
        const rules = scrubClaim(after).map(({ rule }) => rule)
        expect(rules.filter((rule) => rule === 'B10' || rule === 'B11')).toEqual([])
        const written = writeClaim(next, trainingContext(day('2025-12-24')))
        expect(written.ok && checkX12(written.value).errors).toEqual([])
      }),
      { numRuns: 60 },
    ))
  test('there is none after the last payer', () => {
    const scene = sceneFrom(fc.sample(someClaim({}, first), 1)[0] ?? never(), { payer: first })
    expect(claimForNext(scene.claim, adjudicate(scene), told)).toBeNull()
  })
  test('numbers of one payer do not go on to the next', () => {
    const json = { ...(fc.sample(withTwo, { numRuns: 1, seed: 7 })[0] ?? never()), authorization: 'AUTH1' }
    const scene = sceneFrom({ ...json, frequency: '7', original: 'X1' }, { payer: first, onFile: ['X1'] })
    const answer = { ...adjudicate(scene), status: 'denied' as const }
    const next = claimForNext(scene.claim, answer, { ...told, referral: 'REF2' })
    expect(next).toMatchObject({ frequency: '1', referral: 'REF2' })
    expect(next).not.toHaveProperty('authorization')
    expect(next).not.toHaveProperty('original')
  })
})

function never(): never {
  throw new Error('No sample')
}
