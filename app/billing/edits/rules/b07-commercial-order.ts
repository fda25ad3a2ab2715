import { day } from '../../claim/day.ts'
import type { PayerOrderFacts } from '../../coverage/order-facts.ts'
import type { Rule } from '../rule.ts'
import type { ClaimChange } from '../sample.ts'
import { coveredBy } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { outOfOrder } from './payer-order-parts.ts'

export const commercialOrder: Rule = {
  ...{
    id: 'B7',
    title: 'Commercial plans pay in their order, children by the birthday rule',
    level: 'DEN-C',
  },
  ...ALWAYS,
  inputs: ['other', 'payer', 'relationship', 'subscriber.birth'],
  answer: answer('CO', '22'),
  status277: null,
  fix: 'Bill the plan that pays first, then this one with its answer.',
  source: 'NAIC Model Regulation 120',
  check: (scene) => outOfOrder(scene, 'B7', 'other'),
  examples: [
    {
      name: 'a child of parents with birthdays on May 11 and February 3, sent to the mother’s plan',
      scene: (make) =>
        make(child('1985-05-11', '1986-02-03'), {
          payer: alpha(make().payer),
          facts: { payerOrder: family },
        }),
      finds: [{ field: 'other', answer: answer('CO', '22') }],
    },
    {
      name: 'the same child, sent to the father’s plan',
      scene: (make) =>
        make(
          {
            ...child('1985-05-11', '1986-02-03'),
            coverages: [...parents('1985-05-11', '1986-02-03')].reverse(),
          },
          { payer: { ...alpha(make().payer), id: 'BETA01' }, facts: { payerOrder: family } },
        ),
      finds: [],
    },
    {
      name: 'a claim that shows the birthdays, of parents of whom nothing else is known',
      scene: (make) => make(child('1985-05-11', '1986-02-03'), { payer: alpha(make().payer) }),
      finds: [{ field: 'other', answer: answer('CO', '22') }],
    },
    {
      name: 'a spouse’s plan before the patient’s own',
      scene: (make) =>
        make(
          {
            coverages: [
              { ...coveredBy('ALPHA1', 'Alpha PPO'), relationship: '01' },
              coveredBy('BETA01', 'Beta HMO', 'HM'),
            ],
          },
          { payer: alpha(make().payer) },
        ),
      finds: [{ field: 'other', answer: answer('CO', '22') }],
    },
    {
      name: 'one plan',
      scene: (make) =>
        make({ coverages: [coveredBy('ALPHA1', 'Alpha PPO')] }, { payer: alpha(make().payer) }),
      finds: [],
    },
  ],
}

const alpha = <P extends object>(payer: P) => ({
  ...payer,
  ...{ id: 'ALPHA1', name: 'Alpha PPO', kind: 'ppo' as const, filingDays: 90 },
})
/** A child of nine with the plans of both parents: the mother's is Alpha, the father's Beta. */
const child = (mother: string, father: string): ClaimChange => ({
  patient: { last: 'Sample', first: 'Kim', birth: '2016-06-15' },
  coverages: parents(mother, father),
})
const parents = (mother: string, father: string) => [
  parent('ALPHA1', 'Alpha PPO', 'Mia', mother),
  parent('BETA01', 'Beta HMO', 'Leo', father),
]
const parent = (id: string, name: string, first: string, birth: string) => {
  const plan = coveredBy(id, name)
  return { ...plan, relationship: '19', subscriber: { ...plan.subscriber, first, birth } }
}
const family: PayerOrderFacts = {
  ...{ day: day('2025-10-15'), patient: {}, parents: { together: true } },
  plans: [
    {
      ...{ id: 'ALPHA1', kind: 'group', relationship: 'child', related: true },
      ...{ holder: 'mother', holderBirth: day('1985-05-11') },
    },
    {
      ...{ id: 'BETA01', kind: 'group', relationship: 'child', related: true },
      ...{ holder: 'father', holderBirth: day('1986-02-03') },
    },
  ],
}
