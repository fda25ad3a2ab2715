import type { Hit, Rule } from '../rule.ts'
import { diagnosed, dotted } from './diagnosis-parts.ts'
import { ALWAYS, cannotProcess } from './parts.ts'

/** Z codes that may only be listed first (FY 2026), as beginnings, and what of them is left out. */
const FIRST_ONLY = [
  ...[
    'Z00',
    'Z01',
    'Z02',
    'Z04',
    'Z3181',
    'Z3183',
    'Z3184',
    'Z332',
    'Z34',
    'Z38',
    'Z39',
    'Z40',
    'Z42',
    'Z510',
    'Z511',
  ],
  ...['Z52', 'Z761', 'Z762', 'Z9912'],
]
const NOT = ['Z006', 'Z529']
const isFirstOnly = (code: string): boolean =>
  code.startsWith('Z') &&
  FIRST_ONLY.some((one) => code.startsWith(one)) &&
  !NOT.some((one) => code.startsWith(one))

export const firstListedOnly: Rule = {
  ...{ id: 'D7', title: 'Some Z codes may only be listed first', level: 'WARN', ...ALWAYS },
  inputs: ['diagnosis', 'line.pointers'],
  answer: cannotProcess('MA63'),
  status277: null,
  fix: 'List the reason for the encounter first and point the preventive line to it first.',
  source: 'ICD-G I.C.21.c.15 (FY 2026)',
  check({ claim, lines }) {
    return claim.diagnoses.slice(1).flatMap((code, i): Hit[] => {
      if (!isFirstOnly(code)) return []
      // Several encounters of one day on one claim: it is first for the line that points to it first.
      const isFirstForALine = lines.some(({ line }) => line.pointers[0] === i + 2)
      if (isFirstForALine) return []
      return [{ field: 'diagnosis', message: `${dotted(code)} may only be listed first.` }]
    })
  },
  examples: [
    {
      name: 'a check-up listed after blood pressure',
      scene: (make) => make(diagnosed('I10', 'Z00.00')),
      finds: [{ field: 'diagnosis' }],
    },
    { name: 'a check-up listed first', scene: (make) => make(diagnosed('Z00.00', 'I10')), finds: [] },
  ],
}
