import type { Day } from '../../claim/day.ts'
import { day } from '../../claim/day.ts'
import { isNamed } from '../../codes/note-codes.ts'
import type { Hit, Rule } from '../rule.ts'
import { diagnosed, dotted } from './diagnosis-parts.ts'
import { ALWAYS, cannotProcess } from './parts.ts'

const NONE: readonly string[] = []

/**
 * Codes that guidelines want side by side though an older tabular list parts them: insulin and tablets, since the
 * guidelines of FY2022 (ICD-G I.C.4.a.3).
 */
const TOGETHER = [{ codes: ['Z794', 'Z7984'], from: day('2021-10-01') }] as const

const isTogether = (a: string, b: string, on: Day): boolean =>
  TOGETHER.some(
    ({ codes, from }) => on >= from && codes.some((one) => one === a) && codes.some((one) => one === b),
  )

export const excludes1: Rule = {
  ...{
    id: 'D5',
    title: 'Two diagnoses that exclude each other are not reported together',
    level: 'WARN',
    ...ALWAYS,
  },
  inputs: ['diagnosis'],
  answer: cannotProcess('M64'),
  status277: null,
  fix: 'Ask which of the two the record means; only unrelated conditions may stand together, and the record must say so.',
  source: 'ICD-G I.A.12.a; ICD-10-CM tabular list',
  check({ claim, lines, tables, received, payer, facts }) {
    const on = lines[0]?.from ?? received
    const { diagnoses } = claim
    const excluded = diagnoses.map((code) => tables.notes(code, on)?.excludes1 ?? NONE)
    if (excluded.every((beginnings) => beginnings.length === 0)) return []
    // The guideline's exception: the record says that they have nothing to do with each other.
    const apart = new Set(facts.unrelatedDiagnoses?.map((code) => code.replace('.', '')))
    const level: Hit['level'] = payer.wants.excludes1 ? 'UNP' : 'WARN'
    const hits: Hit[] = []
    for (const [i, a] of diagnoses.entries())
      for (let k = i + 1; k < diagnoses.length; k += 1) {
        const b = diagnoses[k] as string
        if ((apart.has(a) && apart.has(b)) || isTogether(a, b, on)) continue
        if (a !== b && (isNamed(b, excluded[i] ?? NONE) || isNamed(a, excluded[k] ?? NONE)))
          hits.push({
            field: 'diagnosis',
            level,
            message: `${dotted(a)} and ${dotted(b)} exclude each other.`,
          })
      }
    return hits
  },
  examples: [
    {
      name: 'both types of diabetes',
      scene: (make) => make(diagnosed('E11.9', 'E10.9')),
      finds: [{ field: 'diagnosis' }],
    },
    {
      name: 'high blood pressure and that of pregnancy',
      scene: (make) => make(diagnosed('I10', 'O13.9')),
      finds: [{ field: 'diagnosis' }],
    },
    {
      name: 'insulin and tablets against diabetes, both taken for long',
      scene: (make) => make(diagnosed('E11.9', 'Z79.4', 'Z79.84')),
      finds: [],
    },
    {
      name: 'a urinary infection and a bladder infection',
      scene: (make) => make(diagnosed('N39.0', 'N30.00')),
      finds: [{ field: 'diagnosis' }],
    },
    {
      name: 'a urinary infection and a bladder infection that are not related, as the record says',
      scene: (make) =>
        make(diagnosed('N39.0', 'N30.00'), { facts: { unrelatedDiagnoses: ['N39.0', 'N30.00'] } }),
      finds: [],
    },
    { name: 'a knee and diabetes', scene: (make) => make(diagnosed('M17.11', 'E11.9')), finds: [] },
  ],
}
