import type { Cents } from '../../claim/cents.ts'
import { cents, dollars, plus, sum } from '../../claim/cents.ts'
import type { Prior } from '../../claim/coverage.ts'
import { exact, shareOf } from '../../claim/exact.ts'
import type { AfterPrimary, SecondaryMethod } from '../../coverage/secondary.ts'
import { benefitBasis, secondaryAmount } from '../../coverage/secondary.ts'
import type { Demonstration, Hit, Rule } from '../rule.ts'
import type { ClaimChange } from '../sample.ts'
import type { Scene } from '../scene.ts'
import { totalOf } from '../scene.ts'
import { coveredBy, oneLine } from './example-parts.ts'
import { ALWAYS, cannotProcess } from './parts.ts'
import { unanswered } from './payer-order-parts.ts'

/** Charge 200; the first payer allows 150, pays 120 and leaves 30; this plan allows 140 and pays 80 %. */
const EXAMPLE: Omit<AfterPrimary, 'ownBenefit'> = {
  ...{ charge: cents(20_000), primaryAllowed: cents(15_000), primaryPaid: cents(12_000) },
  ...{ patientLeft: cents(3000), allowed: cents(14_000), obligated: null },
}

function shown(name: string, method: SecondaryMethod, pays: string): Demonstration {
  const { allowed, primaryPaid } = EXAMPLE
  const ownBenefit = shareOf(benefitBasis(method, allowed, primaryPaid), exact('0.8'))
  return {
    name,
    shows: () => ({ pays: dollars(secondaryAmount(method, { ...EXAMPLE, ownBenefit }).amount) }),
    gives: { pays },
  }
}

export const commercialSecond: Rule = {
  ...{
    id: 'B10',
    title: 'A commercial second payer pays by its coordination method',
    level: 'REJ',
    ...ALWAYS,
  },
  verify: true,
  inputs: ['other', 'other.paid', 'other.adjustments', 'line.prior'],
  answer: cannotProcess('MA04'),
  status277: 'A8:672',
  fix: 'Copy the earlier remittance: what was paid and every adjustment, by line; both levels must add up to the charge.',
  source: 'NAIC Model Regulation 120; X12 TR3 1.4.4',
  check(scene) {
    const { claim, payer } = scene
    if (claim.coverages.length < 2) return []
    const hits = claim.coverages.flatMap(({ prior, payer: { name } }) =>
      prior ? breaks(scene, prior, name) : [],
    )
    // Medicare's second claims are B8's, Medicaid's B11's.
    if (payer.kind === 'medicare' || payer.kind === 'medicaid') return hits
    const missing = unanswered(scene).map(
      ({ payer: { name } }): Hit => ({
        ...{ field: 'other.paid', level: 'UNP', status277: 'A6:286' },
        message: `The claim does not say what ${name} paid, which comes first.`,
      }),
    )
    return [...hits, ...missing]
  },
  examples: [
    {
      name: 'a line of 150 that the first payer’s answer accounts for with 148',
      scene: (make) => make(after('66.00'), { payer: beta(make().payer) }),
      finds: [{ line: 1, field: 'line.prior' }],
    },
    {
      name: 'a line of 150: 68 paid, 57 written off, 25 the patient’s',
      scene: (make) => make(after('68.00'), { payer: beta(make().payer) }),
      finds: [],
    },
    {
      name: 'a second claim without the first payer’s answer',
      scene: (make) => make(after(null), { payer: beta(make().payer) }),
      finds: [{ field: 'other.paid' }],
    },
  ],
  demonstrates: [
    shown('standard coordination: no more than the first payer left', 'standard', '30.00'),
    shown('non-duplication: own benefit less the first payment', 'non-duplication', '0.00'),
    shown('maintenance of benefits: 80 % of what 140 exceeds 120', 'maintenance', '16.00'),
  ],
}

/** Where an earlier payer's answer does not add up: on a line, or else over the claim. */
function breaks(scene: Scene, prior: Prior, name: string): readonly Hit[] {
  const hits = prior.lines.flatMap(({ line: n, paid, adjustments }): Hit[] => {
    const charge = scene.lines[n - 1]?.charge
    const adds = plus(paid, sum(adjustments.map(({ amount }) => amount)))
    if (charge === undefined || charge === adds) return []
    const message = `Line ${n} charges ${dollars(charge)}; ${name} accounts for ${dollars(adds)} of it.`
    return [{ line: n, field: 'line.prior', message }]
  })
  if (hits.length > 0) return hits
  const all = [prior.adjustments, ...prior.lines.map(({ adjustments }) => adjustments)].flat()
  const adds = plus(prior.paid, sum(all.map(({ amount }) => amount)))
  const total: Cents = totalOf(scene.claim)
  if (total === adds) return []
  const message = `The claim charges ${dollars(total)}; ${name} accounts for ${dollars(adds)} of it.`
  return [{ field: 'other.adjustments', message }]
}

const beta = <P extends object>(payer: P) => ({
  ...payer,
  ...{ id: 'BETA01', name: 'Beta HMO', kind: 'hmo' as const, filingDays: 120 },
})

/** One visit of 150 after Alpha, which paid so much, or has not answered. */
const after = (paid: string | null): ClaimChange => {
  const adjustments = [
    { group: 'CO' as const, carc: '45', amount: '57.00' },
    { group: 'PR' as const, carc: '3', amount: '25.00' },
  ]
  const prior = paid === null ? {} : { prior: { paid, lines: [{ line: 1, paid, adjustments }] } }
  return {
    destination: 2,
    coverages: [{ ...coveredBy('ALPHA1', 'Alpha PPO'), ...prior }, coveredBy('BETA01', 'Beta HMO', 'HM')],
    lines: [oneLine('99213', { charge: '150.00' })],
  }
}
