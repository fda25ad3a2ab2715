import type { Claim } from '../../claim/claim.ts'
import type { Day } from '../../claim/day.ts'
import type { Hit, Rule } from '../rule.ts'
import type { SceneLine } from '../scene.ts'
import { ALWAYS, answer, cannotProcess } from './parts.ts'
import { perLine } from './per-line.ts'

function check({ n, from, through }: SceneLine, { patient }: Claim, received: Day): Hit | null {
  const of = (message: string, more: Partial<Hit> = {}): Hit => ({
    ...{ line: n, field: 'line.date', message },
    ...more,
  })
  if (through < from)
    return of(`Line ${n} ends on ${through}, before it begins.`, { answer: cannotProcess('M59') })
  if (through > received)
    return of(`Line ${n} is of ${through}; the payer received the claim on ${received}.`)
  if (patient.birth !== undefined && from < patient.birth)
    return of(`Line ${n} is of ${from}, before the patient was born.`, {
      ...{ level: 'DEN-L', answer: answer('CO', '14') },
    })
  if (patient.death !== undefined && from > patient.death)
    return of(`Line ${n} is of ${from}, after the patient died.`, {
      ...{ level: 'DEN-L', answer: answer('CO', '13') },
    })
  return null
}

export const dates: Rule = {
  ...{
    id: 'A11',
    title: 'Dates exist, run forward and fall within the patient’s life',
    level: 'REJ',
    ...ALWAYS,
  },
  inputs: ['line.date', 'patient.birth', 'patient.death'],
  answer: cannotProcess('M52'),
  status277: 'A7:187',
  fix: 'Correct the date of service, or the birth or death date, from the record.',
  verify: true,
  source: 'X12 TR3; MCPM ch. 26',
  check: ({ claim, lines, received }) => perLine(lines, (line) => check(line, claim, received)),
  examples: [
    {
      name: 'a service before birth',
      scene: (make) => make({ patient: { birth: '2025-10-16' } }),
      finds: [1, 2].map((line) => ({ line, field: 'line.date' as const, answer: answer('CO', '14') })),
    },
    {
      name: 'a service after death',
      scene: (make) => make({ patient: { death: '2025-10-14' } }),
      finds: [1, 2].map((line) => ({ line, field: 'line.date' as const, answer: answer('CO', '13') })),
    },
    {
      name: 'a service of the day of death',
      scene: (make) => make({ patient: { death: '2025-10-15' } }),
      finds: [],
    },
  ],
}
