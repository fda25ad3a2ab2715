import { dollars } from '../../claim/cents.ts'
import { officeVisit } from '../../coding/office-visit.ts'
import { carveOut } from '../../coding/preventive-visit.ts'
import { isSamePhysician } from '../physician.ts'
import { CHECK_UPS, WELLNESS } from '../preventive-services.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { dotted } from './diagnosis-parts.ts'
import { oneLine, toAlpha } from './example-parts.ts'
import { earlier } from './history-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'
import { wellnessHit } from './wellness-parts.ts'

const EXCLUDED = answer('PR', '96', 'N425')

const isBeside = (a: SceneLine, b: SceneLine): boolean => a.from === b.from && isSamePhysician(a, b)
/** Reasons to be looked at while well: examinations and screenings. */
const isScreening = (code: string): boolean => code >= 'Z00' && code < 'Z14'

/** A check-up: left out by the payer, or with a reason that is none. */
function checkUpHit(line: SceneLine, { lines, payer }: Scene): Hit | null {
  const { n, procedure, modifiers, diagnoses, charge } = line
  if (payer.medicareCoverage) {
    // These say beforehand that it is excluded: rule G1 answers.
    if (modifiers.includes('GY') || modifiers.includes('GX')) return null
    const visit = lines.find((one) => officeVisit(one.procedure) !== null && isBeside(one, line))
    const owes = visit
      ? ` Beside ${visit.procedure} the patient owes ${dollars(charge)} less ${dollars(visit.charge)}: ${dollars(carveOut(charge, visit.charge))}.`
      : ''
    return {
      ...{ line: n, field: 'line.procedure' },
      message: `${payer.name} does not cover the check-up ${procedure}.${owes}`,
    }
  }
  const [first] = diagnoses
  if (first === undefined || diagnoses.some((code) => code.startsWith('Z'))) return null
  return {
    ...{ line: n, field: 'line.pointers', level: 'WARN', answer: null },
    message: `${procedure} is a check-up, and its first reason is ${dotted(first)}.`,
    fix: 'List the check-up as the first reason (Z00 and the like), what was found after it.',
  }
}

/** A visit for a problem beside a preventive one: marked as its own, for a reason of its own. */
function problemHit(line: SceneLine, { lines, tables }: Scene): Hit | null {
  const { n, procedure, modifiers, diagnoses, from } = line
  let preventive: SceneLine | null = null
  for (const other of lines)
    if ((CHECK_UPS.has(other.procedure) || WELLNESS.has(other.procedure)) && isBeside(other, line))
      preventive = other
  if (preventive === null) return null
  if (!modifiers.includes('25')) {
    // A pair of the NCCI tables is told by E3.
    if (tables.pair(preventive.procedure, procedure, from) !== null) return null
    return {
      ...{ line: n, field: 'line.modifiers', answer: answer('CO', '97', 'M15') },
      message: `${procedure} stands beside ${preventive.procedure} without 25, which would say that it was a visit of its own.`,
      fix: 'Add 25 if the note shows a significant problem handled apart from the check-up; otherwise write the visit off.',
    }
  }
  if (diagnoses.length === 0 || !diagnoses.every(isScreening)) return null
  return {
    ...{ line: n, field: 'line.pointers', level: 'WARN', answer: null },
    message: `${procedure} says that there was a problem of its own, and points to the check-up alone.`,
    fix: 'Point the visit to the problem that it was for.',
  }
}

function preventiveHit(line: SceneLine, scene: Scene): Hit | null {
  const { procedure } = line
  if (CHECK_UPS.has(procedure)) return checkUpHit(line, scene)
  if (WELLNESS.has(procedure)) return wellnessHit(line, scene)
  return officeVisit(procedure) === null || scene.lines.length < 2 ? null : problemHit(line, scene)
}

export const preventiveVisit: Rule = {
  ...{
    id: 'E21',
    title: 'A preventive visit and a problem visit are told apart',
    level: 'DEN-L',
    ...{ ...ALWAYS, verify: true },
  },
  inputs: ['line.procedure', 'line.modifiers', 'line.pointers', 'line.date', 'line.charge'],
  answer: EXCLUDED,
  status277: null,
  fix: 'For Medicare bill the Welcome visit (G0402) or a wellness visit (G0438, G0439) when that was done; a problem of its own beside it is an office visit with 25.',
  source: 'MCPM ch. 12 §30.6.2, ch. 18 §80, §140; 42 CFR 410.15, 410.16; PPRRVU2025 (status N)',
  yieldsTo: ['B6', 'E1'],
  check: (scene) => perLine(scene.lines, (line) => preventiveHit(line, scene)),
  examples: [
    {
      name: 'a check-up for Medicare beside a problem: the patient owes 180 less 150',
      scene: (make) => make({ lines: [checkUp(), visit()] }),
      finds: [{ line: 1, field: 'line.procedure', answer: EXCLUDED }],
    },
    {
      name: 'a check-up and a problem for a private payer',
      scene: (make) => toAlpha(make, { ...reasons, lines: [checkUp(), visit()] }),
      finds: [],
    },
    {
      name: 'a wellness visit and a problem for Medicare',
      scene: (make) => make({ ...reasons, lines: [wellness('G0439'), visit()] }),
      finds: [],
    },
    {
      name: 'a check-up and a problem without 25',
      scene: (make) => toAlpha(make, { ...reasons, lines: [checkUp(), { ...visit(), modifiers: [] }] }),
      finds: [{ line: 2, field: 'line.modifiers', answer: answer('CO', '97', 'M15') }],
    },
    {
      name: 'a problem that is only the check-up',
      scene: (make) => toAlpha(make, { ...reasons, lines: [checkUp(), { ...visit(), pointers: [1] }] }),
      finds: [{ line: 2, field: 'line.pointers' }],
    },
    {
      name: 'a check-up whose reason is diabetes',
      scene: (make) => toAlpha(make, { lines: [{ ...checkUp(), pointers: [2] }] }),
      finds: [{ line: 1, field: 'line.pointers' }],
    },
    {
      name: 'a wellness visit ten months after the last',
      scene: (make) =>
        make(
          { ...reasons, lines: [wellness('G0439')] },
          { history: [earlier('G0439', { on: '2024-12-20' })] },
        ),
      finds: [{ line: 1, field: 'line.date', answer: answer('PR', '119', 'N640') }],
    },
    {
      name: 'a wellness visit eleven full months after the month of the last',
      scene: (make) =>
        make(
          { ...reasons, lines: [wellness('G0439')] },
          { history: [earlier('G0439', { on: '2024-10-31' })] },
        ),
      finds: [],
    },
    {
      name: 'a second first wellness visit',
      scene: (make) =>
        make(
          { ...reasons, lines: [wellness('G0438')] },
          { history: [earlier('G0438', { on: '2023-05-02' })] },
        ),
      finds: [{ line: 1, field: 'line.procedure', answer: answer('PR', '119', 'N640') }],
    },
    {
      name: 'a Welcome to Medicare visit after ten years of Part B',
      scene: (make) => make({ ...reasons, lines: [wellness('G0402')] }),
      finds: [{ line: 1, field: 'line.date', answer: answer('PR', '119', 'N640') }],
    },
  ],
}

const reasons = { diagnoses: ['Z00.00', 'E11.9'] }
const checkUp = () => oneLine('99396', { charge: '180.00' })
const visit = () => oneLine('99213', { modifiers: ['25'], pointers: [2], charge: '150.00' })
const wellness = (procedure: string) => oneLine(procedure, { charge: '180.00' })
