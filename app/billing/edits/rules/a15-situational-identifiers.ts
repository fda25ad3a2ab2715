import type { Hit, Rule } from '../rule.ts'
import { ALWAYS, cannotProcess } from './parts.ts'

const CLIA = /^\d{2}D\d{7}$/
/** Laboratory tests: the numbers of the pathology and laboratory chapter. */
const isLaboratory = (code: string): boolean => /^8\d{4}$/.test(code)
/** Drugs given other than by mouth: HCPCS Level II J codes. */
const isDrug = (code: string): boolean => /^J\d{4}$/.test(code)

export const situationalIdentifiers: Rule = {
  ...{
    id: 'A15',
    title: 'Laboratory, drug and accident details are present when the service needs them',
    level: 'UNP',
    ...ALWAYS,
  },
  inputs: ['clia', 'line.drug', 'accidentDate', 'accident'],
  answer: cannotProcess('MA120'),
  status277: null,
  fix: 'Add the number of the laboratory’s certificate, the drug’s NDC, or date and state of the accident.',
  verify: true,
  source: 'MCPM ch. 16 §70; X12 TR3 2300 CLM11, 2410; payer guides',
  check({ claim, lines, payer }) {
    const hits: Hit[] = []
    for (const { n, line, procedure, modifiers } of lines) {
      const clia = line.clia ?? claim.clia ?? ''
      if (isLaboratory(procedure) && !modifiers.includes('26') && !CLIA.test(clia)) {
        const message =
          clia === '' ? `${procedure} needs the laboratory’s CLIA number.` : `${clia} is no CLIA number.`
        hits.push({ line: n, field: 'clia', message })
      }
      if (payer.wants.ndc && isDrug(procedure) && !/^\d{11}$/.test(line.drug?.ndc ?? '')) {
        const message = `${payer.name} wants the 11-digit NDC of the drug behind ${procedure}.`
        hits.push({ line: n, field: 'line.drug', message, answer: cannotProcess('M119') })
      }
    }
    const { accident } = claim
    if (accident && accident.kinds.length > 0 && accident.on === undefined)
      hits.push({
        field: 'accidentDate',
        message: 'The condition comes from an accident whose date is missing.',
        answer: cannotProcess('N305'),
      })
    if (accident?.kinds.includes('auto') && (accident.state ?? '') === '')
      hits.push({
        field: 'accident',
        message: 'An auto accident without the state where it happened.',
        answer: cannotProcess('N305'),
      })
    return hits
  },
  examples: [
    {
      name: 'a blood test without a CLIA number',
      scene: (make) =>
        make({
          lines: [{ from: '2025-10-15', procedure: '83036', pointers: [2], charge: '30.00', units: '1' }],
        }),
      finds: [{ line: 1, field: 'clia' }],
    },
    {
      name: 'a blood test with one',
      scene: (make) =>
        make({
          clia: '36D0000001',
          lines: [{ from: '2025-10-15', procedure: '83036', pointers: [2], charge: '30.00', units: '1' }],
        }),
      finds: [],
    },
    {
      name: 'an accident without its date',
      scene: (make) => make({ accident: { kinds: ['other'] } }),
      finds: [{ field: 'accidentDate', answer: cannotProcess('N305') }],
    },
  ],
}
