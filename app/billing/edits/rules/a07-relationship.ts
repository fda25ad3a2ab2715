import type { Hit, Rule } from '../rule.ts'
import { coveredBy } from './example-parts.ts'
import { ALWAYS } from './parts.ts'

const UNSAID = 'The claim does not say how the patient is related to the insured.'

export const relationship: Rule = {
  ...{ id: 'A7', title: 'Subscriber and patient stand in the right loops', level: 'REJ', ...ALWAYS },
  inputs: ['relationship', 'subscriber.name', 'subscriber.address', 'subscriber.birth', 'patient.name'],
  answer: null,
  status277: 'A7:125:QC',
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
      return [{ field: 'patient.name', message: 'The claim does not name the patient.' }]
    if (isSelf && subscriber.last === '')
      return [{ field: 'subscriber.name', message: 'The claim does not name the insured.' }]
    if (isSelf && !(isSame && isSameBirth))
      return [
        {
          field: 'relationship',
          message: `${patient.last} is not the insured ${subscriber.last}, but the claim says they are one person.`,
        },
      ]
    if (!isSelf) {
      const isKnown =
        patient.birth !== undefined && patient.sex !== undefined && patient.address !== undefined
      return isKnown
        ? []
        : [
            {
              field: 'patient.name',
              message: 'A patient who is not the insured needs address, birth date and sex.',
            },
          ]
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
    { name: 'the insured in person', scene: (make) => make(), finds: [] },
  ],
}
