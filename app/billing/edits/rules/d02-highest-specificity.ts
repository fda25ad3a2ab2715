import type { Rule } from '../rule.ts'
import { diagnosed, dotted, hasEnded } from './diagnosis-parts.ts'
import { ALWAYS, cannotProcess } from './parts.ts'
import { perDiagnosis } from './per-line.ts'

export const highestSpecificity: Rule = {
  ...{ id: 'D2', title: 'A diagnosis is coded to its last character', level: 'UNP', ...ALWAYS },
  inputs: ['diagnosis'],
  answer: cannotProcess('M81', 'M76'),
  status277: null,
  fix: 'Go on to the code without further digits below it that the record supports.',
  source: 'ICD-G I.B.2; Noridian 16/M81',
  check({ claim, lines, tables, received }) {
    const on = lines[0]?.from ?? received
    return perDiagnosis(claim.diagnoses, (code) => {
      const found = tables.diagnosis(code, on)
      if (!found || found.billable || tables.notes(code, on)?.needsSeventh) return null
      // One that was a code until now is told by D1.
      if (hasEnded(code, on, tables)) return null
      return { field: 'diagnosis', message: `${dotted(code)} is a heading; a code below it is wanted.` }
    })
  },
  examples: [
    {
      name: 'a heading for a knee',
      scene: (make) => make(diagnosed('M17.1')),
      finds: [{ field: 'diagnosis', answer: cannotProcess('M81', 'M76') }],
    },
    {
      name: 'a heading for diabetes',
      scene: (make) => make(diagnosed('E11')),
      finds: [{ field: 'diagnosis' }],
    },
    {
      name: 'a heading that was a code until two weeks before: it has ended (D1)',
      scene: (make) => make(diagnosed('B88.0')),
      finds: [],
    },
    { name: 'the code below', scene: (make) => make(diagnosed('M17.11')), finds: [] },
  ],
}
