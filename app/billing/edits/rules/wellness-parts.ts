import type { Day } from '../../claim/day.ts'
import { nextWellness, welcomeThrough } from '../../coding/preventive-visit.ts'
import { WELLNESS } from '../preventive-services.ts'
import type { Hit } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { answer } from './parts.ts'

const TOO_OFTEN = answer('PR', '119', 'N640')
const FIRST = 'G0438'
const WELCOME = 'G0402'

/** What the payer has on file of the patient's wellness visits before a day. */
function wellnessBefore({ history }: Scene, from: Day): { last: Day | null; codes: ReadonlySet<string> } {
  let last: Day | null = null
  const codes = new Set<string>()
  for (const past of history) {
    if (!WELLNESS.has(past.procedure) || past.outcome === 'voided' || past.outcome === 'denied') continue
    if (past.from >= from) continue
    codes.add(past.procedure)
    if (last === null || past.from > last) last = past.from
  }
  return { last, codes }
}

/**
 * Whether Medicare pays for this wellness visit on its day: the Welcome visit once, in the first twelve months of Part B;
 * the first wellness visit once, after them; a later one eleven full months after the month of the last. What is not on
 * file (when Part B began, earlier visits) stops nothing. Source: 42 CFR 410.15, 410.16; MCPM ch. 18 §80, §140.
 */
export function wellnessHit({ n, procedure, from }: SceneLine, scene: Scene): Hit | null {
  const at = { line: n, answer: TOO_OFTEN } as const
  const { last, codes } = wellnessBefore(scene, from)
  const isAgain =
    procedure !== 'G0439' && (codes.has(procedure) || (procedure === FIRST && codes.has('G0439')))
  if (isAgain)
    return {
      ...{ ...at, field: 'line.procedure' },
      message: `${procedure} is paid once in a lifetime, and was before.`,
      fix: 'Bill a later wellness visit (G0439) when that was done and is due.',
    }
  // Only of Medicare's own member does the coverage begin with Part B.
  const partB = scene.payer.kind === 'medicare' ? (scene.benefits?.from ?? null) : null
  if (partB !== null) {
    const through = welcomeThrough(partB)
    if (procedure === WELCOME && from > through)
      return {
        ...{ ...at, field: 'line.date' },
        message: `The Welcome to Medicare visit was due by ${through}, within twelve months of Part B.`,
        fix: 'Bill a wellness visit (G0438, G0439) when that was done and is due.',
      }
    if (procedure !== WELCOME && from <= through)
      return {
        ...{ ...at, field: 'line.date' },
        message: `${procedure} is paid after the first twelve months of Part B, which end on ${through}.`,
        fix: 'Bill the Welcome to Medicare visit (G0402) when that was done.',
      }
  }
  if (procedure === WELCOME || last === null) return null
  const due = nextWellness(last)
  if (from >= due) return null
  return {
    ...{ ...at, field: 'line.date' },
    message: `The last wellness visit was on ${last}; the next is paid from ${due} on.`,
    fix: 'The patient owes it when told before; otherwise wait until it is due.',
  }
}
