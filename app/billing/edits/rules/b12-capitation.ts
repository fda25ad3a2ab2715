import type { Hit, Rule } from '../rule.ts'
import { ALWAYS, answer } from './parts.ts'

export const capitation: Rule = {
  ...{ id: 'B12', title: 'A capitated service is not billed for a fee', level: 'DEN-L', ...ALWAYS },
  inputs: ['line.procedure', 'payer'],
  answer: answer('CO', '24'),
  status277: null,
  fix: 'Write it off: the monthly payment covers it, and the patient owes nothing for it.',
  source: 'CARC 24, 256; payer contracts',
  check({ payer, lines }) {
    const { capitated = [], notContracted = [] } = payer
    if (capitated.length === 0 && notContracted.length === 0) return []
    return lines.flatMap(({ n, procedure }): Hit[] => {
      const at = { line: n, field: 'line.procedure' } as const
      if (capitated.includes(procedure))
        return [{ ...at, message: `${payer.name}’s monthly payment covers ${procedure} already.` }]
      if (!notContracted.includes(procedure)) return []
      const message = `The contract with ${payer.name} does not let this provider bill ${procedure}.`
      return [{ ...at, message, answer: answer('CO', '256') }]
    })
  },
  examples: [
    {
      name: 'a visit that the monthly payment covers',
      scene: (make) => make({}, { payer: { ...make().payer, capitated: ['99213'] } }),
      finds: [{ line: 1, field: 'line.procedure', answer: answer('CO', '24') }],
    },
    {
      name: 'an injection outside the contract',
      scene: (make) => make({}, { payer: { ...make().payer, notContracted: ['20610'] } }),
      finds: [{ line: 2, field: 'line.procedure', answer: answer('CO', '256') }],
    },
    {
      name: 'services that are paid by the piece',
      scene: (make) => make({}, { payer: { ...make().payer, capitated: ['99214'] } }),
      finds: [],
    },
  ],
}
