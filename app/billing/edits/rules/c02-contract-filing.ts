import { addDays, day } from '../../claim/day.ts'
import type { Rule } from '../rule.ts'
import type { Scene } from '../scene.ts'
import { coveredBy } from './example-parts.ts'
import { answer, claimOrLines } from './parts.ts'
import { perLine } from './per-line.ts'

/** From which day the payer's clock runs: the primary's remittance for a claim that comes after it, else the service. */
const startOf = ({ claim }: Scene, from: Scene['received']) =>
  claim.coverages[claim.destination - 2]?.prior?.on ?? from

export const contractFiling: Rule = {
  ...{ id: 'C2', title: 'A commercial claim meets the limit in its contract', level: 'DEN-C' },
  ...{ from: null, to: null, scope: 'not-medicare', verify: false },
  inputs: ['line.date'],
  answer: answer('CO', '29'),
  status277: null,
  fix: 'Appeal with the payer’s own 277CA (A2) when the claim was received in time; otherwise write it off.',
  source: 'Payer manuals; the contract',
  check(scene) {
    const { lines, received, payer, claim } = scene
    const isSecondary = claim.coverages[claim.destination - 2]?.prior?.on !== undefined
    const limit = isSecondary ? payer.secondaryFilingDays : payer.filingDays
    // A corrected claim has a clock of its own (C3).
    if (limit === null || claim.frequency !== '1') return []
    const first = addDays(received, -limit)
    const hits = perLine(lines, ({ n, from }) => {
      const start = startOf(scene, from)
      if (start >= first) return null
      const last = addDays(start, limit)
      const message = `Line ${n} is of ${from}; the last day of ${limit} was ${last}, received ${received}.`
      return { line: n, field: 'line.date', message }
    })
    return claimOrLines(hits, lines.length)
  },
  examples: [
    {
      name: 'a claim on day 91 of 90',
      scene: (make) =>
        make(
          { coverages: [coveredBy('ALPHA1', 'Alpha PPO')] },
          {
            payer: { ...make().payer, id: 'ALPHA1', kind: 'ppo', filingDays: 90 },
            received: day('2026-01-14'),
          },
        ),
      finds: [1, 2].map((line) => ({ line, field: 'line.date' as const, answer: answer('CO', '29') })),
    },
    {
      name: 'a claim on day 90',
      scene: (make) =>
        make(
          { coverages: [coveredBy('ALPHA1', 'Alpha PPO')] },
          {
            payer: { ...make().payer, id: 'ALPHA1', kind: 'ppo', filingDays: 90 },
            received: day('2026-01-13'),
          },
        ),
      finds: [],
    },
  ],
}
