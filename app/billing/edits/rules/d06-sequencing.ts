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
    // What is out of order behind the first diagnosis returns no claim, and is wrong all the same.
    for (const [at, code] of claim.diagnoses.entries()) {
      const wanted = (at === 0 ? notes : tables.notes(code, on))?.codeFirst ?? []
      const cause =
        wanted.length > 0 ? claim.diagnoses.slice(at + 1).find((later) => isNamed(later, wanted)) : undefined
      if (cause === undefined) continue
      const hits = say(`${dotted(cause)} comes before ${dotted(code)}.`)
      return at === 0 ? hits : hits.map((hit) => ({ ...hit, level: 'WARN' as const }))
    }
    return []
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
      name: 'a stage of kidney disease before the diabetes that led to it, behind the reason for the visit',
      scene: (make) => make(diagnosed('M17.11', 'N18.30', 'E11.22')),
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
