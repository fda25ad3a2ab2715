import type { Hit, Rule } from '../rule.ts'
import { coveredBy } from './example-parts.ts'
import { ALWAYS } from './parts.ts'

const UNSAID = 'The claim does not say how the patient is related to the insured.'

export const relationship: Rule = {
  ...{ id: 'A7', title: 'Subscriber and patient stand in the right loops', level: 'REJ', ...ALWAYS },
  inputs: ['relationship', 'subscriber.name', 'subscriber.address', 'subscriber.birth', 'patient.name'],
  answer: null,
  status277: 'A7:156',
  fix: 'Say how the patient is related to the insured; when they are the same person, give address, birth date and sex with the insured.',
  source: 'X12 TR3 1.4.3, 2000B, 2000C',
  check({ coverage, claim: { patient } }) {
    const { subscriber, relationship: how } = coverage
    if (how === '') return [{ field: 'relationship', message: UNSAID }]
    const isSelf = how === '18'
    const isSame = subscriber.last === patient.last && subscriber.first === patient.first
    const isSameBirth =
      subscriber.birth === undefined || patient.birth === undefined || subscriber.birth === patient.birth
    if (patient.last === '')
      return [
        {
          field: 'patient.name',
          message: 'The claim does not name the patient.',
          status277: 'A7:125:QC',
        },
      ]
    if (isSelf && subscriber.last === '')
      return [
        {
          field: 'subscriber.name',
          message: 'The claim does not name the insured.',
          status277: 'A7:125:IL',
        },
      ]
    if (isSelf && !(isSame && isSameBirth))
      return [
        {
          field: 'relationship',
          message: `${patient.last} is not the insured ${subscriber.last}, but the claim says they are one person.`,
        },
      ]
    if (!isSelf) {
      const lacks = [
        ...(patient.address === undefined ? ['A7:126:QC'] : []),
        ...(patient.birth === undefined ? ['A7:158:QC'] : []),
        ...(patient.sex === undefined ? ['A7:157:QC'] : []),
      ]
      const message = 'A patient who is not the insured needs address, birth date and sex.'
      return lacks.slice(0, 1).map((status277) => ({ field: 'patient.name', message, status277 }))
    }
    const hits: Hit[] = []
    if (!subscriber.address)
      hits.push({
        field: 'subscriber.address',
        message: 'The insured is the patient and has no address.',
        status277: 'A7:126:IL',
      })
    if (subscriber.birth === undefined || subscriber.sex === undefined)
      hits.push({
        field: 'subscriber.birth',
        message: 'The insured is the patient and has no birth date or sex.',
        status277: 'A7:158:IL',
      })
    return hits
  },
  examples: [
    {
      name: 'a child on a parent’s plan sent as the insured',
      scene: (make) => make({ patient: { first: 'Robin', birth: '2015-03-01' } }),
      finds: [{ field: 'relationship' }],
    },
    {
      name: 'a claim that does not say how the two are related',
      scene: (make) => make({ coverages: [{ ...coveredBy('ALPHA1', 'Alpha PPO'), relationship: '' }] }),
      finds: [{ field: 'relationship' }],
    },
    {
      name: 'a daughter whose address is not given',
      scene: (make) =>
        make({
          patient: { first: 'Robin', birth: '2015-03-01', address: undefined },
          coverages: [{ ...coveredBy('ALPHA1', 'Alpha PPO'), relationship: '19' }],
        }),
      finds: [{ field: 'patient.name' }],
    },
    { name: 'the insured in person', scene: (make) => make(), finds: [] },
  ],
}
