import type { Provider } from '../../claim/parties.ts'
import type { Hit, Rule } from '../rule.ts'
import { ALWAYS, answer } from './parts.ts'

export const taxonomy: Rule = {
  ...{
    id: 'A17',
    title: 'The taxonomy code fits the provider where the payer asks for it',
    level: 'REJ',
    ...ALWAYS,
  },
  inputs: ['billing.taxonomy', 'rendering.taxonomy'],
  answer: answer('CO', '8', 'N255'),
  status277: 'A7:145:85',
  fix: 'Take the code of the provider’s specialty from the NUCC list, as the payer has it on file.',
  source: 'X12 TR3 2000A and 2310B PRV; NUCC Health Care Provider Taxonomy',
  check({ claim: { billing, rendering }, payer, tables }) {
    const of = (
      provider: Provider | undefined,
      field: Hit['field'],
      whose: string,
      entity: string,
      remark: string,
    ): Hit[] => {
      if (!provider) return []
      const { taxonomy: given } = provider
      const at = { field, status277: `A7:145:${entity}`, answer: answer('CO', '8', remark) }
      if (given === undefined)
        return payer.wants.taxonomy
          ? [{ ...at, message: `${payer.name} wants the ${whose} provider’s taxonomy.` }]
          : []
      return tables.taxonomy(given) ? [] : [{ ...at, message: `${given} is no taxonomy code.` }]
    }
    return [
      ...of(billing, 'billing.taxonomy', 'billing', '85', 'N255'),
      ...of(rendering, 'rendering.taxonomy', 'rendering', '82', 'N288'),
    ]
  },
  examples: [
    {
      name: 'a taxonomy that does not exist',
      scene: (make) => make({ rendering: { taxonomy: '207QXXXXXX' } }),
      finds: [{ field: 'rendering.taxonomy' }],
    },
    {
      name: 'none, to a payer that wants none',
      scene: (make) => make({ rendering: { taxonomy: undefined } }),
      finds: [],
    },
  ],
}
