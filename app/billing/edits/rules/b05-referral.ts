import { day } from '../../claim/day.ts'
import type { Rule } from '../rule.ts'
import { withBenefits } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'

export const referral: Rule = {
  ...{ id: 'B5', title: 'A gatekeeper plan has its referral', level: 'DEN-C', ...ALWAYS },
  inputs: ['referral'],
  answer: answer('CO', '288'),
  status277: null,
  fix: 'Get the referral number from the primary care provider and send a corrected claim.',
  source: 'CARC 288 (165 ended 2018-05-01), 243; plan documents',
  check({ claim, payer, lines, benefits }) {
    if (!payer.wants.referral) return []
    const numbers = lines.map(({ line }) => line.referral ?? claim.referral ?? '')
    if (numbers.every((number) => number === ''))
      return [
        { field: 'referral', message: `${payer.name} wants the referral of the primary care provider.` },
      ]
    const { referrals } = benefits ?? {}
    if (!referrals) return []
    const isGood = ({ from }: (typeof lines)[number], number: string) =>
      referrals.some((one) => one.number === number && from >= one.from && from <= one.to)
    const broken = lines.find((line, i) => !isGood(line, numbers[i] ?? ''))
    if (!broken) return []
    const message = `No referral on file covers line ${broken.n} of ${broken.from}.`
    return [{ field: 'referral', message, answer: answer('CO', '243') }]
  },
  examples: [
    {
      name: 'an HMO without a referral',
      scene: (make) => make({}, { payer: gatekeeper(make().payer) }),
      finds: [{ field: 'referral' }],
    },
    {
      name: 'an HMO with a referral that has ended',
      scene: (make) =>
        make({ referral: 'REF123' }, { payer: gatekeeper(make().payer), benefits: until('2025-10-14') }),
      finds: [{ field: 'referral', answer: answer('CO', '243') }],
    },
    {
      name: 'an HMO with a referral on its file',
      scene: (make) =>
        make({ referral: 'REF123' }, { payer: gatekeeper(make().payer), benefits: until('2025-10-15') }),
      finds: [],
    },
    {
      name: 'an HMO with one',
      scene: (make) => make({ referral: 'REF123' }, { payer: gatekeeper(make().payer) }),
      finds: [],
    },
  ],
}

const until = (to: string) =>
  withBenefits({ referrals: [{ number: 'REF123', from: day('2025-07-01'), to: day(to) }] })
const gatekeeper = <P extends { readonly wants: object }>(payer: P): P => ({
  ...payer,
  wants: { ...payer.wants, referral: true },
})
