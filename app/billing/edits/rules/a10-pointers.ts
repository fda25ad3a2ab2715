import type { Hit, Rule } from '../rule.ts'
import { ALWAYS } from './parts.ts'

const NONE: readonly never[] = []

function repeated<T>(list: readonly T[]): readonly T[] {
  if (list.length < 2) return NONE
  const twice = list.filter((one, i) => list.indexOf(one) !== i)
  return twice.length === 0 ? NONE : [...new Set(twice)]
}

export const pointers: Rule = {
  ...{
    id: 'A10',
    title: 'Pointers lead to a diagnosis, and nothing is listed twice',
    level: 'REJ',
    ...ALWAYS,
  },
  inputs: ['diagnosis', 'line.pointers', 'line.modifiers'],
  answer: null,
  status277: 'A7:477',
  fix: 'Let every line point to diagnoses that the claim lists, its main reason first, and list each of them once.',
  source: 'X12 TR3 SV107; CEDI X222.351.2400.SV101-3',
  check({ claim, lines }) {
    const hits: Hit[] = repeated(claim.diagnoses).map((code) => ({
      ...{ field: 'diagnosis', message: `${code} is listed twice.`, status277: 'A7:255' },
    }))
    const many = claim.diagnoses.length
    const isAstray = (pointer: number): boolean => pointer < 1 || pointer > many
    for (const { n, line, modifiers } of lines) {
      if (line.pointers.length === 0)
        hits.push({ line: n, field: 'line.pointers', message: `Line ${n} points to no diagnosis.` })
      else if (line.pointers.some(isAstray))
        hits.push({
          line: n,
          field: 'line.pointers',
          message: `Line ${n} points to diagnosis ${line.pointers.filter(isAstray).join(', ')}; the claim lists ${many}.`,
          status277: 'A8:477',
        })
      else if (repeated(line.pointers).length > 0)
        hits.push({ line: n, field: 'line.pointers', message: `Line ${n} points to a diagnosis twice.` })
      const twice = repeated(modifiers)
      if (twice.length > 0)
        hits.push({
          line: n,
          field: 'line.modifiers',
          message: `Line ${n} has the modifier ${twice.join(', ')} twice.`,
          status277: 'A7:453',
        })
    }
    return hits
  },
  examples: [
    {
      name: 'two diagnoses and a pointer to the fifth',
      scene: (make) =>
        make({
          lines: [{ from: '2025-10-15', procedure: '99213', pointers: [5], charge: '150.00', units: '1' }],
        }),
      finds: [{ line: 1, field: 'line.pointers' }],
    },
    {
      name: 'a diagnosis listed twice',
      scene: (make) => make({ diagnoses: ['M17.11', 'M1711', 'E11.9'] }),
      finds: [{ field: 'diagnosis' }],
    },
    { name: 'pointers to what is listed', scene: (make) => make(), finds: [] },
  ],
}
