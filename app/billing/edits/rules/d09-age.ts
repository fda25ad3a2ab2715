import { ageOn } from '../../claim/day.ts'
import type { Hit, Rule } from '../rule.ts'
import { diagnosed, dotted } from './diagnosis-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

/** Codes by their beginnings, with the years of life they belong to. */
interface Ages {
  readonly what: string
  readonly codes: readonly string[]
  readonly from: number
  readonly to: number
}
/** Categories of the Medicare Code Editor. */
const AGES: readonly Ages[] = [
  { what: 'newborns', codes: ['P', 'Z38', 'Z0011'], from: 0, to: 0 },
  { what: 'children up to 17', codes: ['Z0012'], from: 0, to: 17 },
  { what: 'pregnancy, 9 to 64', codes: ['O', 'Z34', 'Z33', 'Z39'], from: 9, to: 64 },
  { what: 'adults from 15', codes: ['Z000'], from: 15, to: 124 },
]

/** The category a code belongs to; `null` for most, which fit any age. */
function kindOf(code: string): Ages | null {
  if (!CHAPTERS.has(code[0] ?? '')) return null
  return AGES.find(({ codes }) => codes.some((one) => code.startsWith(one))) ?? null
}
const CHAPTERS: ReadonlySet<string> = new Set(AGES.flatMap(({ codes }) => codes.map((one) => one[0] ?? '')))

export const age: Rule = {
  ...{ id: 'D9', title: 'The code fits the patient’s age', level: 'DEN-L', ...ALWAYS },
  inputs: ['diagnosis', 'patient.birth'],
  answer: answer('CO', '9'),
  status277: null,
  fix: 'Check the birth date, then the code.',
  source: 'Medicare Code Editor, age conflict',
  check({ claim, lines }) {
    const { birth } = claim.patient
    if (birth === undefined || !claim.diagnoses.some((code) => kindOf(code) !== null)) return []
    return perLine(lines, ({ n, diagnoses, from }): Hit | null => {
      const years = ageOn(birth, from)
      for (const code of diagnoses) {
        const kind = kindOf(code)
        if (kind === null || (years >= kind.from && years <= kind.to)) continue
        const message = `${dotted(code)} is for ${kind.what}; the patient is ${years}.`
        return { line: n, field: 'line.pointers', message }
      }
      return null
    })
  },
  examples: [
    {
      name: 'a child’s check-up at 75',
      scene: (make) => make(diagnosed('Z00.129')),
      finds: [{ line: 1, field: 'line.pointers', answer: answer('CO', '9') }],
    },
    { name: 'an adult’s check-up at 75', scene: (make) => make(diagnosed('Z00.00')), finds: [] },
  ],
}
