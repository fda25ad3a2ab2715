import type { Rule } from '../rule.ts'
import { ALWAYS } from './parts.ts'

const TAX_ID = /^(?!0{9})\d{9}$/

export const taxId: Rule = {
  ...{
    id: 'A4',
    title: 'The tax ID has nine digits and belongs to the billing NPI',
    level: 'REJ',
    ...ALWAYS,
  },
  inputs: ['billing.taxId'],
  answer: null,
  status277: 'A7:128:85',
  fix: 'Write the nine digits of the tax ID without a hyphen, as the payer has it beside the billing NPI.',
  source: 'X12 TR3 2010AA REF; CEDI edit lists',
  check({ claim }) {
    const { taxId: given } = claim.billing
    if (given === undefined || TAX_ID.test(given.number)) return []
    const message = `The tax ID ${given.number} is not nine digits${/^0+$/.test(given.number) ? ' of a real number' : ''}.`
    return [{ field: 'billing.taxId', message }]
  },
  examples: [
    {
      name: 'a tax ID with a hyphen',
      scene: (make) => make({ billing: { taxId: { kind: 'ein', number: '31-1234567' } } }),
      finds: [{ field: 'billing.taxId' }],
    },
    {
      name: 'nine zeros',
      scene: (make) => make({ billing: { taxId: { kind: 'ein', number: '000000000' } } }),
      finds: [{ field: 'billing.taxId' }],
    },
    { name: 'nine digits', scene: (make) => make(), finds: [] },
  ],
}
