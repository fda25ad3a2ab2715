import type { Day } from '../../claim/day.ts'
import { day } from '../../claim/day.ts'
import { officeVisit } from '../../coding/office-visit.ts'
import { isSamePhysician } from '../physician.ts'
import { PREVENTIVE } from '../preventive-services.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { oneLine, toAlpha } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

const ADD_ON = 'G2211'
/** Since then it may stand beside a visit with 25, if what the 25 is for is preventive. */
const PREVENTIVE_SINCE = day('2025-01-01')
/** Since then it goes with visits at home too. */
const HOME_SINCE = day('2026-01-01')
const HOME = new Set(['99341', '99342', '99344', '99345', '99347', '99348', '99349', '99350'])

const isBase = (procedure: string, on: Day): boolean =>
  officeVisit(procedure) !== null || (on >= HOME_SINCE && HOME.has(procedure))

function addOnHit(line: SceneLine, { lines, payer }: Scene): Hit | null {
  if (line.procedure !== ADD_ON) return null
  const { n, from } = line
  const at = { line: n, field: 'line.procedure' } as const
  if (!payer.covers.complexity)
    return {
      ...{ ...at, answer: answer('CO', '97', 'M15') },
      message: `${payer.name} holds ${ADD_ON} to be within the visit.`,
      fix: 'Write it off, and leave it off claims to this payer.',
    }
  let base: SceneLine | null = null
  for (const other of lines)
    if (other.from === from && isBase(other.procedure, from) && isSamePhysician(line, other))
      if (base === null || !other.modifiers.includes('25')) base = other
  if (base === null)
    return {
      ...{ ...at, answer: answer('CO', '107', 'N122') },
      message: `${ADD_ON} is added to an office visit; there is none of that day and clinician.`,
      fix: 'Add the visit that was left off, or take the add-on off.',
    }
  if (!base.modifiers.includes('25')) return null
  const isPreventive = lines.some((other) => other.from === from && PREVENTIVE.has(other.procedure))
  if (isPreventive && from >= PREVENTIVE_SINCE) return null
  return { ...at, message: `${base.procedure} carries 25, and ${ADD_ON} is not paid beside such a visit.` }
}

export const complexityAddOn: Rule = {
  ...{
    id: 'E20',
    title: 'The complexity add-on G2211 goes with visits of lasting care',
    ...{ ...ALWAYS, level: 'DEN-L', verify: true },
  },
  inputs: ['line.procedure', 'line.modifiers', 'line.date'],
  answer: answer('CO', '97', 'N20'),
  status277: null,
  fix: 'Take the add-on off. With 25 on the visit it is paid only beside a wellness visit, a vaccine or another preventive service of Part B, since 2025.',
  source: 'Physician Fee Schedule final rules of CY 2024, 2025 and 2026 (home visits)',
  yieldsTo: ['E1', 'E5'],
  check: (scene) => perLine(scene.lines, (line) => addOnHit(line, scene)),
  examples: [
    {
      name: 'beside a visit of lasting care',
      scene: (make) => make({ lines: [oneLine('99214', { pointers: [2] }), addOn()] }),
      finds: [],
    },
    {
      name: 'beside a visit with 25 and an injection',
      scene: (make) =>
        make({ lines: [visit(), addOn(), oneLine('20610', { modifiers: ['RT'], pointers: [1] })] }),
      finds: [{ line: 2, field: 'line.procedure', answer: answer('CO', '97', 'N20') }],
    },
    {
      name: 'beside a visit with 25 and a wellness visit',
      scene: (make) => make({ lines: [visit(), addOn(), oneLine('G0439', { pointers: [2] })] }),
      finds: [],
    },
    {
      name: 'beside a visit with 25 and a flu shot',
      scene: (make) =>
        make({
          lines: [visit(), addOn(), ...['90662', 'G0008'].map((one) => oneLine(one, { pointers: [2] }))],
        }),
      finds: [],
    },
    {
      name: 'the same in 2024, before preventive services made a difference',
      scene: (make) =>
        make(
          { lines: [visit(), addOn(), oneLine('G0439')].map((one) => ({ ...one, from: '2024-10-15' })) },
          { received: day('2024-10-20') },
        ),
      finds: [{ line: 2, field: 'line.procedure' }],
    },
    {
      name: 'alone',
      scene: (make) => make({ lines: [addOn()] }),
      finds: [{ line: 1, field: 'line.procedure', answer: answer('CO', '107', 'N122') }],
    },
    {
      name: 'to a payer that does not know it',
      scene: (make) => toAlpha(make, { lines: [oneLine('99214', { pointers: [2] }), addOn()] }),
      finds: [{ line: 2, field: 'line.procedure', answer: answer('CO', '97', 'M15') }],
    },
  ],
}

const addOn = () => oneLine(ADD_ON, { pointers: [2], charge: '30.00' })
const visit = () => oneLine('99213', { modifiers: ['25'], pointers: [2], charge: '150.00' })
