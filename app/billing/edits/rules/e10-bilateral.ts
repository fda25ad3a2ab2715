import { compare, exactly, ONE } from '../../claim/exact.ts'
import { isSamePhysician } from '../physician.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { oneLine } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

const WRONG = answer('CO', '4', 'N823')
const AT_ODDS = answer('CO', '4', 'N519')
const PAID = answer('CO', '45', 'N644')

/** What the bilateral indicator makes of modifier 50; 9 has no sides. */
const PAYS: Readonly<Record<string, string>> = {
  ...{ '0': 'no more is paid for both sides', '1': 'both sides are paid 150 % of one' },
  ...{ '2': 'its fee is for both sides already', '3': 'each side is paid in full' },
}

function withFifty(line: SceneLine, { payer }: Scene): Hit | null {
  const { n, procedure, units, fee } = line
  if (fee === null) return null
  const at = { line: n, field: 'line.modifiers' } as const
  const pays = Object.hasOwn(PAYS, fee.bilateral) ? PAYS[fee.bilateral] : undefined
  if (pays === undefined)
    return {
      ...at,
      level: 'DEN-L',
      answer: WRONG,
      message: `${procedure} has no sides; 50 does not belong to it.`,
    }
  if (compare(units, ONE) !== 0)
    return {
      ...{ line: n, field: 'line.units', level: 'DEN-L', answer: WRONG },
      message: `50 says both sides on one line with one unit; line ${n} has more.`,
    }
  if (fee.bilateral === '1' && payer.wants.bilateral === 'RT-LT')
    return {
      ...{ ...at, level: 'DEN-L', answer: WRONG },
      message: `${payer.name} wants both sides of ${procedure} on two lines, with RT and with LT.`,
    }
  return { ...at, message: `${procedure} with 50: ${pays} (indicator ${fee.bilateral}).` }
}

/** The right side of what this line bills for the left: where the payer wants 50, the left one is denied. */
function otherSide(line: SceneLine, { lines }: Scene): SceneLine | null {
  for (const other of lines)
    if (
      other.procedure === line.procedure &&
      other.from === line.from &&
      other.modifiers.includes('RT') &&
      isSamePhysician(line, other)
    )
      return other
  return null
}

/** Two units for both sides where the payer wants one line with 50: it would be paid twice in full. */
function twoUnits(line: SceneLine, { payer, tables }: Scene): Hit | null {
  const { n, modifiers, units, procedure, diagnoses, from } = line
  if (payer.wants.bilateral !== '50' || compare(units, TWO) !== 0) return null
  if (modifiers.some((one) => one === 'RT' || one === 'LT' || DISTINCT.has(one))) return null
  if (!diagnoses.some((code) => BOTH.test(tables.diagnosis(code, from)?.label ?? ''))) return null
  const message = `${payer.name} wants both sides of ${procedure} as one unit with 50; line ${n} has two units.`
  return { line: n, field: 'line.units', level: 'DEN-L', answer: WRONG, message }
}
const TWO = exactly(2)
const BOTH = /\b(both|bilateral)\b/i
const DISTINCT: ReadonlySet<string> = new Set(['59', 'XE', 'XP', 'XS', 'XU', '76', '77'])

function check(line: SceneLine, scene: Scene): Hit | null {
  const { n, modifiers, fee, procedure } = line
  if (modifiers.includes('50')) return withFifty(line, scene)
  if (fee?.bilateral === '1') {
    const hit = twoUnits(line, scene)
    if (hit) return hit
  }
  if (!modifiers.includes('LT') || fee?.bilateral !== '1') return null
  const at = { line: n, field: 'line.modifiers', level: 'DEN-L' } as const
  if (modifiers.includes('RT'))
    return { ...at, answer: AT_ODDS, message: `Line ${n} names both sides of ${procedure} at once.` }
  const other = scene.payer.wants.bilateral === '50' ? otherSide(line, scene) : null
  if (!other) return null
  const message = `${scene.payer.name} wants both sides of ${procedure} on one line with 50; lines ${n} and ${other.n} bill them apart.`
  return { ...at, answer: WRONG, message }
}

export const bilateral: Rule = {
  ...{ id: 'E10', title: 'A bilateral procedure is paid by its indicator', level: 'ADJ', ...ALWAYS },
  verify: true,
  inputs: ['line.modifiers', 'line.units', 'line.procedure'],
  answer: PAID,
  status277: null,
  fix: 'Both sides: one line with 50 and one unit, or two lines with RT and LT, as the payer wants it; never both, and never two units.',
  source: 'MCPM ch. 12 §40.7; PPRRVU2025 bilateral indicator',
  yieldsTo: ['E2'],
  check: (scene) => perLine(scene.lines, (line) => check(line, scene)),
  examples: [
    {
      name: 'both knees injected, on one line with 50',
      scene: (make) => make(knees(['50'])),
      finds: [{ line: 1, field: 'line.modifiers', answer: PAID }],
    },
    {
      name: 'both knees injected, on one line with 50 and two units',
      scene: (make) =>
        make({ diagnoses: ['M17.0'], lines: [oneLine('20610', { modifiers: ['50'], units: '2' })] }),
      finds: [{ line: 1, field: 'line.units', answer: WRONG }],
    },
    {
      name: 'both knees injected, as two units',
      scene: (make) => make({ diagnoses: ['M17.0'], lines: [oneLine('20610', { units: '2' })] }),
      finds: [{ line: 1, field: 'line.units', answer: WRONG }],
    },
    {
      name: 'both knees injected, on two lines where the payer wants 50',
      scene: (make) => make(knees(['RT'], ['LT'])),
      finds: [{ line: 2, field: 'line.modifiers', answer: WRONG }],
    },
    {
      name: 'both knees injected, on two lines where the payer takes them',
      scene: (make) => make(knees(['RT'], ['LT']), { payer: wanting(make().payer, 'RT-LT') }),
      finds: [],
    },
    {
      name: 'both knees injected, on one line where the payer wants two',
      scene: (make) => make(knees(['50']), { payer: wanting(make().payer, 'RT-LT') }),
      finds: [{ line: 1, field: 'line.modifiers', answer: WRONG }],
    },
    {
      name: 'both sides named on a line without 50',
      scene: (make) => make(knees(['RT', 'LT'])),
      finds: [{ line: 1, field: 'line.modifiers', answer: AT_ODDS }],
    },
    {
      name: 'a blood count with 50',
      scene: (make) => make({ clia: '36D0000001', lines: [oneLine('85025', { modifiers: ['50'] })] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: WRONG }],
    },
    { name: 'one knee injected', scene: (make) => make(), finds: [] },
  ],
}

const knees = (...lines: readonly string[][]) => ({
  diagnoses: ['M17.0'],
  lines: lines.map((modifiers) => oneLine('20610', { modifiers })),
})
const wanting = <P extends { readonly wants: object }>(payer: P, way: 'RT-LT'): P => ({
  ...payer,
  wants: { ...payer.wants, bilateral: way },
})
