import { cents } from '../../claim/cents.ts'
import type { ClaimJson } from '../../claim/claim.ts'
import { exact } from '../../claim/exact.ts'
import type { Benefits } from '../../coverage/benefits.ts'
import type { Payer } from '../../coverage/payer.ts'
import { payerOf } from '../../coverage/payers.ts'
import type { MakeScene } from '../rule.ts'
import type { ClaimChange } from '../sample.ts'
import type { Scene, Stage } from '../scene.ts'

/** A plan that covers everything at 80 %, with what an example says otherwise. */
export const withBenefits = (more: Partial<Benefits>): Benefits => ({
  ...{ from: null, to: null, deductible: cents(0), deductibleMet: cents(0), coinsurance: exact('0.2') },
  ...{
    copays: [],
    copayBeforeDeductible: false,
    outOfPocket: null,
    outOfPocketMet: cents(0),
    preventive: [],
  },
  ...{ excluded: [], frequencies: [], policies: [], authorizations: [], ...more },
})

type LineJson = ClaimJson['lines'][number]

/** One line of October 15, 2025, as an example writes it. */
export const oneLine = (procedure: string, more: Partial<LineJson> = {}): LineJson => ({
  ...{ from: '2025-10-15', procedure, modifiers: [], pointers: [1], charge: '200.00', units: '1' },
  ...more,
})

/** The sample patient's coverage by another payer: commercial unless said. */
export const coveredBy = (id: string, name: string, filing = '12'): ClaimJson['coverages'][number] => ({
  ...{ payer: { id, name }, filing, relationship: '18' },
  subscriber: {
    ...{ last: 'Sample', first: 'Pat', middle: 'Q', birth: '1950-06-15', sex: 'F' },
    address: { line1: '200 Oak Ave', city: 'Columbus', state: 'OH', zip: '432150000' },
    memberId: 'A123456789',
  },
})

/** The scene of a claim that goes to Alpha PPO of the training world instead of Medicare. */
export function toAlpha(make: MakeScene, change: ClaimChange, more: Partial<Stage> = {}): Scene {
  const payer = payerOf('ALPHA1') as Payer
  return make({ coverages: [coveredBy(payer.id, payer.name)], ...change }, { payer, ...more })
}
