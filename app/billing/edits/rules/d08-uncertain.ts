import type { Rule } from '../rule.ts'
import { diagnosed, dotted } from './diagnosis-parts.ts'
import { ALWAYS } from './parts.ts'

const bare = (code: string): string => code.toUpperCase().replaceAll('.', '')

export const uncertainDiagnosis: Rule = {
  id: 'D8',
  title: 'An outpatient diagnosis that is not certain is not coded as if it were',
  level: 'WARN',
  ...ALWAYS,
  inputs: ['diagnosis'],
  answer: null,
  status277: null,
  fix: 'Code the sign or symptom that brought the patient, to the certainty the record has.',
  source: 'ICD-G IV.H',
  check({ claim, facts }) {
    const { uncertain = [] } = facts
    if (uncertain.length === 0) return []
    const doubtful = new Set(uncertain.map(bare))
    return claim.diagnoses
      .filter((code) => doubtful.has(code))
      .map((code) => ({
        field: 'diagnosis',
        message: `${dotted(code)} is on the claim; the record only suspects it or rules it out.`,
      }))
  },
  examples: [
    {
      name: '“rule out pneumonia, cough” coded as pneumonia',
      scene: (make) => make(diagnosed('J18.9'), { facts: { uncertain: ['J18.9'] } }),
      finds: [{ field: 'diagnosis' }],
    },
    {
      name: '“rule out pneumonia, cough” coded as cough',
      scene: (make) => make(diagnosed('R05.9'), { facts: { uncertain: ['J18.9'] } }),
      finds: [],
    },
  ],
}
