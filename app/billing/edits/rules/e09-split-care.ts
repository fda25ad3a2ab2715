import { daysFrom } from '../../claim/day.ts'
import { personOf, standing, wasSamePhysician } from '../physician.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { packagesAround } from '../surgeries.ts'
import { isVisit } from '../visits.ts'
import { oneLine } from './example-parts.ts'
import { earlier } from './history-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

const PARTS: ReadonlySet<string> = new Set(['54', '55', '56'])
const WRONG = answer('CO', '4', 'N823')
const INCLUDED = answer('CO', '97', 'M144')
const ELSEWHERE = answer('CO', 'B20')

/** A part of the care of a code that has no days around it. */
function withoutPackage({ n, procedure, fee }: SceneLine, part: string): Hit | null {
  if (fee === null || fee.global === '010' || fee.global === '090') return null
  const message = `${procedure} has no package of care to divide (indicator ${fee.global}); ${part} does not belong to it.`
  return { line: n, field: 'line.modifiers', message, answer: WRONG }
}

/** Care whose whole package somebody else was paid: the surgery of that day without 54. */
function paidElsewhere(line: SceneLine, scene: Scene): Hit | null {
  const { n, procedure, from } = line
  const whole = standing(scene).find(
    (past) =>
      past.procedure === procedure &&
      past.from === from &&
      past.rendering !== personOf(line) &&
      !past.modifiers.some((one) => PARTS.has(one)),
  )
  if (!whole) return null
  const message = `The surgeon was paid the whole package of ${procedure} on claim ${whole.control}, without 54.`
  return { line: n, field: 'line.modifiers', message, answer: ELSEWHERE }
}

/** Days of the longest package. */
const LONGEST = 90

/** G0559 is for a practice that follows up on somebody else's surgery, at a visit. */
function followUp(line: SceneLine, scene: Scene): Hit | null {
  const { n, from } = line
  const at = { line: n, field: 'line.procedure' } as const
  const own = packagesAround(line, scene).find(({ global, on }) => global === '090' && on < from)
  if (own)
    return {
      ...{ ...at, answer: INCLUDED },
      message: `The practice did ${own.procedure} of ${own.on} itself; its follow-up is paid with it.`,
    }
  const before = standing(scene).find(
    (past) =>
      past.procedure === 'G0559' &&
      past.from < from &&
      daysFrom(past.from, from) <= LONGEST &&
      wasSamePhysician(line, past, scene),
  )
  if (before)
    return {
      ...{ ...at, answer: answer('CO', '119', 'N640') },
      message: `Paid once in a package; G0559 is on claim ${before.control} already.`,
    }
  const hasVisit = scene.lines.some((other) => other.from === from && isVisit(other.procedure))
  return hasVisit
    ? null
    : {
        ...{ ...at, answer: answer('CO', '107', 'N122') },
        message: 'G0559 is added to a visit; the claim has none that day.',
      }
}

function check(line: SceneLine, scene: Scene): Hit | null {
  if (line.procedure === 'G0559') return followUp(line, scene)
  const part = line.modifiers.find((one) => PARTS.has(one))
  if (part === undefined) return null
  const found = withoutPackage(line, part) ?? (part === '54' ? null : paidElsewhere(line, scene))
  if (found || part !== '55') return found
  const { assumedCare, relinquishedCare } = scene.claim.dates
  if (assumedCare !== undefined || relinquishedCare !== undefined) return null
  const message =
    'The share of care after surgery is paid by its days; the claim does not say when they began.'
  return { line: line.n, field: 'line.date', message, level: 'WARN' }
}

export const splitCare: Rule = {
  ...{ id: 'E9', title: 'Modifiers 54, 55 and 56 divide the care around a surgery', level: 'DEN-L' },
  ...{ ...ALWAYS, verify: true },
  inputs: ['line.modifiers', 'line.procedure', 'line.date', 'rendering.npi'],
  answer: WRONG,
  status277: null,
  fix: 'The surgeon bills 54, who follows up bills the same code and day with 55 and the date of taking over; a practice that follows up without a transfer adds G0559 to its visit.',
  source: 'MCPM ch. 12 §40.2, §40.4; MLN global surgery 2025',
  yieldsTo: ['E2'],
  check: (scene) => perLine(scene.lines, (line) => check(line, scene)),
  examples: [
    {
      name: 'care after a joint injection, which has none',
      scene: (make) => make({ lines: [oneLine('20610', { modifiers: ['55'] })] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: WRONG }],
    },
    {
      name: 'a knee replacement without the care afterwards',
      scene: (make) => make(knee('54')),
      finds: [],
    },
    {
      name: 'care afterwards, taken over on a known day, from a surgeon who billed 54',
      scene: (make) =>
        make({ ...knee('55'), dates: { assumedCare: '2025-10-20' } }, { history: [byOther('54')] }),
      finds: [],
    },
    {
      name: 'care afterwards whose beginning is not told',
      scene: (make) => make(knee('55')),
      finds: [{ line: 1, field: 'line.date' }],
    },
    {
      name: 'care afterwards that the surgeon was paid already',
      scene: (make) =>
        make({ ...knee('55'), dates: { assumedCare: '2025-10-20' } }, { history: [byOther()] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: ELSEWHERE }],
    },
    {
      name: 'another practice follows up, at a visit',
      scene: (make) =>
        make(
          { lines: [oneLine('99213', { from: '2025-10-29' }), oneLine('G0559', { from: '2025-10-29' })] },
          { history: [byOther()] },
        ),
      finds: [],
    },
    {
      name: 'the surgeon’s own practice follows up',
      scene: (make) =>
        make(
          { lines: [oneLine('99213', { from: '2025-10-29' }), oneLine('G0559', { from: '2025-10-29' })] },
          { history: [earlier('27447', { place: '21' })] },
        ),
      finds: [{ line: 2, field: 'line.procedure', answer: INCLUDED }],
    },
    {
      name: 'follow-up without a visit',
      scene: (make) => make({ lines: [oneLine('G0559', { from: '2025-10-29' })] }, { history: [byOther()] }),
      finds: [{ line: 1, field: 'line.procedure', answer: answer('CO', '107', 'N122') }],
    },
  ],
}

const knee = (part: string) => ({
  lines: [oneLine('27447', { modifiers: [part, 'RT'], place: '21', charge: '3000.00' })],
})
/** The knee replacement of that day, by a surgeon of another practice. */
const byOther = (...modifiers: readonly string[]) =>
  earlier('27447', {
    ...{ modifiers: [...modifiers, 'RT'], place: '21', specialty: '207X00000X' },
    ...{ rendering: '1234567000', billing: '1234567000' },
  })
