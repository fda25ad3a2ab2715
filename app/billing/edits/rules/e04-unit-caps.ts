import type { PastLine } from '../../adjudication/history.ts'
import type { Exact } from '../../claim/exact.ts'
import type { UnitCap } from '../../codes/tables.ts'
import { personOf, standing } from '../physician.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { isSameService } from './c04-duplicate.ts'
import { oneLine } from './example-parts.ts'
import { earlier } from './history-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

/** Units have three decimals at most: as whole thousandths they add up exactly. */
const thousandths = ({ units, scale }: Exact): number =>
  scale === 0 ? Number(units) * 1000 : Number(units) * 10 ** (3 - scale)
/** Care after surgery by somebody else repeats the surgery's code, and counts no further one. */
const isCare = ({ modifiers }: Pick<SceneLine, 'modifiers'>): boolean => modifiers.includes('55')
/** Anesthesia is counted in minutes, which no cap means. */
const isTimed = ({ line }: SceneLine): boolean => line.unit === 'MJ'

/** What counts towards the cap with a line: alone by MAI 1, else with all lines of the code that day by that person. */
function counted(line: SceneLine, { mai }: UnitCap, scene: Scene, before: readonly PastLine[]): number {
  const { procedure, from, units } = line
  if (mai === 1) return thousandths(units)
  let all = 0
  for (const other of scene.lines)
    if (
      other.procedure === procedure &&
      other.from === from &&
      personOf(other) === personOf(line) &&
      !isCare(other) &&
      !isTimed(other)
    )
      all += thousandths(other.units)
  for (const past of before)
    if (
      past.procedure === procedure &&
      past.from === from &&
      past.rendering === personOf(line) &&
      !isCare(past) &&
      // A service that was sent twice is a duplicate (C4), not too many.
      !scene.lines.some((one) => isSameService(one, scene, past))
    )
      all += thousandths(past.units)
  return all
}

const HOW: Readonly<Record<UnitCap['mai'], readonly [how: string, fix: string]>> = {
  1: [
    'on one line',
    'Give services that are truly apart a line each, with the modifier that says so (76, 77, 59, X or a part of the body).',
  ],
  2: [
    'on one day, by its definition',
    'Bill the units that the code can have; no record and no appeal changes this cap.',
  ],
  3: [
    'on one day',
    'Bill the units that the record supports; if it supports them all, appeal with the record. The patient never owes them.',
  ],
}

function check(line: SceneLine, scene: Scene, before: readonly PastLine[]): Hit | null {
  const { tables, payer } = scene
  const cap = tables.unitCap(line.procedure, line.from)
  if (cap === null || isCare(line) || isTimed(line) || (cap.units === 0 && !payer.medicareCoverage))
    return null
  const units = counted(line, cap, scene, before)
  if (units <= cap.units * 1000) return null
  const [how, fix] = HOW[cap.mai]
  const message = `${units / 1000} units of ${line.procedure}; at most ${cap.units} are paid ${how} (MAI ${cap.mai}).`
  return { line: line.n, field: cap.units === 0 ? 'line.procedure' : 'line.units', message, fix }
}

export const unitCaps: Rule = {
  ...{ id: 'E4', title: 'Units stay within the medically unlikely edit', level: 'DEN-L', ...ALWAYS },
  verify: true,
  inputs: ['line.units', 'line.procedure', 'line.date', 'rendering.npi'],
  answer: answer('CO', '151', 'N362'),
  status277: null,
  fix: HOW[3][1],
  source: 'NCCI Policy Manual ch. I §V; NGS and CGS pages; unit caps as of 2024-07',
  yieldsTo: ['E1'],
  check(scene) {
    const before = standing(scene)
    return perLine(scene.lines, (line) => check(line, scene, before))
  },
  examples: [
    {
      name: 'seven units of exercise where six are the cap',
      scene: (make) => make({ lines: [oneLine('97110', { modifiers: ['GP'], units: '7' })] }),
      finds: [{ line: 1, field: 'line.units', answer: answer('CO', '151', 'N362') }],
    },
    {
      name: 'six units of exercise',
      scene: (make) => make({ lines: [oneLine('97110', { modifiers: ['GP'], units: '6' })] }),
      finds: [],
    },
    {
      name: 'four and three units on two lines: both are denied',
      scene: (make) =>
        make({
          lines: [
            oneLine('97110', { modifiers: ['GP'], units: '4' }),
            oneLine('97110', { modifiers: ['GP', '59'], units: '3' }),
          ],
        }),
      finds: [1, 2].map((line) => ({ line, field: 'line.units' as const })),
    },
    {
      name: 'four and three units on two days',
      scene: (make) =>
        make({
          lines: [
            oneLine('97110', { modifiers: ['GP'], units: '4' }),
            oneLine('97110', { modifiers: ['GP'], units: '3', from: '2025-10-16' }),
          ],
        }),
      finds: [],
    },
    {
      name: 'three lesions under the code of the first',
      scene: (make) => make({ lines: [oneLine('17000', { units: '3' })] }),
      finds: [{ line: 1, field: 'line.units' }],
    },
    {
      name: 'three lesions under the codes of the first and of further ones',
      scene: (make) => make({ lines: [oneLine('17000'), oneLine('17003', { units: '2' })] }),
      finds: [],
    },
    {
      name: 'both knees on one line with 50, which counts one',
      scene: (make) =>
        make({ place: '21', lines: [oneLine('27447', { modifiers: ['50'], charge: '9000.00' })] }),
      finds: [],
    },
    {
      name: 'a cap by line: prolonged prevention on two lines',
      scene: (make) => make({ lines: [oneLine('G0514'), oneLine('G0514', { modifiers: ['76'] })] }),
      finds: [],
    },
    {
      name: 'a cap by line, gone over on one',
      scene: (make) => make({ lines: [oneLine('G0514', { units: '2' })] }),
      finds: [{ line: 1, field: 'line.units' }],
    },
    {
      name: 'a second colonoscopy with snare on the day of one that was paid',
      scene: (make) => make({ place: '24', lines: [oneLine('45385')] }, { history: [earlier('45385')] }),
      finds: [{ line: 1, field: 'line.units' }],
    },
    {
      name: 'a supply that physicians are never paid for',
      scene: (make) => make({ lines: [oneLine('A4550')] }),
      finds: [{ line: 1, field: 'line.procedure' }],
    },
  ],
}
