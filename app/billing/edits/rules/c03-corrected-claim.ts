import { addDays, day } from '../../claim/day.ts'
import type { Rule } from '../rule.ts'
import type { Scene } from '../scene.ts'
import { coveredBy } from './example-parts.ts'
import { answer } from './parts.ts'

/** The last day of a replacement, and from where it is counted; null where nothing is known to count from. */
function lastDay({ payer, facts, lines }: Scene): { last: string; from: string } | null {
  const { correctionDays, filingDays } = payer
  if (correctionDays !== null && facts.originalRemitted !== undefined) {
    const last = addDays(facts.originalRemitted, correctionDays)
    return { last, from: `${correctionDays} days from the remittance of ${facts.originalRemitted}` }
  }
  const first = lines.map(({ from }) => from).sort()[0]
  if (correctionDays !== null || filingDays === null || first === undefined) return null
  return { last: addDays(first, filingDays), from: `${filingDays} days from the service of ${first}` }
}

export const correctedClaim: Rule = {
  ...{ id: 'C3', title: 'A corrected claim has a clock of its own', level: 'DEN-C' },
  ...{ from: null, to: null, scope: 'not-medicare', verify: false },
  inputs: ['frequency', 'line.date'],
  answer: answer('CO', '29'),
  status277: null,
  fix: 'Show that the correction was received in its window; otherwise the first decision stands.',
  source: 'Payer manuals; the contract',
  yieldsTo: ['A13'],
  check(scene) {
    const { claim, received } = scene
    // A void gives money back: no clock stands against it.
    if (claim.frequency !== '7') return []
    const limit = lastDay(scene)
    if (!limit || received <= limit.last) return []
    const message = `The correction came on ${received}; the last day was ${limit.last}, ${limit.from}.`
    return [{ field: 'frequency', message }]
  },
  examples: [
    {
      name: 'a correction 181 days after the remittance, of 180',
      scene: (make) => make(replacement, corrected(make().payer, 180, '2026-05-03')),
      finds: [{ field: 'frequency', answer: answer('CO', '29') }],
    },
    {
      name: 'a correction on the 180th day',
      scene: (make) => make(replacement, corrected(make().payer, 180, '2026-05-02')),
      finds: [],
    },
    {
      name: 'a payer whose original limit counts for corrections too',
      scene: (make) => make(replacement, corrected(make().payer, null, '2026-01-14')),
      finds: [{ field: 'frequency', answer: answer('CO', '29') }],
    },
  ],
}

const replacement = {
  ...{ frequency: '7', original: '2025300001' },
  coverages: [coveredBy('ALPHA1', 'Alpha PPO')],
}
const corrected = (payer: Scene['payer'], correctionDays: number | null, received: string) => ({
  payer: {
    ...{ ...payer, id: 'ALPHA1', kind: 'ppo' as const, filingDays: 90, correctionDays },
    frequencies: ['1', '7', '8'],
  },
  received: day(received),
  facts: { originalRemitted: day('2025-11-03') },
})
