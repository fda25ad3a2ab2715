import type { Hit, Rule } from '../rule.ts'
import { dotted } from './diagnosis-parts.ts'
import { oneLine } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'

/** The side a code's label names; null: none or both. */
const sideOf = (label: string): 'RT' | 'LT' | null => {
  const [right, left] = [/\bright\b/i.test(label), /\bleft\b/i.test(label)]
  return right === left ? null : right ? 'RT' : 'LT'
}
const NAMES = { RT: 'right', LT: 'left' } as const

export const laterality: Rule = {
  ...{ id: 'D4', title: 'The side is coded, and agrees with the modifier', level: 'WARN', ...ALWAYS },
  inputs: ['diagnosis', 'line.modifiers', 'line.pointers'],
  answer: answer('CO', '11'),
  status277: null,
  fix: 'Correct the side in the diagnosis or in the modifier from the record; point to the diagnosis of that side.',
  source: 'ICD-G I.B.13',
  // A side on a code that takes none is that fault alone.
  yieldsTo: ['E2'],
  check({ lines, tables }) {
    return lines.flatMap(({ n, modifiers, diagnoses, from }): Hit[] => {
      const side = modifiers.includes('RT') ? 'RT' : modifiers.includes('LT') ? 'LT' : null
      if (side === null || (modifiers.includes('RT') && modifiers.includes('LT'))) return []
      const sides = diagnoses.map(
        (code) => [code, sideOf(tables.diagnosis(code, from)?.label ?? '')] as const,
      )
      const named = sides.filter(([, of]) => of !== null)
      if (named.length === 0 || named.some(([, of]) => of === side)) return []
      const [code, of] = named[0] as readonly [string, 'RT' | 'LT']
      const message = `Line ${n} is for the ${NAMES[side]} side; ${dotted(code)} names the ${NAMES[of]}.`
      return [{ line: n, field: 'line.modifiers', message }]
    })
  },
  examples: [
    {
      name: 'a left injection for a right knee',
      scene: (make) => make({ lines: [oneLine('20610', { modifiers: ['LT'] })] }),
      finds: [{ line: 1, field: 'line.modifiers' }],
    },
    {
      name: 'a right injection for a right knee',
      scene: (make) => make({ lines: [oneLine('20610', { modifiers: ['RT'] })] }),
      finds: [],
    },
  ],
}
