import type { Rule } from '../rule.ts'
import { ALWAYS, answer } from './parts.ts'

export const referral: Rule = {
  ...{ id: 'B5', title: 'A gatekeeper plan has its referral', level: 'DEN-C', ...ALWAYS },
  inputs: ['referral'],
  answer: answer('CO', '288'),
  status277: null,
  fix: 'Get the referral number from the primary care provider and send a corrected claim.',
  source: 'CARC 288 (165 ended 2018-05-01), 243; plan documents',
  check({ claim, payer, lines }) {
    const isMissing = (claim.referral ?? '') === '' && lines.every(({ line }) => (line.referral ?? '') === '')
    return payer.wants.referral && isMissing
      ? [{ field: 'referral', message: `${payer.name} wants the referral of the primary care provider.` }]
      : []
  },
  examples: [
    {
      name: 'an HMO without a referral',
      scene: (make) => make({}, { payer: gatekeeper(make().payer) }),
      finds: [{ field: 'referral' }],
    },
    {
      name: 'an HMO with one',
      scene: (make) => make({ referral: 'REF123' }, { payer: gatekeeper(make().payer) }),
      finds: [],
    },
  ],
}

const gatekeeper = <P extends { readonly wants: object }>(payer: P): P => ({
  ...payer,
  wants: { ...payer.wants, referral: true },
})
