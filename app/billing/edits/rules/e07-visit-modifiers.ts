import { hasOf, OF_VISITS } from '../modifier-sets.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import type { Included } from '../surgeries.ts'
import { includedIn, isForSameReason, packagesAround } from '../surgeries.ts'
import { isPackageVisit } from '../visits.ts'
import { oneLine } from './example-parts.ts'
import { earlier } from './history-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

const INCLUDED = answer('CO', '97', 'M144')
const WRONG = answer('CO', '4', 'N823')

const WANTED = {
  ...{ '24': 'after it only 24 sets a visit apart', '25': 'on the day of minor surgery it is 25' },
  '57': 'the decision on major surgery has 57',
} as const

/** A visit that carries one of the three, and not the one that its surgery asks for. */
function mismatched(line: SceneLine, surgery: Included): Hit | null {
  const { apart, procedure, on, global } = surgery
  // On the day of major surgery 25 stands where the visit was for something else.
  if (apart === '57' && line.modifiers.includes('25') && !isForSameReason(line, surgery)) return null
  const has = line.modifiers.filter((one) => OF_VISITS.has(one)).join(', ')
  const message = `${line.procedure} has ${has} beside ${procedure} of ${on} (package ${global}); ${WANTED[apart]}.`
  return {
    ...{ line: line.n, field: 'line.modifiers', message },
    answer: apart === '57' ? WRONG : INCLUDED,
  }
}

/** 24 says that the visit had nothing to do with the surgery; the same diagnosis says that it had. */
function doubtful(line: SceneLine, scene: Scene): Hit | null {
  if (!line.modifiers.includes('24')) return null
  const after = packagesAround(line, scene).find((one) => one.apart === '24' && isForSameReason(line, one))
  if (!after) return null
  const message = `${line.procedure} with 24 has no other diagnosis than ${after.procedure} of ${after.on}.`
  return { line: line.n, field: 'line.pointers', message, level: 'WARN', answer: INCLUDED }
}

function check(line: SceneLine, scene: Scene): Hit | null {
  if (!isPackageVisit(line.procedure) || !hasOf(line.modifiers, OF_VISITS)) return null
  const found = includedIn(line, scene)
  return (found && mismatched(line, found)) ?? doubtful(line, scene)
}

export const visitModifiers: Rule = {
  ...{ id: 'E7', title: 'Modifiers 24, 25 and 57 set a visit apart from a procedure', level: 'DEN-L' },
  ...{ ...ALWAYS, verify: true },
  inputs: ['line.modifiers', 'line.pointers', 'line.date', 'rendering.npi'],
  answer: INCLUDED,
  status277: null,
  fix: '24 for an unrelated visit after surgery, with its own diagnosis; 25 on the day of a minor procedure; 57 for the decision, on the day of major surgery or the day before. If the record supports none of them, write it off.',
  source: 'MCPM ch. 12 §30.6.6, §40.2',
  yieldsTo: ['E2'],
  check: (scene) => perLine(scene.lines, (line) => check(line, scene)),
  examples: [
    {
      name: '57 on the visit of a joint injection',
      scene: (make) =>
        make({ lines: [oneLine('99213', { modifiers: ['57'] }), oneLine('20610', { modifiers: ['RT'] })] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: INCLUDED }],
    },
    { name: '25 on the visit of a joint injection', scene: (make) => make(), finds: [] },
    {
      name: '25 on the visit that decided on a knee replacement',
      scene: (make) => make(decided('25')),
      finds: [{ line: 1, field: 'line.modifiers', answer: WRONG }],
    },
    { name: '57 on that visit', scene: (make) => make(decided('57')), finds: [] },
    {
      name: '25 on a visit after a knee replacement',
      scene: (make) =>
        make(
          { diagnoses: ['J20.9'], lines: [oneLine('99213', { modifiers: ['25'] })] },
          { history: [earlier('27447', { on: '2025-10-03' })] },
        ),
      finds: [{ line: 1, field: 'line.modifiers', answer: INCLUDED }],
    },
    {
      name: '24 on a visit for the knee that was replaced',
      scene: (make) =>
        make(
          { lines: [oneLine('99213', { modifiers: ['24'] })] },
          { history: [earlier('27447', { on: '2025-10-03' })] },
        ),
      finds: [{ line: 1, field: 'line.pointers' }],
    },
    {
      name: '24 on a visit for bronchitis',
      scene: (make) =>
        make(
          { diagnoses: ['J20.9'], lines: [oneLine('99213', { modifiers: ['24'] })] },
          { history: [earlier('27447', { on: '2025-10-03' })] },
        ),
      finds: [],
    },
  ],
}

/** A visit on the eve of a knee replacement, both for the same knee. */
const decided = (modifier: string) => ({
  lines: [
    oneLine('99215', { modifiers: [modifier] }),
    oneLine('27447', { modifiers: ['RT'], from: '2025-10-16', place: '21', charge: '3000.00' }),
  ],
})
