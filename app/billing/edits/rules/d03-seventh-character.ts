import type { Rule } from '../rule.ts'
import { diagnosed, dotted, statusOfDiagnosis } from './diagnosis-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perDiagnosis } from './per-line.ts'

export const seventhCharacter: Rule = {
  ...{
    id: 'D3',
    title: 'A seventh character stands in seventh place, with X before it where needed',
    level: 'REJ',
    ...ALWAYS,
  },
  inputs: ['diagnosis'],
  answer: answer('CO', '146', 'M76'),
  status277: 'A7:255',
  fix: 'Add the seventh character (A active care, D routine healing, S late effect, or the category’s own), with X in empty places.',
  source: 'ICD-G I.A.4-5',
  check({ claim, lines, tables, received }) {
    const on = lines[0]?.from ?? received
    return perDiagnosis(claim.diagnoses, (code, i) => {
      const found = tables.diagnosis(code, on)
      if (!found || found.billable || !tables.notes(code, on)?.needsSeventh) return null
      const message = `${dotted(code)} wants a seventh character.`
      return { field: 'diagnosis', message, status277: statusOfDiagnosis(i) }
    })
  },
  examples: [
    {
      name: 'a torn meniscus without it',
      scene: (make) => make(diagnosed('S83.241')),
      finds: [{ field: 'diagnosis' }],
    },
    { name: 'a torn meniscus in active care', scene: (make) => make(diagnosed('S83.241A')), finds: [] },
  ],
}
