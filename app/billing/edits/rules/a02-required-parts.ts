import type { Hit, Rule } from '../rule.ts'
import { oneLine } from './example-parts.ts'
import { ALWAYS } from './parts.ts'

export const requiredParts: Rule = {
  ...{ id: 'A2', title: 'Every loop and segment a claim requires is there', level: 'REJ', ...ALWAYS },
  inputs: [
    'billing.name',
    'billing.npi',
    'billing.taxId',
    'billing.address',
    'diagnosis',
    'claim',
    'payer',
    'id',
    'line.procedure',
    'line.units',
  ],
  answer: null,
  status277: 'A6:21',
  fix: 'Fill in what is missing; send the claim again as an original.',
  source: 'X12 TR3 1000A to 2400, required loops and segments',
  check({ claim, coverage, lines }) {
    const hits: Hit[] = []
    const needs = (isThere: boolean, field: Hit['field'], what: string, status277: string) => {
      if (!isThere) hits.push({ field, message: `The claim has no ${what}.`, status277 })
    }
    const { billing } = claim
    needs(claim.id !== '', 'id', 'account number', 'A6:478')
    needs(billing.name !== '', 'billing.name', 'billing provider’s name', 'A6:125:85')
    needs(billing.npi !== undefined && billing.npi !== '', 'billing.npi', 'billing NPI', 'A6:562:85')
    needs(billing.taxId !== undefined, 'billing.taxId', 'tax ID', 'A6:128:85')
    needs(billing.address !== undefined, 'billing.address', 'billing address', 'A6:126:85')
    needs(claim.diagnoses.length > 0, 'diagnosis', 'diagnosis', 'A6:254')
    needs(lines.length > 0, 'claim', 'service line', 'A6:507')
    needs(coverage.payer.id !== '', 'payer', 'payer: choose the plan it goes to', 'A6:132:PR')
    for (const { n, procedure, units } of lines) {
      const lacks = (field: Hit['field'], what: string, status277: string) =>
        hits.push({ line: n, field, message: `Line ${n} has no ${what}.`, status277 })
      if (procedure === '') lacks('line.procedure', 'procedure code', 'A6:454')
      if (units.units === 0n) lacks('line.units', 'units', 'A7:476')
    }
    return hits
  },
  examples: [
    {
      name: 'a claim without a diagnosis',
      scene: (make) => make({ diagnoses: [] }),
      finds: [{ field: 'diagnosis' }],
    },
    {
      name: 'no billing NPI',
      scene: (make) => make({ billing: { npi: undefined } }),
      finds: [{ field: 'billing.npi' }],
    },
    {
      name: 'a visit of no units',
      scene: (make) => make({ lines: [oneLine('99213', { units: '0' })] }),
      finds: [{ line: 1, field: 'line.units' }],
    },
    { name: 'a complete claim', scene: (make) => make(), finds: [] },
  ],
}
