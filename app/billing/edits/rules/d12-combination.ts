import type { Hit, Rule } from '../rule.ts'
import { diagnosed, dotted } from './diagnosis-parts.ts'
import { ALWAYS } from './parts.ts'

/** Two singles for which one code stands, by beginnings: the "with" link is assumed (ICD-G I.A.15). */
const PAIRS: readonly (readonly [a: string, b: string, together: string])[] = [
  ['E119', 'N18', 'E1122'],
  ['E109', 'N18', 'E1022'],
  ['I10', 'N18', 'I129'],
  ['I10', 'I50', 'I110'],
]

const SECOND = [...new Set(PAIRS.map(([, second]) => second))]

export const combination: Rule = {
  ...{ id: 'D12', title: 'One combination code replaces two single ones', level: 'WARN', ...ALWAYS },
  inputs: ['diagnosis'],
  answer: null,
  status277: null,
  fix: 'Use the combination code with the stage or kind beside it, unless the record says they are unrelated.',
  source: 'ICD-G I.A.15, I.B.9, I.C.4.a, I.C.9.a',
  check({ claim }) {
    const starting = (with_: string) => claim.diagnoses.find((code) => code.startsWith(with_))
    if (!SECOND.some((one) => starting(one) !== undefined)) return []
    return PAIRS.flatMap(([a, b, together]): Hit[] => {
      const [one, other] = [starting(a), starting(b)]
      if (one === undefined || other === undefined) return []
      const message = `${dotted(one)} beside ${dotted(other)}: ${dotted(together)} says both.`
      return [{ field: 'diagnosis', message }]
    })
  },
  examples: [
    {
      name: 'diabetes and chronic kidney disease apart',
      scene: (make) => make(diagnosed('E11.9', 'N18.30')),
      finds: [{ field: 'diagnosis' }],
    },
    {
      name: 'the combination code with its stage',
      scene: (make) => make(diagnosed('E11.22', 'N18.30')),
      finds: [],
    },
  ],
}
