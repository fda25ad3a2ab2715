import type { PastLine } from '../../adjudication/history.ts'
import type { Day } from '../../claim/day.ts'
import { day } from '../../claim/day.ts'
import { isEstablished } from '../../coding/new-patient.ts'
import { counterpart, officeVisit } from '../../coding/office-visit.ts'
import { isSamePhysician, wasSamePhysician } from '../physician.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { oneLine } from './example-parts.ts'
import { earlier } from './history-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

/** Visits that only a new patient has: office, home, check-ups, eyes. */
const NEW = new Set([
  ...['99202', '99203', '99204', '99205', '99341', '99342', '99344', '99345'],
  ...['99381', '99382', '99383', '99384', '99385', '99386', '99387', '92002', '92004'],
])
/** Visits that nobody sees the patient's face in: care plans, calls, messages. */
const UNSEEN = new Set([
  ...['99358', '99359', '99421', '99422', '99423', '99437', '99439', '99441', '99442', '99443', '99446'],
  ...['99447', '99448', '99449', '99451', '99452', '99487', '99489', '99490', '99491', 'G0180', 'G0181'],
  ...['G0506', 'G2010', 'G2012', 'G2211', 'G2212', '99417'],
])

/** Whether the patient met the clinician: a visit or a procedure, no test, no reading, no drug. */
function isFaceToFace({ procedure, modifiers, from }: PastLine, { tables }: Scene): boolean {
  if (UNSEEN.has(procedure) || modifiers.includes('26') || modifiers.includes('TC')) return false
  if (procedure.startsWith('99') || NEW.has(procedure)) return true
  const row = tables.fee(procedure, '', from)
  return row !== null && row.pcTc === '0' && !procedure.startsWith('7')
}

/** The last day before the visit that this payer knows of, on which the clinician or a colleague of the specialty met the patient. */
function lastSeenIn(scene: Scene, line: SceneLine): Day | null {
  let last: Day | null = null
  const isLater = (on: Day): boolean => on < line.from && (last === null || on > last)
  for (const past of scene.history) {
    if (!isLater(past.from) || past.outcome === 'voided' || past.outcome === 'denied') continue
    if (wasSamePhysician(line, past, scene) && isFaceToFace(past, scene)) last = past.from
  }
  for (const other of scene.lines)
    if (isLater(other.from) && NEW.has(other.procedure) && isSamePhysician(line, other)) last = other.from
  return last
}

const later = (a: Day | null, b: Day | null): Day | null => (a === null || (b !== null && b > a) ? b : a)

function newHit(line: SceneLine, scene: Scene): Hit | null {
  const { n, procedure, from } = line
  const { lastSeen } = scene.facts
  const known = lastSeen !== undefined && lastSeen !== null && lastSeen < from ? lastSeen : null
  const at = { line: n, field: 'line.procedure' } as const
  if (NEW.has(procedure)) {
    const last = later(known, lastSeenIn(scene, line))
    if (last === null || !isEstablished(last, from)) return null
    const other = counterpart(procedure)
    const fix = `Bill an established patient’s visit${other === null ? '' : `: ${other}, if the note supports it`}.`
    return {
      ...{ ...at, fix },
      message: `${procedure} is for a new patient; the practice saw this one on ${last}, within the three years before.`,
    }
  }
  // The chart says when the patient was last seen, and that is never or long ago.
  const visit = lastSeen === undefined ? null : officeVisit(procedure)
  if (visit === null || visit.level < 0) return null
  if (later(known, lastSeenIn(scene, line)) !== known) return null
  if (known !== null && isEstablished(known, from)) return null
  const since = known === null ? 'has never seen this one' : `last saw this one on ${known}`
  return {
    ...{ ...at, level: 'WARN', answer: null },
    message: `${procedure} is for an established patient; the practice ${since}.`,
    fix: `Bill a new patient’s visit of the level that the note supports: ${counterpart(procedure)} by the same decision making.`,
  }
}

export const newPatient: Rule = {
  ...{
    id: 'E18',
    title: 'A new patient has not been seen by the group’s specialty for three years',
    level: 'DEN-L',
    ...{ ...ALWAYS, verify: true },
  },
  inputs: ['line.procedure', 'line.date'],
  answer: answer('CO', 'B16'),
  status277: null,
  fix: 'Bill an established patient’s visit of the level that the note supports.',
  source: 'MCPM ch. 12 §30.6.7',
  check: (scene) => perLine(scene.lines, (line) => newHit(line, scene)),
  examples: [
    {
      name: 'a new patient whom a partner saw two years and eleven months ago',
      scene: (make) => make(billed, { history: [seen('2022-11-15')] }),
      finds: [{ line: 1, field: 'line.procedure', answer: answer('CO', 'B16') }],
    },
    {
      name: 'the same, as the chart says it',
      scene: (make) => make(billed, { facts: { lastSeen: day('2022-11-15') } }),
      finds: [{ line: 1, field: 'line.procedure', answer: answer('CO', 'B16') }],
    },
    {
      name: 'a patient last seen more than three years ago',
      scene: (make) => make(billed, { history: [seen('2022-10-14')] }),
      finds: [],
    },
    {
      name: 'a patient seen by a colleague of another specialty',
      scene: (make) => make(billed, { history: [{ ...seen('2024-11-15'), specialty: '207X00000X' }] }),
      finds: [],
    },
    {
      name: 'a patient of whom only a heart tracing was read',
      scene: (make) => make(billed, { history: [seen('2024-11-15', '93010')] }),
      finds: [],
    },
    {
      name: 'a patient never seen before, billed as known',
      scene: (make) => make({}, { facts: { lastSeen: null } }),
      finds: [{ line: 1, field: 'line.procedure' }],
    },
  ],
}

const billed = { lines: [oneLine('99203', { pointers: [2], charge: '180.00' })] }
/** Seen by another clinician of the same group and specialty. */
const seen = (on: string, procedure = '99213'): PastLine =>
  earlier(procedure, { on, rendering: '1234567000' })
