import { compare, exactly, inDigits } from '../../claim/exact.ts'
import { officeVisit } from '../../coding/office-visit.ts'
import type { ProlongedCode } from '../../coding/prolonged-visit.ts'
import { isProlongedCode, prolongedUnits } from '../../coding/prolonged-visit.ts'
import { isSamePhysician } from '../physician.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { oneLine, toAlpha } from './example-parts.ts'
import { ALWAYS, answer, cannotProcess } from './parts.ts'
import { perLine } from './per-line.ts'

/** The office visit of the highest level, of the same day and clinician, that a line of prolonged time goes with. */
const isLongest = (line: SceneLine): boolean => officeVisit(line.procedure)?.level === 3
const goWith = (a: SceneLine, b: SceneLine): boolean => a.from === b.from && isSamePhysician(a, b)

const units = (n: number): string => (n === 1 ? '1 unit' : `${n} units`)

/** A line of prolonged time: the payer's code, and no more of it than the minutes make. */
function prolongedHit(line: SceneLine, code: ProlongedCode, { lines, facts, payer }: Scene): Hit | null {
  const { n } = line
  const wanted = payer.wants.prolonged
  if (code !== wanted)
    return {
      ...{ line: n, field: 'line.procedure', level: 'UNP', answer: cannotProcess('M51') },
      message: `${payer.name} does not take ${code} for an office visit that runs long.`,
      fix: `Bill ${wanted}, and count its units anew: they begin at another minute.`,
    }
  const visit = lines.find((one) => isLongest(one) && goWith(one, line))
  const minutes = visit && (facts.minutes?.[visit.n] ?? facts.minutes?.[n])
  if (!visit || minutes === undefined) return null
  const supported = prolongedUnits(code, officeVisit(visit.procedure)?.isNew === true, minutes)
  const off = compare(line.units, exactly(supported))
  if (off === 0) return null
  const message = `${minutes} minutes beside ${visit.procedure} make ${units(supported)} of ${code}; ${inDigits(line.units)} billed.`
  const at = { line: n, field: 'line.units', message } as const
  return off > 0 ? at : { ...at, level: 'WARN', answer: null, fix: `Bill ${units(supported)}.` }
}

/** A visit so long that prolonged time might stand beside it, and does not. */
function missingHit(visit: SceneLine, { lines, facts, payer }: Scene): Hit | null {
  const minutes = facts.minutes?.[visit.n]
  if (minutes === undefined) return null
  const code = payer.wants.prolonged
  const supported = prolongedUnits(code, officeVisit(visit.procedure)?.isNew === true, minutes)
  if (supported === 0 || lines.some((one) => isProlongedCode(one.procedure) && goWith(one, visit)))
    return null
  return {
    ...{ line: visit.n, field: 'line.procedure', level: 'WARN', answer: null },
    message: `${minutes} minutes of ${visit.procedure} support ${units(supported)} of ${code}, and none is billed.`,
    fix: `Add ${code} with ${units(supported)}, if the visit was leveled by time and the note says the minutes.`,
  }
}

export const prolonged: Rule = {
  ...{
    id: 'E19',
    title: 'Prolonged time counts from where the payer says',
    level: 'DEN-L',
    ...{ ...ALWAYS, verify: true },
  },
  inputs: ['line.procedure', 'line.units'],
  answer: answer('CO', '151'),
  status277: null,
  fix: 'Count whole steps of 15 minutes from where the payer’s code begins, beside a visit of the highest level by time.',
  source: 'CY 2021 Physician Fee Schedule final rule; CPT prolonged service rules (facts only)',
  // A code that Medicare's fee schedule marks as none of its own is told by E1.
  yieldsTo: ['E1'],
  check: (scene) =>
    perLine(scene.lines, (line) => {
      const { procedure } = line
      if (isProlongedCode(procedure)) return prolongedHit(line, procedure, scene)
      return scene.facts.minutes !== undefined && isLongest(line) ? missingHit(line, scene) : null
    }),
  examples: [
    {
      name: '72 minutes for Medicare: one unit of G2212',
      scene: (make) => make(visitWith('G2212', '1'), { facts }),
      finds: [],
    },
    {
      name: '72 minutes for Medicare: two units of G2212',
      scene: (make) => make(visitWith('G2212', '2'), { facts }),
      finds: [{ line: 2, field: 'line.units', answer: answer('CO', '151') }],
    },
    {
      name: '99417 to Medicare',
      scene: (make) => make(visitWith('99417', '2'), { facts }),
      finds: [{ line: 2, field: 'line.procedure', answer: cannotProcess('M51') }],
    },
    {
      name: '72 minutes for a private payer: two units of 99417',
      scene: (make) => toAlpha(make, visitWith('99417', '2'), { facts }),
      finds: [],
    },
    {
      name: '72 minutes for a private payer: only one unit of 99417',
      scene: (make) => toAlpha(make, visitWith('99417', '1'), { facts }),
      finds: [{ line: 2, field: 'line.units' }],
    },
    {
      name: '72 minutes and no prolonged time',
      scene: (make) => make({ lines: [oneLine('99215', { pointers: [2] })] }, { facts }),
      finds: [{ line: 1, field: 'line.procedure' }],
    },
    {
      name: '68 minutes for Medicare: no unit yet',
      scene: (make) =>
        make({ lines: [oneLine('99215', { pointers: [2] })] }, { facts: { minutes: { 1: 68 } } }),
      finds: [],
    },
  ],
}

const facts = { minutes: { 1: 72 } }
const visitWith = (procedure: string, count: string) => ({
  lines: [oneLine('99215', { pointers: [2] }), oneLine(procedure, { pointers: [2], units: count })],
})
