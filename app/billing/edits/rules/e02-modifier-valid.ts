import { ANATOMIC, EXACT_DISTINCT, hasOf, OF_PACKAGES, OF_VISITS, together } from '../modifier-sets.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { isLaboratory, isVisit } from '../visits.ts'
import { oneLine } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

const WRONG = answer('CO', '4', 'N823')
const AT_ODDS = answer('CO', '4', 'N519')

/** What a visit never has: sides, several procedures, distinct procedures, further surgery. */
const NOT_OF_VISITS: ReadonlySet<string> = new Set([
  ...['50', '51', '59', ...EXACT_DISTINCT],
  ...ANATOMIC,
  ...OF_PACKAGES,
])
const OF_LABORATORIES: ReadonlySet<string> = new Set(['90', '91'])
/** Why a modifier cannot be on a code, told by the code's number; `null`: it can. */
export function misfit(code: string, modifier: string): string | null {
  if (isVisit(code)) return NOT_OF_VISITS.has(modifier) ? 'is for procedures' : null
  if (OF_VISITS.has(modifier)) return 'is for visits'
  if (isLaboratory(code)) return ANATOMIC.has(modifier) ? 'names a part of the body' : null
  return OF_LABORATORIES.has(modifier) && /^\d{5}$/.test(code) ? 'is for laboratory tests' : null
}

/** Therapy assistants stand behind the discipline by custom. */
const ANYWHERE: ReadonlySet<string> = new Set(['CO', 'CQ'])
const LATER: ReadonlySet<string> = new Set(['anatomic', 'informational', 'notice', 'telehealth'])

/** A modifier that changes the price, behind one that only informs. */
function outOfOrder({ modifiers, from }: SceneLine, { tables }: Scene): string | null {
  if (modifiers.length < 2) return null
  let hasLater = false
  for (const one of modifiers) {
    const kind = tables.modifier(one, from)?.kind ?? ''
    if (hasLater && kind === 'pricing' && !ANYWHERE.has(one)) return one
    hasLater ||= LATER.has(kind)
  }
  return null
}

function check(line: SceneLine, scene: Scene): Hit | null {
  const { n, modifiers, procedure, from } = line
  if (modifiers.length === 0) return null
  const { tables, payer } = scene
  const at = { line: n, field: 'line.modifiers' } as const
  for (const one of modifiers)
    if (tables.modifier(one, from) === null && tables.release('modifiers', from) !== null)
      return {
        ...at,
        message: `${one} is not among the modifiers at hand for ${from}.`,
        answer: answer('CO', '182'),
      }
  for (const one of modifiers) {
    const why = misfit(procedure, one)
    if (why !== null) return { ...at, message: `Modifier ${one} ${why}; ${procedure} is none.` }
  }
  const both = together(modifiers)
  if (both) return { ...at, message: `${both.join(' and ')} exclude each other.`, answer: AT_ODDS }
  const { distinct } = payer.wants
  if (distinct === 'X' && modifiers.includes('59'))
    return { ...at, level: 'WARN', message: `${payer.name} wants XE, XP, XS or XU where others take 59.` }
  if (distinct === '59' && hasOf(modifiers, EXACT_DISTINCT))
    return { ...at, level: 'WARN', message: `${payer.name} wants 59 where others take XE, XP, XS or XU.` }
  const late = outOfOrder(line, scene)
  return late === null
    ? null
    : { ...at, level: 'WARN', message: `${late} changes the price and stands before what only informs.` }
}

export const modifierValid: Rule = {
  ...{ id: 'E2', title: 'A modifier exists, fits the code and stands in order' },
  ...{ ...ALWAYS, level: 'DEN-L', verify: true },
  inputs: ['line.modifiers', 'line.procedure', 'line.date'],
  answer: WRONG,
  status277: 'A7:453',
  fix: 'Take the modifier off or put the right one in its place, as the record says; those that change the price come first.',
  source: 'CARC 4, 182; MCPM ch. 23 §20.3; NCCI Policy Manual ch. I §E',
  check: (scene) => perLine(scene.lines, (line) => check(line, scene)),
  examples: [
    {
      name: 'a visit with a side',
      scene: (make) => make({ lines: [oneLine('99213', { modifiers: ['LT'] })] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: WRONG }],
    },
    {
      name: 'a procedure with the modifier of a visit',
      scene: (make) => make({ lines: [oneLine('20610', { modifiers: ['25', 'RT'] })] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: WRONG }],
    },
    {
      name: 'a modifier that does not exist',
      scene: (make) => make({ lines: [oneLine('20610', { modifiers: ['ZZ'] })] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: answer('CO', '182') }],
    },
    {
      name: 'a modifier whose meaning each state’s Medicaid gives it',
      scene: (make) => make({ lines: [oneLine('20610', { modifiers: ['RT', 'U1'] })] }),
      finds: [],
    },
    {
      name: 'no drug discarded, before there was a modifier for it',
      scene: (make) => make({ lines: [oneLine('J3301', { modifiers: ['JZ'], from: '2022-12-31' })] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: answer('CO', '182') }],
    },
    {
      name: '59 and XS on one line',
      scene: (make) => make({ lines: [oneLine('45380', { modifiers: ['59', 'XS'] })] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: AT_ODDS }],
    },
    {
      name: 'the side before the professional part',
      scene: (make) => make({ lines: [oneLine('73030', { modifiers: ['RT', '26'] })] }),
      finds: [{ line: 1, field: 'line.modifiers' }],
    },
    {
      name: 'the professional part before the side',
      scene: (make) => make({ lines: [oneLine('73030', { modifiers: ['26', 'RT'] })] }),
      finds: [],
    },
    { name: 'a visit of its own, and an injection on the right', scene: (make) => make(), finds: [] },
  ],
}
