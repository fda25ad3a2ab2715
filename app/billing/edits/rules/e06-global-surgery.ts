import { hasOf, OF_VISITS } from '../modifier-sets.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { globalPeriod, includedIn } from '../surgeries.ts'
import { isPackageVisit } from '../visits.ts'
import { oneLine } from './example-parts.ts'
import { earlier } from './history-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

const SAYS = {
  ...{ '24': 'an unrelated problem needs 24', '25': 'a visit of its own needs 25' },
  '57': 'the visit that decided on it needs 57',
} as const

function check(line: SceneLine, scene: Scene): Hit | null {
  const { n, procedure, modifiers, from, charge } = line
  // With one of these it is for E7 to say whether it is the right one.
  if (!isPackageVisit(procedure) || charge === 0 || hasOf(modifiers, OF_VISITS)) return null
  const found = includedIn(line, scene)
  if (!found) return null
  const period = globalPeriod(found.global, found.on)
  const message = `${procedure} of ${from} falls into the package of ${found.procedure} of ${found.on} (${period?.first} to ${period?.last}); ${SAYS[found.apart]}.`
  return { line: n, field: 'line.procedure', message }
}

export const globalSurgery: Rule = {
  ...{ id: 'E6', title: 'The global fee of a surgery covers the visits around it', level: 'DEN-L' },
  ...{ ...ALWAYS, verify: true },
  inputs: ['line.procedure', 'line.date', 'line.modifiers', 'rendering.npi'],
  answer: answer('CO', '97', 'M144'),
  status277: null,
  fix: 'Report a visit for the surgery as 99024 without charge. One that has nothing to do with it is paid with 24, a visit of its own with 25, the decision on major surgery with 57, if the record says so.',
  source: 'MCPM ch. 12 §40.1, §40.3',
  yieldsTo: ['C4', 'E1', 'E3'],
  check: (scene) => perLine(scene.lines, (line) => check(line, scene)),
  examples: [
    {
      name: 'a visit on day twelve after a knee replacement',
      scene: (make) => make({ lines: [oneLine('99213')] }, { history: [knee('2025-10-03')] }),
      finds: [{ line: 1, field: 'line.procedure', answer: answer('CO', '97', 'M144') }],
    },
    {
      name: 'bronchitis on day twelve after a knee replacement, with 24',
      scene: (make) =>
        make(
          { diagnoses: ['J20.9'], lines: [oneLine('99213', { modifiers: ['24'] })] },
          { history: [knee('2025-10-03')] },
        ),
      finds: [],
    },
    {
      name: 'a visit on the last day of a package of ninety days',
      scene: (make) => make({ lines: [oneLine('99213')] }, { history: [knee('2025-07-17')] }),
      finds: [{ line: 1, field: 'line.procedure' }],
    },
    {
      name: 'a visit on the day after it',
      scene: (make) => make({ lines: [oneLine('99213')] }, { history: [knee('2025-07-16')] }),
      finds: [],
    },
    {
      name: 'a visit on day eleven after warts were removed',
      scene: (make) =>
        make({ lines: [oneLine('99213')] }, { history: [earlier('17110', { on: '2025-10-04' })] }),
      finds: [],
    },
    {
      name: 'a visit the day before a knee replacement',
      scene: (make) => make({ lines: [oneLine('99213')] }, { history: [knee('2025-10-16')] }),
      finds: [{ line: 1, field: 'line.procedure' }],
    },
    {
      name: 'a visit to a physician of another specialty',
      scene: (make) =>
        make(
          { lines: [oneLine('99213')] },
          {
            history: [{ ...knee('2025-10-03'), rendering: '1234567000', specialty: '207X00000X' }],
          },
        ),
      finds: [],
    },
    {
      name: 'a visit for the surgery, reported without charge',
      scene: (make) =>
        make(
          { lines: [oneLine('99024', { charge: '0.00' }), oneLine('73562')] },
          { history: [knee('2025-10-03')] },
        ),
      finds: [],
    },
  ],
}

const knee = (on: string) => earlier('27447', { on, place: '21', modifiers: ['RT'] })
