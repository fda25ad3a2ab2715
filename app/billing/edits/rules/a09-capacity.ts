import type { Hit, Rule } from '../rule.ts'
import { ALWAYS } from './parts.ts'

/** X12 005010X222A1; paper holds as many diagnoses and six lines. */
export const LIMITS = { diagnoses: 12, pointers: 4, modifiers: 4, lines: 50, paperLines: 6 } as const

export const capacity: Rule = {
  ...{
    id: 'A9',
    title: 'A claim stays within its limits of diagnoses, pointers, modifiers and lines',
    level: 'REJ',
    ...ALWAYS,
  },
  inputs: ['diagnosis', 'line.pointers', 'line.modifiers', 'claim'],
  answer: null,
  status277: 'A7:255',
  fix: 'Split the services over two claims, or leave out what no line needs: 12 diagnoses, 50 lines, 4 modifiers and 4 pointers a line.',
  source: 'X12 TR3; NUCC manual, items 21 and 24',
  check({ claim, lines }) {
    const hits: Hit[] = []
    const { length: diagnoses } = claim.diagnoses
    if (diagnoses > LIMITS.diagnoses)
      hits.push({ field: 'diagnosis', message: `${diagnoses} diagnoses; a claim holds ${LIMITS.diagnoses}.` })
    if (lines.length > LIMITS.lines)
      hits.push({
        field: 'claim',
        message: `${lines.length} lines; a claim holds ${LIMITS.lines}.`,
        status277: 'A7:121',
      })
    for (const { n, line, modifiers } of lines) {
      const { length: pointers } = line.pointers
      if (pointers > LIMITS.pointers)
        hits.push({
          ...{ line: n, field: 'line.pointers' },
          message: `Line ${n} points ${pointers} times; it may ${LIMITS.pointers} times.`,
          status277: 'A7:477',
        })
      if (modifiers.length > LIMITS.modifiers)
        hits.push({
          ...{ line: n, field: 'line.modifiers' },
          message: `Line ${n} has ${modifiers.length} modifiers; it may have ${LIMITS.modifiers}.`,
          status277: 'A7:453',
        })
    }
    return hits
  },
  examples: [
    {
      name: 'thirteen diagnoses',
      scene: (make) => make({ diagnoses: THIRTEEN }),
      finds: [{ field: 'diagnosis' }],
    },
    { name: 'two diagnoses', scene: (make) => make(), finds: [] },
  ],
}

/** Thirteen conditions that one person can have, each coded in full. */
const THIRTEEN = [
  ...['M17.11', 'E11.9', 'I10', 'E03.9', 'E55.9', 'E78.2', 'F41.1'],
  ...['G47.33', 'H52.4', 'K21.9', 'J30.9', 'D64.9', 'Z87.891'],
]
