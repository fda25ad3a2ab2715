import type { Day } from '../../claim/day.ts'
import type { Tables } from '../../codes/tables.ts'
import type { Hit, Rule } from '../rule.ts'
import type { SceneLine } from '../scene.ts'
import { dotted } from './diagnosis-parts.ts'
import { oneLine } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

type Side = 'RT' | 'LT'

/** The side a code's label names; null: none or both. */
const sideIn = (label: string): Side | null => {
  const [right, left] = [/\bright\b/i.test(label), /\bleft\b/i.test(label)]
  return right === left ? null : right ? 'RT' : 'LT'
}

/** Rows of the table whose labels have been read. */
const read = new WeakMap<object, { readonly side: Side | null }>()

/** The side a code is for. */
function sideOf(code: string, on: Day, tables: Tables): Side | null {
  const row = tables.diagnosis(code, on)
  if (row === null) return null
  const before = read.get(row)
  if (before) return before.side
  const side = sideIn(row.label)
  read.set(row, { side })
  return side
}

/** The side a line names: one, or both with 50; null: none, or both at odds. */
function sideNamed(modifiers: readonly string[]): Side | 'both' | null {
  if (modifiers.length === 0) return null
  if (modifiers.includes('50')) return 'both'
  const [right, left] = [modifiers.includes('RT'), modifiers.includes('LT')]
  return right === left ? null : right ? 'RT' : 'LT'
}
const NAMES = { RT: 'right', LT: 'left' } as const

function check({ n, modifiers, diagnoses, from }: SceneLine, tables: Tables): Hit | null {
  const side = sideNamed(modifiers)
  if (side === null) return null
  const sides = diagnoses.map((code) => [code, sideOf(code, from, tables)] as const)
  const named = sides.filter(([, of]) => of !== null)
  // A code of both sides names none: all that are named must be of one side to be at odds with 50.
  if (named.length === 0 || (side !== 'both' && named.some(([, of]) => of === side))) return null
  const [code, of] = named[0] as readonly [string, Side]
  if (side === 'both') {
    if (named.length < sides.length || named.some((one) => one[1] !== of)) return null
    const message = `Line ${n} is for both sides; ${dotted(code)} names the ${NAMES[of]} alone.`
    return { line: n, field: 'line.pointers', message }
  }
  const message = `Line ${n} is for the ${NAMES[side]} side; ${dotted(code)} names the ${NAMES[of]}.`
  return { line: n, field: 'line.modifiers', message }
}

export const laterality: Rule = {
  ...{ id: 'D4', title: 'The side is coded, and agrees with the modifier', level: 'WARN', ...ALWAYS },
  inputs: ['diagnosis', 'line.modifiers', 'line.pointers'],
  answer: answer('CO', '11'),
  status277: null,
  fix: 'Correct the side in the diagnosis or in the modifier from the record; point to the diagnosis of that side.',
  source: 'ICD-G I.B.13',
  // A side on a code that takes none is that fault alone.
  yieldsTo: ['E2'],
  check: ({ lines, tables }) => perLine(lines, (line) => check(line, tables)),
  examples: [
    {
      name: 'a left injection for a right knee',
      scene: (make) => make({ lines: [oneLine('20610', { modifiers: ['LT'] })] }),
      finds: [{ line: 1, field: 'line.modifiers' }],
    },
    {
      name: 'both knees injected for the right one',
      scene: (make) => make({ lines: [oneLine('20610', { modifiers: ['50'] })] }),
      finds: [{ line: 1, field: 'line.pointers' }],
    },
    {
      name: 'both knees injected for arthritis of both',
      scene: (make) => make({ diagnoses: ['M17.0'], lines: [oneLine('20610', { modifiers: ['50'] })] }),
      finds: [],
    },
    {
      name: 'a right injection for a right knee',
      scene: (make) => make({ lines: [oneLine('20610', { modifiers: ['RT'] })] }),
      finds: [],
    },
  ],
}
