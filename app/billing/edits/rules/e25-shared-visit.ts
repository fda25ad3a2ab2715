import { mayBillShared } from '../../coding/shared-visit.ts'
import { practitionerOf } from '../../pricing/practitioner.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { isVisit } from '../visits.ts'
import { oneLine } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

const WRONG = answer('CO', '4', 'N823')
const MISSING = answer('CO', '4', 'N822')
/** Visits by video have no facility around them. */
const TELEHEALTH = '02'

function sharedHit(line: SceneLine, { tables, facts }: Scene): Hit | null {
  const { n, procedure, modifiers, place, from, rendering } = line
  const isMarked = modifiers.includes('FS')
  const shared = facts.shared?.[n]
  if (!isMarked && shared === undefined) return null
  const at = { line: n, field: 'line.modifiers' } as const
  if (isMarked && !isVisit(procedure))
    return { ...at, message: `FS is for visits; ${procedure} is none.`, answer: WRONG }
  const isFacility = place !== TELEHEALTH && tables.place(place, from)?.isFacility === true
  if (!isFacility)
    return isMarked
      ? {
          ...{ ...at, answer: WRONG },
          message: `FS says that the visit was shared; in place ${place} no visit is shared.`,
          fix: 'Bill whoever furnished the visit, or the physician where it was incident to their care (E24).',
        }
      : null
  if (shared === undefined) return null
  if (!isMarked)
    return { ...at, message: `Two shared the visit ${procedure}, and FS does not say so.`, answer: MISSING }
  const biller = practitionerOf(rendering) === 'physician' ? 'physician' : 'practitioner'
  const may = mayBillShared(procedure, shared)
  if (may.includes(biller)) return null
  const other = may[0]
  return {
    ...{ line: n, field: 'rendering.npi', level: 'WARN', answer: null },
    message: other
      ? `${procedure} is billed by the ${biller}; the ${other} did the substantive portion.`
      : `${procedure} is billed as shared; nothing documents who did the substantive portion.`,
    fix: other
      ? `Bill it in the ${other}’s name${other === 'practitioner' ? ', at 85 %' : ''}.`
      : 'Ask both to complete the note: minutes of each, or who made the decisions.',
  }
}

export const sharedVisit: Rule = {
  ...{
    id: 'E25',
    title: 'A split or shared visit is billed by who did the substantive part',
    ...{ ...ALWAYS, level: 'DEN-L', scope: 'medicare', verify: true },
  },
  inputs: ['line.modifiers', 'line.place', 'line.procedure', 'rendering.npi'],
  answer: WRONG,
  status277: null,
  fix: 'In a facility bill whoever did more than half of the time or made the decisions, with FS; elsewhere no visit is shared.',
  source: '42 CFR 415.140; MCPM ch. 12 §30.6.18',
  yieldsTo: ['E2'],
  check: (scene) => perLine(scene.lines, (line) => sharedHit(line, scene)),
  examples: [
    {
      name: 'a hospital visit shared, the physician with more than half of the time',
      scene: (make) => make(hospital(['FS']), { facts: { shared: { 1: byPhysician } } }),
      finds: [],
    },
    {
      name: 'the same without FS',
      scene: (make) => make(hospital([]), { facts: { shared: { 1: byPhysician } } }),
      finds: [{ line: 1, field: 'line.modifiers', answer: MISSING }],
    },
    {
      name: 'billed by the physician, though the practitioner had most of the time and decided',
      scene: (make) =>
        make(hospital(['FS']), {
          facts: {
            shared: { 1: { minutes: { physician: 10, practitioner: 25 }, decidedBy: 'practitioner' } },
          },
        }),
      finds: [{ line: 1, field: 'rendering.npi' }],
    },
    {
      name: 'billed by the physician, who decided in less than half of the time',
      scene: (make) =>
        make(hospital(['FS']), {
          facts: { shared: { 1: { minutes: { physician: 10, practitioner: 25 }, decidedBy: 'physician' } } },
        }),
      finds: [],
    },
    {
      name: 'FS in the office',
      scene: (make) => make({ lines: [oneLine('99213', { modifiers: ['FS'], pointers: [2] })] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: WRONG }],
    },
  ],
}

const byPhysician = { minutes: { physician: 25, practitioner: 10 }, decidedBy: null }
const hospital = (modifiers: readonly string[]) => ({
  ...{ place: '21', dates: { admitted: '2025-10-14' } },
  lines: [oneLine('99232', { pointers: [2], modifiers: [...modifiers] })],
})
