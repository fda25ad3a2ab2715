import type { Hit, Rule } from '../rule.ts'
import { diagnosed, dotted } from './diagnosis-parts.ts'
import { ALWAYS, cannotProcess } from './parts.ts'

export const seventhCharacter: Rule = {
  ...{
    id: 'D3',
    title: 'A seventh character stands in seventh place, with X before it where needed',
    level: 'UNP',
    ...ALWAYS,
  },
  inputs: ['diagnosis'],
  answer: cannotProcess('M81', 'M76'),
  status277: null,
  fix: 'Add the seventh character (A active care, D routine healing, S late effect, or the category’s own), with X in empty places.',
  source: 'ICD-G I.A.4-5',
  check({ claim, lines, tables, received }) {
    const on = lines[0]?.from ?? received
    return claim.diagnoses.flatMap((code): Hit[] => {
      const found = tables.diagnosis(code, on)
      if (!found || found.billable || !tables.notes(code, on)?.needsSeventh) return []
      return [{ field: 'diagnosis', message: `${dotted(code)} wants a seventh character.` }]
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
