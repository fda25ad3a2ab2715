import type { PastLine } from '../../adjudication/history.ts'
import { cents } from '../../claim/cents.ts'
import { day } from '../../claim/day.ts'
import { compare, exact } from '../../claim/exact.ts'
import type { Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { ALWAYS, answer } from './parts.ts'

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

export const duplicate: Rule = {
  ...{ id: 'C4', title: 'One service is billed once', level: 'DEN-L', ...ALWAYS },
  inputs: ['line.procedure', 'line.modifiers', 'line.date', 'line.charge'],
  answer: answer('OA', '18'),
  status277: null,
  fix: 'Look for the first claim’s answer before anything else. A real repeat says so: 76, 77, 91, 59 or a side.',
  source: 'MCPM ch. 1 §120, §80.2; CARC 18 (group OA only)',
  check(scene) {
    const { lines, history, claim } = scene
    // A replacement repeats what it replaces.
    if (claim.frequency !== '1') return []
    return lines.flatMap((line) => {
      const past = history.find((one) => isSameService(line, scene, one))
      if (!past) return []
      const message = `${line.procedure} of ${line.from} is on claim ${past.control} already (${past.outcome}).`
      return [{ line: line.n, field: 'line.procedure' as const, message }]
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
  ],
}

const past = (): PastLine => ({
  ...{ claim: 'ACCT0000', control: '2025300001', from: day('2025-10-15'), through: day('2025-10-15') },
  ...{ procedure: '99213', modifiers: ['25'], place: '11', units: exact('1'), charge: cents(15_000) },
  ...{ paid: cents(6814), outcome: 'paid', rendering: '1999999984', billing: '1234567893' },
  ...{ specialty: '207Q00000X', diagnoses: ['E119'] },
})
