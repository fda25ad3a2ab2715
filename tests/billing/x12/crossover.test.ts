import { describe, expect, test } from 'vitest'
import type { ClaimChange, Payer } from '#billing'
import {
  adjudicate,
  day,
  emptyLedger,
  PAYERS,
  remitClaim,
  remittanceOf,
  reversalOf,
  scenesOn,
  trainingRemitter,
} from '#billing'
import { deskOf, paid, send } from '../cases/play.ts'
import { coverageBy } from '../helpers/claims.ts'
import { partB, stageOf } from '../helpers/stages.ts'

const payer = stageOf().payer
const of = (id: string) => coverageBy(PAYERS.find((one) => one.id === id) as Payer)
const claims = scenesOn(stageOf({ benefits: partB(4000) }))
const followedBy = (...ids: string[]): ClaimChange => ({ coverages: [of('MCRTRN'), ...ids.map(of)] })

/** What the remittance of a claim says of sending it on. */
function told(change: ClaimChange, benefits = partB(4000)) {
  const { claim, ...scene } = claims(change, { benefits })
  const answer = adjudicate({ claim, ...scene })
  const remit = remitClaim('C1', claim, answer)
  const remittance = remittanceOf(
    {
      number: 'E1',
      payee: '1234567893',
      on: scene.received,
      amount: answer.paid,
      claims: [remit],
      adjustments: [],
    },
    trainingRemitter(payer.name),
  )
  const [one] = remittance.groups.flatMap((group) => group.claims)
  return { status: one?.status, to: one?.people.forwardedTo?.id, remarks: one?.outpatient?.remarks ?? [] }
}

describe('a claim that crosses over', () => {
  test('to Medicaid: CLP02 19, NM1*TT, MA07', () =>
    expect(told(followedBy('OHMCD1'))).toEqual({ status: '19', to: 'OHMCD1', remarks: ['MA07'] }))
  test.each([
    ['a plan without an agreement', followedBy('ALPHA1')],
    ['nobody, where there is no further plan', {}],
  ])('not to %s', (_, change) => expect(told(change)).toEqual({ status: '1', to: undefined, remarks: [] }))
  test('not where nothing is left to pay, nor where all is denied', () => {
    const wellness = { lines: [{ ...line, procedure: 'G0439' }], diagnoses: ['Z00.00'] }
    expect(told({ ...followedBy('OHMCD1'), ...wellness }).status).toBe('1')
    expect(told(followedBy('OHMCD1'), { ...partB(0), to: claims().received }).status).toBe('19')
    const ended = told(followedBy('OHMCD1'), { ...partB(0), to: day('2025-09-30') })
    expect(ended).toEqual({ status: '4', to: undefined, remarks: [] })
  })
  test('as second payer 20, and a reversal says nothing of it', () => {
    const scene = claims({ coverages: [of('MCRTRN'), of('OHMCD1')] })
    const answer = adjudicate(scene)
    expect(remitClaim('C1', { ...scene.claim, destination: 2 }, answer).statusCode).toBe('20')
    expect(reversalOf('C1', scene.claim, answer).statusCode).toBe('22')
  })
  test('the written remittance is read back with it', () => {
    const medicare = deskOf('MCRTRN')
    const sent = send(emptyLedger('MCRTRN'), medicare(followedBy('OHMCD1')))
    const run = paid(sent.ledger, payer, '2025-11-03')
    expect(run.claims).toEqual(['ACCT0001 19 114.24'])
    const [one] = run.remittance.groups.flatMap((group) => group.claims)
    expect(one?.people.forwardedTo).toMatchObject({ kind: 'organization', id: 'OHMCD1' })
    expect(one?.outpatient?.remarks).toEqual(['MA07'])
  })
})

const line = { from: '2025-10-15', procedure: '99213', pointers: [1], charge: '180.00', units: '1' }
