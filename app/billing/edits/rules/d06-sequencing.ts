import { isNamed } from '../../codes/note-codes.ts'
import type { Hit, Rule } from '../rule.ts'
import { diagnosed, dotted } from './diagnosis-parts.ts'
import { ALWAYS, cannotProcess } from './parts.ts'

/** External causes of morbidity: never the reason for a visit by themselves. */
const isExternalCause = (code: string): boolean => /^[VWXY]/.test(code)

export const sequencing: Rule = {
  ...{ id: 'D6', title: 'Diagnoses stand in the order their notes require', level: 'UNP', ...ALWAYS },
  inputs: ['diagnosis'],
  answer: cannotProcess('MA63'),
  status277: null,
  fix: 'Put the underlying condition first, its manifestation or external cause after it.',
  source: 'ICD-G I.A.13, I.B.7, I.C.20',
  check({ claim, lines, tables, received }) {
    const on = lines[0]?.from ?? received
    const [first] = claim.diagnoses
    if (first === undefined) return []
    const notes = tables.notes(first, on)
    const say = (message: string): Hit[] => [{ field: 'diagnosis', message }]
    if (isExternalCause(first)) return say(`${dotted(first)} is an external cause and cannot come first.`)
    if (notes?.isManifestation)
      return say(`${dotted(first)} is a manifestation; the disease behind it comes first.`)
    const wanted = notes?.codeFirst ?? []
    const etiology =
      wanted.length > 0 ? claim.diagnoses.slice(1).find((code) => isNamed(code, wanted)) : undefined
    return etiology === undefined ? [] : say(`${dotted(etiology)} comes before ${dotted(first)}.`)
  },
  examples: [
    {
      name: 'dementia before the disease behind it',
      scene: (make) => make(diagnosed('F02.80', 'G30.9')),
      finds: [{ field: 'diagnosis', answer: cannotProcess('MA63') }],
    },
    {
      name: 'heart failure before the high blood pressure that led to it',
      scene: (make) => make(diagnosed('I50.9', 'I11.0')),
      finds: [{ field: 'diagnosis' }],
    },
    {
      name: 'a stage of kidney disease after the diabetes that led to it',
      scene: (make) => make(diagnosed('E11.22', 'N18.30')),
      finds: [],
    },
    { name: 'the disease first', scene: (make) => make(diagnosed('G30.9', 'F02.80')), finds: [] },
  ],
}
