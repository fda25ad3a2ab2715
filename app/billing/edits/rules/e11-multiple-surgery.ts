import { stepInWords } from '../../pricing/step.ts'
import { personOf } from '../physician.ts'
import { mayReduce, reductionsBy } from '../prices.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { oneLine } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

const CUT = answer('CO', '59')
const FIRST = answer('CO', '45', 'N670')

/** Operations and endoscopies take part in the ranking. */
const INDICATORS = '23'

const isRanked = ({ fee }: SceneLine): boolean => fee !== null && INDICATORS.includes(fee.multiple)

type Cuts = ReturnType<typeof reductionsBy>

/** Whether another operation of that day by that person is cut, and this one is not: it was ranked first. */
const isFirst = (line: SceneLine, scene: Scene, cuts: Cuts): boolean =>
  !reductionsBy('E12', scene).has(line.n) &&
  scene.lines.some(
    (other) =>
      other.n !== line.n &&
      other.from === line.from &&
      personOf(other) === personOf(line) &&
      cuts.has(other.n),
  )

function check(line: SceneLine, scene: Scene, cuts: Cuts): Hit | null {
  if (!isRanked(line)) return null
  const at = { line: line.n, field: 'line.procedure' } as const
  const cut = cuts.get(line.n)
  if (cut) return { ...at, message: `${line.procedure}: ${stepInWords(cut)}.` }
  if (!isFirst(line, scene, cuts)) return null
  const message = `${line.procedure} ranks first among the operations of the day and is paid in full.`
  return { ...at, message, answer: FIRST }
}

/** 51 on a claim for a payer that ranks by itself. */
function unwanted({ n, modifiers }: SceneLine, { payer }: Scene): Hit | null {
  if (payer.wants.multiple || !modifiers.includes('51')) return null
  const message = `${payer.name} ranks operations itself and does not want 51.`
  return { line: n, field: 'line.modifiers', level: 'WARN', message }
}

export const multipleSurgery: Rule = {
  ...{ id: 'E11', title: 'Further surgeries of a session are paid in part', level: 'ADJ', ...ALWAYS },
  verify: true,
  inputs: ['line.procedure', 'line.units', 'line.modifiers', 'line.date', 'rendering.npi'],
  answer: CUT,
  status277: null,
  fix: 'Nothing to correct: the highest is paid in full, the others by half, from the sixth on by report. Charge each in full.',
  source: 'MCPM ch. 12 §40.6',
  yieldsTo: ['E2', 'E5'],
  afterDenials: true,
  check(scene) {
    const marked = perLine(scene.lines, (line) => unwanted(line, scene))
    if (!mayReduce(scene, INDICATORS)) return marked
    // Where no operation is cut, none was ranked first.
    const cuts = reductionsBy('E11', scene)
    if (cuts.size === 0) return marked
    return [...marked, ...perLine(scene.lines, (line) => check(line, scene, cuts))]
  },
  examples: [
    {
      name: 'warts, and a piece of skin from another place',
      scene: (make) => make({ lines: [oneLine('11102', { modifiers: ['59'] }), oneLine('17110')] }),
      finds: [
        { line: 1, field: 'line.procedure', answer: CUT },
        { line: 2, field: 'line.procedure', answer: FIRST },
      ],
    },
    {
      name: 'the same on two days',
      scene: (make) => make({ lines: [oneLine('11102'), oneLine('17110', { from: '2025-10-16' })] }),
      finds: [],
    },
    {
      name: 'an operation with its add-on, which is not ranked',
      scene: (make) => make({ lines: [oneLine('17000'), oneLine('17003', { units: '2' })] }),
      finds: [],
    },
    {
      name: '51 for a payer that does not want it',
      scene: (make) => make({ lines: [oneLine('17110', { modifiers: ['51'] })] }),
      finds: [{ line: 1, field: 'line.modifiers' }],
    },
  ],
}
