import type { Rule } from '../rule.ts'
import { coveredBy } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'

export const rightPayer: Rule = {
  ...{ id: 'B3', title: 'The claim goes to the payer that covers the patient', level: 'DEN-C', ...ALWAYS },
  inputs: ['payer', 'filing'],
  answer: answer('CO', '109', 'N418'),
  status277: null,
  fix: 'Send the claim to the right payer with its original dates; its own filing limit counts.',
  verify: true,
  source: 'MCPM ch. 1 §10; Noridian denial pages',
  check({ coverage, payer, facts }) {
    // A claim that names nobody goes nowhere yet: that is A2's.
    if (coverage.payer.id !== '' && coverage.payer.id !== payer.id)
      return [
        { field: 'payer', message: `The claim names ${coverage.payer.name}; ${payer.name} received it.` },
      ]
    if (payer.kind !== 'medicare' || facts.advantagePlan === undefined || facts.advantagePlan === null)
      return []
    const message = `The patient is in the Medicare Advantage plan ${facts.advantagePlan}, which pays instead of Medicare.`
    return [{ field: 'payer', message, answer: answer('CO', '24') }]
  },
  examples: [
    {
      name: 'a patient of a Medicare Advantage plan sent to Medicare',
      scene: (make) => make({}, { facts: { advantagePlan: 'Gamma' } }),
      finds: [{ field: 'payer', answer: answer('CO', '24') }],
    },
    {
      name: 'a claim that names another payer',
      scene: (make) => make({ coverages: [coveredBy('ALPHA1', 'Alpha PPO')] }),
      finds: [{ field: 'payer', answer: answer('CO', '109', 'N418') }],
    },
    {
      name: 'a claim that names no payer yet',
      scene: (make) => make({ coverages: [coveredBy('', '')] }),
      finds: [],
    },
    { name: 'the right payer', scene: (make) => make(), finds: [] },
  ],
}
