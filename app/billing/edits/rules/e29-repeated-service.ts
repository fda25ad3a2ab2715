import { compare } from '../../claim/exact.ts'
import { hasOf } from '../modifier-sets.ts'
import { personOf, standing } from '../physician.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { isLaboratory, isVisit } from '../visits.ts'
import { oneLine } from './example-parts.ts'
import { earlier } from './history-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

const [WRONG, DUPLICATE, REPORT] = [
  answer('CO', '4', 'N823'),
  answer('OA', '18'),
  answer('CO', '252', 'N706'),
]

const isTwin = (a: SceneLine, b: SceneLine): boolean =>
  a.procedure === b.procedure &&
  a.from === b.from &&
  a.place === b.place &&
  a.charge === b.charge &&
  compare(a.units, b.units) === 0 &&
  a.rendering.npi === b.rendering.npi &&
  a.modifiers.length === b.modifiers.length &&
  a.modifiers.every((one) => b.modifiers.includes(one))

/** All units of a code on one day of the claim. */
function unitsOf(procedure: string, { from }: SceneLine, lines: readonly SceneLine[]): number {
  let all = 0
  for (const { procedure: code, from: on, units } of lines)
    if (code === procedure && on === from) all += Number(units.units) / 10 ** units.scale
  return all
}

/** A line that an earlier one of the claim says already, word for word. */
function twinHit(line: SceneLine, { lines, tables }: Scene): Hit | null {
  const { n, procedure, from, modifiers } = line
  if (modifiers.includes('76') || modifiers.includes('77') || modifiers.includes('91')) return null
  for (const other of lines) {
    if (other.n >= n) return null
    if (!isTwin(line, other)) continue
    // What exceeds the cap of a day is told by E4.
    const cap = tables.unitCap(procedure, from)
    if (cap !== null && cap.mai !== 1 && unitsOf(procedure, line, lines) > cap.units) return null
    return {
      ...{ line: n, field: 'line.procedure', answer: DUPLICATE },
      message: `Line ${n} says what line ${other.n} says: ${procedure} of ${from}, with the same modifiers.`,
      fix: 'Take it off; of a service truly done again say so: 76, another physician 77, a laboratory test 91, or units on one line.',
    }
  }
  return null
}

/** 76, 77 and 91: right for the kind of service, and by the right person. */
function repeatHit(line: SceneLine, scene: Scene): Hit | null {
  const { n, procedure, modifiers, from } = line
  const said = modifiers.includes('76') ? '76' : modifiers.includes('77') ? '77' : null
  if (said === null) return null
  const at = { line: n, field: 'line.modifiers', answer: WRONG } as const
  if (isVisit(procedure))
    return { ...at, message: `${said} is for procedures; ${procedure} is a visit.`, fix: 'Take it off.' }
  if (isLaboratory(procedure))
    return { ...at, message: `${said} is not for laboratory tests; ${procedure} is one.`, fix: 'Bill 91.' }
  const person = personOf(line)
  let [byTheSame, byAnother] = [false, false]
  const note = (who: string) => {
    if (who === person) byTheSame = true
    else byAnother = true
  }
  for (const other of scene.lines)
    if (other.n !== n && other.procedure === procedure && other.from === from) note(personOf(other))
  for (const past of standing(scene))
    if (past.procedure === procedure && past.from === from) note(past.rendering)
  if (said === '76' && byAnother && !byTheSame)
    return { ...at, message: `76 says the same physician; another did ${procedure} before.`, fix: 'Bill 77.' }
  return said === '77' && byTheSame && !byAnother
    ? { ...at, message: `77 says another physician; the same one did ${procedure} before.`, fix: 'Bill 76.' }
    : null
}

const UNUSUAL = ['22', '52', '53'] as const
const WHAT = {
  '22': 'more work than usual',
  '52': 'a reduced service',
  '53': 'a service broken off',
} as const

/** 22, 52 and 53: of procedures, and with a report, unless the fee schedule has a row for it. */
function unusualHit(line: SceneLine, { claim, tables }: Scene): Hit | null {
  const { n, procedure, modifiers, from, fee } = line
  const said = UNUSUAL.find((one) => modifiers.includes(one))
  if (said === undefined) return null
  const at = { line: n, field: 'line.modifiers' } as const
  if (isVisit(procedure))
    return { ...at, message: `${said} is for procedures; ${procedure} is a visit.`, answer: WRONG }
  const isSurgery = fee !== null && ['000', '010', '090', 'MMM'].includes(fee.global)
  if (said === '22' && fee !== null && !isSurgery)
    return { ...at, message: `22 is for surgery; ${procedure} is none.`, answer: WRONG }
  if (said === '53' && tables.fee(procedure, '53', from) !== null) return null
  const isReported = (claim.attachment ?? claim.note ?? line.line.note ?? '') !== ''
  if (isReported) return null
  return {
    ...{ ...at, answer: REPORT },
    message: `${said} says ${WHAT[said]}; no report says what was done of ${procedure}.`,
    fix: 'Send the operative report with the claim (PWK), or say in the note what was more, less or left undone.',
  }
}

const OWN: ReadonlySet<string> = new Set(['76', '77', ...UNUSUAL])

function check(line: SceneLine, scene: Scene): Hit | null {
  const own = hasOf(line.modifiers, OWN) ? (repeatHit(line, scene) ?? unusualHit(line, scene)) : null
  return own ?? (line.n === 1 ? null : twinHit(line, scene))
}

export const repeatedService: Rule = {
  ...{
    id: 'E29',
    title: 'Repeated, reduced or unusual services say so',
    ...{ ...ALWAYS, level: 'DEN-L', verify: true },
  },
  inputs: ['line.procedure', 'line.modifiers', 'line.date', 'attachment', 'note'],
  answer: WRONG,
  status277: null,
  fix: '76 the same physician again, 77 another, 91 a laboratory test for a new result; 52 less, 53 broken off, 22 much more, with a report.',
  source: 'MCPM ch. 12 §30.1, §40.2; ch. 16 §100.5.1; NCCI Policy Manual ch. I',
  yieldsTo: ['C4', 'E1', 'E2', 'E4'],
  check: (scene) => perLine(scene.lines, (line) => check(line, scene)),
  examples: [
    {
      name: 'chest films twice on one day, word for word',
      scene: (make) => make({ ...ordered, lines: [film(), film()] }),
      finds: [{ line: 2, field: 'line.procedure', answer: DUPLICATE }],
    },
    {
      name: 'chest films again by the same physician',
      scene: (make) => make({ ...ordered, lines: [film(), film('76')] }),
      finds: [],
    },
    {
      name: 'chest films again by the same physician, said to be another',
      scene: (make) => make({ ...ordered, lines: [film(), film('77')] }),
      finds: [{ line: 2, field: 'line.modifiers', answer: WRONG }],
    },
    {
      name: 'chest films again after another physician’s, said to be the same',
      scene: (make) =>
        make(
          { ...ordered, lines: [film('76')] },
          { history: [earlier('71046', { rendering: '1234567000' })] },
        ),
      finds: [{ line: 1, field: 'line.modifiers', answer: WRONG }],
    },
    {
      name: 'a blood test again for a new result',
      scene: (make) => make({ clia: '36D0000001', lines: [oneLine('80048'), sugar('91')] }),
      finds: [],
    },
    {
      name: 'a blood test again with the modifier of procedures',
      scene: (make) => make({ clia: '36D0000001', lines: [oneLine('80048'), sugar('76')] }),
      finds: [{ line: 2, field: 'line.modifiers', answer: WRONG }],
    },
    {
      name: 'a colonoscopy broken off, which has a fee of its own',
      scene: (make) => make({ place: '24', lines: [oneLine('45378', { modifiers: ['53'] })] }),
      finds: [],
    },
    {
      name: 'a gallbladder with much more work, and no report',
      scene: (make) => make({ place: '22', lines: [oneLine('47562', { modifiers: ['22'] })] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: REPORT }],
    },
    {
      name: 'the same with the operative report',
      scene: (make) =>
        make({ ...{ place: '22', attachment: 'OPR1' }, lines: [oneLine('47562', { modifiers: ['22'] })] }),
      finds: [],
    },
    {
      name: 'a reduced visit',
      scene: (make) => make({ lines: [oneLine('99213', { modifiers: ['52'], pointers: [2] })] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: WRONG }],
    },
  ],
}

const ordered = { ordering: { kind: 'person', name: 'Rivera', first: 'Alex', npi: '1999999984' } } as const
const film = (...modifiers: readonly string[]) => oneLine('71046', { modifiers: [...modifiers] })
const sugar = (...modifiers: readonly string[]) => oneLine('80048', { modifiers: [...modifiers] })
