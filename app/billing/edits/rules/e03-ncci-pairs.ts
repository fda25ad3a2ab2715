import type { Pair } from '../../codes/tables.ts'
import { unparted } from '../ncci.ts'
import { isSamePhysician, standing, wasSamePhysician } from '../physician.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { LIMITS } from './a09-capacity.ts'
import { oneLine } from './example-parts.ts'
import { earlier } from './history-parts.ts'
import { ALWAYS, answer } from './parts.ts'

const NEVER = 'No modifier parts these two: write the amount off, and add none.'

function hitFor(line: SceneLine, pair: Pair, where: string): Hit {
  const { column1, column2, modifierIndicator: indicator } = pair
  const parts = indicator === '0' ? 'no modifier parts them' : 'no modifier says that it was apart'
  const message = `${column2} is within ${column1}${where}: ${parts}.`
  return {
    ...{ line: line.n, field: 'line.procedure', message },
    ...(indicator === '0' ? { fix: NEVER } : {}),
  }
}

/** Column 2 lines of this claim by their number; of several pairs one that nothing parts is told first. */
function within(scene: Scene): Map<number, { line: SceneLine; pair: Pair; where: string }> {
  const found = new Map<number, { line: SceneLine; pair: Pair; where: string }>()
  const note = (line: SceneLine, pair: Pair, where: string) => {
    const before = found.get(line.n)
    if (!before || before.pair.modifierIndicator > pair.modifierIndicator)
      found.set(line.n, { line, pair, where })
  }
  const { lines } = scene
  for (let i = 0; i < lines.length; i += 1) {
    const a = lines[i] as SceneLine
    for (let j = i + 1; j < lines.length; j += 1) {
      const b = lines[j] as SceneLine
      if (a.from !== b.from || !isSamePhysician(a, b)) continue
      const pair = unparted(a, b, scene.tables, a.from)
      if (pair) note(pair.column2 === a.procedure ? a : b, pair, '')
    }
  }
  return found
}

/** What was processed before for the same day: as column 1 it takes this line with it, as column 2 it is taken back. */
function beside(scene: Scene, found: ReturnType<typeof within>): readonly Hit[] {
  const takenBack: Hit[] = []
  const before = standing(scene)
  if (before.length === 0) return takenBack
  for (const line of scene.lines)
    for (const past of before) {
      if (past.from !== line.from || !wasSamePhysician(line, past, scene)) continue
      const pair = unparted(line, past, scene.tables, line.from)
      if (!pair) continue
      const where = `, on claim ${past.control}`
      if (pair.column2 === line.procedure) {
        if (!found.has(line.n)) found.set(line.n, { line, pair, where })
      } else
        takenBack.push({
          ...{ line: line.n, field: 'line.procedure', level: 'WARN' },
          message: `${pair.column2} on claim ${past.control} is within ${line.procedure}: the payer will take that payment back.`,
        })
    }
  return takenBack
}

export const ncciPairs: Rule = {
  ...{
    id: 'E3',
    title: 'Of two services in an NCCI pair one is paid, unless a modifier is allowed and true',
  },
  ...{ ...ALWAYS, level: 'DEN-L', verify: true },
  inputs: ['line.procedure', 'line.modifiers', 'line.date', 'rendering.npi'],
  answer: answer('CO', '236'),
  status277: null,
  fix: 'If the record shows another site, session or a visit of its own, add the modifier that says so (25 on a visit, 59 or X, a side); otherwise write it off. The patient never owes it, and an advance notice changes nothing.',
  source: 'NCCI Policy Manual ch. I; MCPM ch. 23 §20.9; NCCI pairs as of 2024-07',
  yieldsTo: ['C4', 'E1'],
  check(scene) {
    const many = scene.lines.length
    // Every line is held against every other; a claim of more lines is stopped and split first (A9).
    if ((many < 2 && scene.history.length === 0) || many > LIMITS.lines) return []
    const found = within(scene)
    const takenBack = beside(scene, found)
    if (found.size === 0) return takenBack
    const hits = [...found.values()].sort((a, b) => a.line.n - b.line.n)
    return [...hits.map(({ line, pair, where }) => hitFor(line, pair, where)), ...takenBack]
  },
  examples: [
    {
      name: 'a visit and an injection without 25',
      scene: (make) =>
        make({
          lines: [oneLine('99213', { charge: '150.00' }), oneLine('20610', { modifiers: ['RT'] })],
        }),
      finds: [{ line: 1, field: 'line.procedure', answer: answer('CO', '236') }],
    },
    { name: 'a visit with 25 and an injection', scene: (make) => make(), finds: [] },
    {
      name: '59 on a visit, which parts nothing',
      scene: (make) => make({ lines: [oneLine('99213', { modifiers: ['59'] }), oneLine('20610')] }),
      finds: [{ line: 1, field: 'line.procedure' }],
    },
    {
      name: '59 on an injection, which sets no visit apart',
      scene: (make) => make({ lines: [oneLine('99213'), oneLine('20610', { modifiers: ['59'] })] }),
      finds: [{ line: 1, field: 'line.procedure' }],
    },
    {
      name: 'two polyp techniques without a modifier',
      scene: (make) => make({ place: '24', lines: [oneLine('45380'), oneLine('45385')] }),
      finds: [{ line: 1, field: 'line.procedure' }],
    },
    {
      name: 'two polyp techniques on different lesions, 59 on column 2',
      scene: (make) =>
        make({ place: '24', lines: [oneLine('45385'), oneLine('45380', { modifiers: ['59'] })] }),
      finds: [],
    },
    {
      name: 'two polyp techniques on different lesions, XS on column 1',
      scene: (make) =>
        make({ place: '24', lines: [oneLine('45385', { modifiers: ['XS'] }), oneLine('45380')] }),
      finds: [],
    },
    {
      name: 'looking on the way to the polyp, with a modifier that is not allowed',
      scene: (make) =>
        make({ place: '24', lines: [oneLine('45385'), oneLine('45378', { modifiers: ['59'] })] }),
      finds: [{ line: 2, field: 'line.procedure' }],
    },
    {
      name: 'two repairs of one knee, with a modifier that is not allowed',
      scene: (make) =>
        make({
          place: '24',
          lines: [oneLine('29881', { modifiers: ['RT'] }), oneLine('29877', { modifiers: ['59', 'RT'] })],
        }),
      finds: [{ line: 2, field: 'line.procedure' }],
    },
    {
      name: 'a needle into both knees, one of them guided by ultrasound',
      scene: (make) =>
        make({
          diagnoses: ['M17.0'],
          lines: [oneLine('20611', { modifiers: ['RT'] }), oneLine('20610', { modifiers: ['LT'] })],
        }),
      finds: [],
    },
    {
      name: 'a needle into one knee, counted twice',
      scene: (make) =>
        make({
          lines: [oneLine('20611', { modifiers: ['RT'] }), oneLine('20610', { modifiers: ['RT'] })],
        }),
      finds: [{ line: 2, field: 'line.procedure' }],
    },
    {
      name: 'therapy whose pair is deleted',
      scene: (make) =>
        make({
          lines: [
            oneLine('97530', { modifiers: ['GP'] }),
            oneLine('97140', { modifiers: ['GP'] }),
            oneLine('97116', { modifiers: ['GP'] }),
          ],
        }),
      finds: [],
    },
    {
      name: 'a visit sent after the injection was paid',
      scene: (make) => make({ lines: [oneLine('99213')] }, { history: [earlier('20610')] }),
      finds: [{ line: 1, field: 'line.procedure' }],
    },
    {
      name: 'an injection sent after the visit was paid',
      scene: (make) => make({ lines: [oneLine('20610')] }, { history: [earlier('99213')] }),
      finds: [{ line: 1, field: 'line.procedure' }],
    },
    {
      name: 'a visit after another group’s injection',
      scene: (make) =>
        make(
          { lines: [oneLine('99213')] },
          { history: [earlier('20610', { rendering: '1234567000', billing: '1234567000' })] },
        ),
      finds: [],
    },
    {
      name: 'a visit on the day after the injection',
      scene: (make) => make({ lines: [oneLine('99213', { from: '2025-10-16' }), oneLine('20610')] }),
      finds: [],
    },
  ],
}
