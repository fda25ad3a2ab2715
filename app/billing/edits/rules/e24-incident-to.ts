import { day } from '../../claim/day.ts'
import { practitionerOf } from '../../pricing/practitioner.ts'
import type { IncidentTo } from '../chart.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { oneLine } from './example-parts.ts'
import { ALWAYS } from './parts.ts'
import { perLine } from './per-line.ts'

/** Since then a physician may supervise by sound and picture; since the later day not what has a surgery's package. */
const VIDEO_SINCE = day('2020-03-01')
const VIDEO_WITHOUT_SURGERY_SINCE = day('2026-01-01')
/** Hospitals and skilled nursing facilities: what staff does there is the institution's. */
const INSTITUTIONS = new Set(['19', '21', '22', '23', '31', '51', '61'])

/** The first condition that is not met; null: all are. */
function broken(how: IncidentTo, { place, from, fee }: SceneLine): string | null {
  if (INSTITUTIONS.has(place)) return `it was furnished in an institution (place ${place})`
  if (how.newPatient) return 'the patient was new'
  if (how.newProblem) return 'the problem was new'
  if (!how.plannedByPhysician) return 'no physician began this course of care and takes part in it'
  if (!how.practiceExpense) return 'whoever did it is no expense of the practice'
  if (how.supervision === 'none') return 'no physician was at hand'
  if (how.supervision === 'suite') return null
  if (from < VIDEO_SINCE) return 'the physician was not in the office suite'
  const isSurgery = fee?.global === '010' || fee?.global === '090'
  return isSurgery && from >= VIDEO_WITHOUT_SURGERY_SINCE
    ? 'surgery with days of care after it is not supervised by video'
    : null
}

function incidentHit(line: SceneLine, { facts }: Scene): Hit | null {
  const how = facts.incidentTo?.[line.n]
  // In their own name a practitioner needs none of this.
  if (how === undefined || practitionerOf(line.rendering) !== 'physician') return null
  const why = broken(how, line)
  if (why === null) return null
  return {
    ...{ line: line.n, field: 'rendering.npi' },
    message: `${line.procedure} is billed in the name of ${line.rendering.name}, who did not furnish it; it cannot be incident to their care, because ${why}.`,
  }
}

export const incidentTo: Rule = {
  ...{ id: 'E24', title: 'Incident-to services meet every condition', ...ALWAYS, level: 'WARN' },
  ...{ scope: 'medicare', verify: true },
  inputs: ['rendering.npi', 'line.place', 'line.procedure'],
  // Nothing on a claim shows it. Paid and found later, it is an overpayment to be returned (G5).
  answer: null,
  status277: null,
  fix: 'Bill it in the practitioner’s own name, at 85 %. What was paid at 100 % is an overpayment: report and return the difference.',
  source: '42 CFR 410.26; MBPM ch. 15 §60',
  check: (scene) =>
    scene.facts.incidentTo === undefined ? [] : perLine(scene.lines, (line) => incidentHit(line, scene)),
  examples: [
    {
      name: 'a nurse practitioner’s visit for a new problem: 72.39 in their own name, not 85.17',
      scene: (make) => make(visit, { facts: { incidentTo: { 1: { ...asItShould, newProblem: true } } } }),
      finds: [{ line: 1, field: 'rendering.npi' }],
    },
    {
      name: 'the same for a known problem, the physician in the suite',
      scene: (make) => make(visit, { facts: { incidentTo: { 1: asItShould } } }),
      finds: [],
    },
    {
      name: 'a new patient',
      scene: (make) =>
        make(
          { lines: [oneLine('99203', { pointers: [2] })] },
          { facts: { incidentTo: { 1: { ...asItShould, newPatient: true } } } },
        ),
      finds: [{ line: 1, field: 'rendering.npi' }],
    },
    {
      name: 'no physician at hand',
      scene: (make) => make(visit, { facts: { incidentTo: { 1: { ...asItShould, supervision: 'none' } } } }),
      finds: [{ line: 1, field: 'rendering.npi' }],
    },
    {
      name: 'the physician at hand by video',
      scene: (make) => make(visit, { facts: { incidentTo: { 1: { ...asItShould, supervision: 'video' } } } }),
      finds: [],
    },
    {
      name: 'a clinic of the hospital',
      scene: (make) => make({ ...visit, place: '22' }, { facts: { incidentTo: { 1: asItShould } } }),
      finds: [{ line: 1, field: 'rendering.npi' }],
    },
    {
      name: 'a new problem in the practitioner’s own name',
      scene: (make) =>
        make(
          { ...visit, rendering: { taxonomy: '363LF0000X' } },
          { facts: { incidentTo: { 1: { ...asItShould, newProblem: true } } } },
        ),
      finds: [],
    },
  ],
}

const visit = { lines: [oneLine('99213', { pointers: [2], charge: '150.00' })] }
const asItShould: IncidentTo = {
  ...{ plannedByPhysician: true, newPatient: false, newProblem: false },
  ...{ supervision: 'suite', practiceExpense: true },
}
