import type { PastLine } from '../../adjudication/history.ts'
import { cents } from '../../claim/cents.ts'
import { day } from '../../claim/day.ts'
import { compare, exact } from '../../claim/exact.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { coveredBy, oneLine } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

const sameModifiers = (a: readonly string[], b: readonly string[]): boolean =>
  [...a].sort().join() === [...b].sort().join()

/** The same service, already processed or waiting: every field that MCPM ch. 1 §120 names is equal. */
export const isSameService = (line: SceneLine, { claim }: Scene, past: PastLine): boolean =>
  past.outcome !== 'voided' &&
  past.procedure === line.procedure &&
  past.from === line.from &&
  past.through === line.through &&
  past.place === line.place &&
  past.charge === line.charge &&
  past.billing === (claim.billing.npi ?? '') &&
  compare(past.units, line.units) === 0 &&
  sameModifiers(past.modifiers, line.modifiers)

/** The same service twice on one claim, by the same person. */
const isTwin = (line: SceneLine, other: SceneLine): boolean =>
  other.procedure === line.procedure &&
  other.from === line.from &&
  other.through === line.through &&
  other.place === line.place &&
  other.charge === line.charge &&
  (other.rendering.npi ?? other.rendering.name) === (line.rendering.npi ?? line.rendering.name) &&
  compare(other.units, line.units) === 0 &&
  sameModifiers(other.modifiers, line.modifiers)

/** Which of two equal lines counts as the first: their places decide only where nothing else does. */
const isFirst = (one: SceneLine, other: SceneLine): boolean => {
  const [a, b] = [one.diagnoses.join(), other.diagnoses.join()]
  return a === b ? one.n < other.n : a < b
}

export const duplicate: Rule = {
  ...{ id: 'C4', title: 'One service is billed once', level: 'DEN-L', ...ALWAYS },
  inputs: ['line.procedure', 'line.modifiers', 'line.date', 'line.charge'],
  answer: answer('OA', '18'),
  status277: null,
  fix: 'Look for the first claim’s answer before anything else. A real repeat says so: 76, 77, 91, 59 or a side.',
  verify: true,
  source: 'MCPM ch. 1 §120, §80.2; CARC 18 (group OA only)',
  check(scene) {
    const { lines, history, claim } = scene
    // A void repeats what it takes back; a replacement repeats what it replaces, and nothing else.
    if (claim.frequency === '8') return []
    const others = claim.frequency === '1' ? history : history.filter((one) => one.control !== claim.original)
    return perLine(lines, (line): Hit | null => {
      for (const past of others)
        if (isSameService(line, scene, past)) {
          const message = `${line.procedure} of ${line.from} is on claim ${past.control} already (${past.outcome}).`
          return { line: line.n, field: 'line.procedure', message }
        }
      for (const twin of lines)
        if (twin !== line && isTwin(line, twin) && isFirst(twin, line))
          return {
            ...{ line: line.n, field: 'line.procedure' },
            message: `Line ${line.n} repeats line ${twin.n} in every part.`,
          }
      return null
    })
  },
  examples: [
    {
      name: 'a visit that was paid before',
      scene: (make) => make({}, { history: [past()] }),
      finds: [{ line: 1, field: 'line.procedure', answer: answer('OA', '18') }],
    },
    {
      name: 'the same visit after the first was voided',
      scene: (make) => make({}, { history: [{ ...past(), outcome: 'voided' }] }),
      finds: [],
    },
    {
      name: 'one visit on two lines',
      scene: (make) => make({ lines: [oneLine('99213'), oneLine('99213')] }),
      finds: [{ line: 2, field: 'line.procedure', answer: answer('OA', '18') }],
    },
    {
      name: 'a replacement repeats the claim it replaces',
      scene: (make) =>
        make(
          { coverages: [coveredBy('ALPHA1', 'Alpha PPO')], frequency: '7', original: '2025300001' },
          { history: [past()], payer: takingReplacements(make().payer) },
        ),
      finds: [],
    },
  ],
}

const takingReplacements = <P extends object>(payer: P): P => ({ ...payer, frequencies: ['1', '7', '8'] })

const past = (): PastLine => ({
  ...{ claim: 'ACCT0000', control: '2025300001', from: day('2025-10-15'), through: day('2025-10-15') },
  ...{ procedure: '99213', modifiers: ['25'], place: '11', units: exact('1'), charge: cents(15_000) },
  ...{ paid: cents(6814), outcome: 'paid', rendering: '1999999984', billing: '1234567893' },
  ...{ specialty: '207Q00000X', diagnoses: ['E119'] },
})
