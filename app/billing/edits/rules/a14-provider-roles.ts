import type { Provider } from '../../claim/parties.ts'
import type { FeeRow } from '../../codes/tables.ts'
import type { Hit, Rule } from '../rule.ts'
import { ALWAYS, cannotProcess } from './parts.ts'

const isNamed = (provider: Provider | undefined): boolean =>
  provider !== undefined && provider.name !== '' && (provider.npi ?? '') !== ''

/** Diagnostic tests need someone who ordered them: what splits into or is one of the technical parts. */
const isDiagnosticTest = (code: string, row: FeeRow | null): boolean =>
  row !== null && ['1', '3', '4'].includes(row.pcTc) && /^[79]/.test(code)

export const providerRoles: Rule = {
  ...{
    id: 'A14',
    title: 'Rendering, referring, ordering and supervising providers are named where required',
    level: 'UNP',
    ...ALWAYS,
  },
  inputs: ['rendering.npi', 'rendering.name', 'referring.npi', 'ordering.npi', 'billing.npi'],
  answer: cannotProcess('N290'),
  status277: null,
  fix: 'Name the person who furnished the service, and whoever ordered the test, with their own NPI.',
  verify: true,
  source: 'MCPM ch. 26, items 17 and 17b; 42 CFR 424.507',
  check({ claim, lines, payer }) {
    const hits: Hit[] = []
    const { billing, rendering, referring, ordering } = claim
    // A group does not treat anyone: who did must be said.
    const isPerson = billing.kind === 'person'
    if (!isPerson && !isNamed(rendering) && lines.some(({ line }) => !isNamed(line.rendering)))
      hits.push({
        field: 'rendering.npi',
        message: 'A group bills, and nobody is named who furnished the service.',
      })
    if (rendering?.kind === 'organization')
      hits.push({
        field: 'rendering.name',
        message: `${rendering.name} is an organization; the rendering provider is a person.`,
      })
    if (payer.kind !== 'medicare') return hits
    if (isNamed(ordering) || isNamed(referring)) return hits
    for (const { n, line, procedure, modifiers, fee } of lines) {
      if (modifiers.includes('26') || !isDiagnosticTest(procedure, fee)) continue
      if (isNamed(line.ordering)) continue
      const message = `${procedure} is a diagnostic test, and nobody is named who ordered it.`
      hits.push({ line: n, field: 'ordering.npi', message, answer: cannotProcess('N265') })
    }
    return hits
  },
  examples: [
    {
      name: 'a group that names nobody',
      scene: (make) => make({ rendering: undefined }),
      finds: [{ field: 'rendering.npi' }],
    },
    {
      name: 'a chest film that nobody ordered',
      scene: (make) =>
        make({
          lines: [{ from: '2025-10-15', procedure: '71046', pointers: [1], charge: '60.00', units: '1' }],
        }),
      finds: [{ line: 1, field: 'ordering.npi', answer: cannotProcess('N265') }],
    },
    {
      name: 'a chest film with its orderer',
      scene: (make) =>
        make({
          ordering: { kind: 'person', name: 'Rivera', first: 'Alex', npi: '1999999984' },
          lines: [{ from: '2025-10-15', procedure: '71046', pointers: [1], charge: '60.00', units: '1' }],
        }),
      finds: [],
    },
  ],
}
