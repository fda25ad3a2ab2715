import { cents } from '../../claim/cents.ts'
import { secondaryAmount } from '../../coverage/secondary.ts'
import type { Rule } from '../rule.ts'
import type { ClaimChange } from '../sample.ts'
import { inDollars } from './demonstration-parts.ts'
import { coveredBy } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { outOfOrder } from './payer-order-parts.ts'

export const lastResort: Rule = {
  ...{ id: 'B11', title: 'Medicaid pays last', level: 'DEN-C', ...ALWAYS },
  inputs: ['other', 'payer'],
  answer: answer('CO', '22'),
  status277: null,
  fix: 'Bill every other payer first and send its answer along; what Medicare crossed over by itself is not sent again.',
  source: '42 CFR 433.139; SSA 1902(n)',
  check(scene) {
    const { claim, payer, coverage, facts } = scene
    if (payer.kind !== 'medicaid') return outOfOrder(scene, 'B11', 'other')
    if (facts.crossedOver === true) {
      const message = `The payer before ${coverage.payer.name} has sent this claim on by itself.`
      return [{ field: 'other', message, answer: answer('OA', '18', 'N522') }]
    }
    const open = claim.coverages.find((one) => one !== coverage && one.prior === undefined)
    if (!open) return outOfOrder(scene, 'B11', 'other')
    return [{ field: 'other', message: `${open.payer.name} pays before Medicaid and has not answered.` }]
  },
  examples: [
    {
      name: 'Medicaid billed while a private plan has not answered',
      scene: (make) => make(medicaidAnd(false), { payer: medicaid(make().payer) }),
      finds: [{ field: 'other', answer: answer('CO', '22') }],
    },
    {
      name: 'Medicaid after the private plan’s answer',
      scene: (make) => make(medicaidAnd(true), { payer: medicaid(make().payer) }),
      finds: [],
    },
    {
      name: 'a claim that the payer before sent on by itself',
      scene: (make) =>
        make(medicaidAnd(true), { payer: medicaid(make().payer), facts: { crossedOver: true } }),
      finds: [{ field: 'other', answer: answer('OA', '18', 'N522') }],
    },
  ],
  demonstrates: [
    {
      name: 'Medicaid’s fee is below what Medicare paid: nothing, and the patient owes nothing',
      shows: () => inDollars({ pays: afterMedicare(6000) }),
      gives: { pays: '0.00' },
    },
    {
      name: 'Medicaid’s fee of 75.00 after Medicare’s 68.14, with a cost share of 17.03 left',
      shows: () => inDollars({ pays: afterMedicare(7500) }),
      gives: { pays: '6.86' },
    },
  ],
}

/** 99213 after Medicare paid 68.14 of 85.17. */
const afterMedicare = (fee: number) =>
  secondaryAmount('medicaid', {
    ...{ charge: cents(15_000), primaryAllowed: cents(8517), primaryPaid: cents(6814) },
    ...{ patientLeft: cents(1703), allowed: cents(fee), ownBenefit: cents(fee), obligated: null },
  }).amount

const medicaid = <P extends object>(payer: P) => ({
  ...payer,
  ...{ id: 'OHMCD1', name: 'Ohio-style Medicaid Training', kind: 'medicaid' as const, filingDays: 365 },
})

/** The sample claim to Medicaid after Alpha, which paid half of all or has not answered. */
const medicaidAnd = (hasAnswered: boolean): ClaimChange => {
  const half = (line: number, amount: string) => ({
    ...{ line, paid: amount, adjustments: [{ group: 'CO' as const, carc: '45', amount }] },
  })
  const prior = { paid: '145.00', lines: [half(1, '75.00'), half(2, '70.00')] }
  return {
    destination: 2,
    coverages: [
      { ...coveredBy('ALPHA1', 'Alpha PPO'), ...(hasAnswered ? { prior } : {}) },
      coveredBy('OHMCD1', 'Ohio-style Medicaid Training', 'MC'),
    ],
  }
}
