import { isSamePhysician } from '../physician.ts'
import type { Answer, Hit, Level, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { oneLine } from './example-parts.ts'
import { ALWAYS, answer, cannotProcess } from './parts.ts'
import { perLine } from './per-line.ts'

const NOT_VALID = cannotProcess('M51', 'N56')
const BUNDLED = answer('CO', '97', 'M15')
const EXCLUDED = answer('PR', '96', 'N425')

/** Why Medicare pays nothing for a status of its fee schedule. The others are paid, here or by another schedule. */
const STATUSES: Readonly<Record<string, readonly [why: string, level: Level, answer: Answer]>> = {
  B: ['is part of other services and never paid apart', 'DEN-L', BUNDLED],
  P: ['is part of other services and never paid apart', 'DEN-L', BUNDLED],
  N: ['is excluded by law', 'DEN-L', EXCLUDED],
  I: ['is no code for Medicare, which has one of its own or none', 'UNP', NOT_VALID],
}
/** What Medicare wants in place of a code that it does not take. */
const RECODED: Readonly<Record<string, string>> = { '99417': 'G2212' }
/** The patient knows: rule G1 answers. */
const SAID = ['GY', 'GX'] as const

/** Status T is paid only where nothing else of the fee schedule is, that day, by the same physician. */
const hasCompany = (line: SceneLine, { lines }: Scene): boolean =>
  lines.some(
    (other) =>
      other.from === line.from &&
      (other.fee?.status === 'A' || other.fee?.status === 'R') &&
      isSamePhysician(line, other),
  )

function unknown({ n, procedure, from, fee }: SceneLine, { tables, payer }: Scene): Hit | null {
  if (fee !== null) return null
  const table = /^\d/.test(procedure) ? 'procedures' : 'hcpcs'
  if (tables.procedure(procedure, from) !== null || tables.release(table, from) === null) return null
  const message = `${procedure} is not among the procedure codes at hand for ${from}.`
  const at = { line: n, field: 'line.procedure', message } as const
  return payer.medicareCoverage ? at : { ...at, level: 'DEN-L', answer: answer('CO', '181') }
}

function unpaid(line: SceneLine, scene: Scene): Hit | null {
  const { n, procedure, fee, modifiers, charge } = line
  // A line that charges nothing only reports.
  if (fee === null || charge === 0 || !scene.payer.medicareCoverage) return null
  const at = { line: n, field: 'line.procedure' } as const
  if (fee.status === 'T') {
    const message = `${procedure} is paid only where nothing else is paid that day.`
    return hasCompany(line, scene) ? { ...at, message, level: 'DEN-L', answer: BUNDLED } : null
  }
  const found = Object.hasOwn(STATUSES, fee.status) ? STATUSES[fee.status] : undefined
  if (!found || SAID.some((one) => modifiers.includes(one))) return null
  const [why, level, said] = found
  const own = Object.hasOwn(RECODED, procedure) ? RECODED[procedure] : undefined
  const fix = own === undefined ? {} : { fix: `Bill ${own}, which Medicare takes in its place.` }
  return { ...at, ...fix, level, answer: said, message: `${procedure} ${why} (status ${fee.status}).` }
}

export const codeValid: Rule = {
  ...{ id: 'E1', title: 'A procedure code is valid on the day, and its status lets it be paid' },
  ...{ ...ALWAYS, level: 'UNP', verify: true },
  inputs: ['line.procedure', 'line.date'],
  answer: NOT_VALID,
  status277: 'A7:507',
  fix: 'Use the code in force on the day of service; what the law excludes is the patient’s, what is bundled is written off.',
  source: 'MCPM ch. 23 addendum; PPRRVU2025',
  yieldsTo: ['A2'],
  check: (scene) => perLine(scene.lines, (line) => unknown(line, scene) ?? unpaid(line, scene)),
  examples: [
    {
      name: 'a telephone visit after its code was deleted',
      scene: (make) => make({ lines: [oneLine('99441')] }),
      finds: [{ line: 1, field: 'line.procedure', answer: NOT_VALID }],
    },
    {
      name: 'the same visit on the last day of its code',
      scene: (make) => make({ lines: [oneLine('99441', { from: '2024-12-31' })] }),
      finds: [],
    },
    {
      name: 'a check-up, which Medicare excludes',
      scene: (make) => make({ lines: [oneLine('99396')] }),
      finds: [{ line: 1, field: 'line.procedure', answer: EXCLUDED }],
    },
    {
      name: 'prolonged time under a number that Medicare does not take',
      scene: (make) => make({ lines: [oneLine('99215'), oneLine('99417')] }),
      finds: [{ line: 2, field: 'line.procedure', answer: NOT_VALID }],
    },
    {
      name: 'a surgical tray, which is part of the surgery',
      scene: (make) => make({ lines: [oneLine('A4550')] }),
      finds: [{ line: 1, field: 'line.procedure', answer: BUNDLED }],
    },
    {
      name: 'oxygen in the blood measured at a visit',
      scene: (make) => make({ lines: [oneLine('99213'), oneLine('94760')] }),
      finds: [{ line: 2, field: 'line.procedure', answer: BUNDLED }],
    },
    {
      name: 'oxygen in the blood measured, and nothing else',
      scene: (make) => make({ lines: [oneLine('94760')] }),
      finds: [],
    },
    {
      name: 'a visit within a surgery’s package, reported without charge',
      scene: (make) => make({ lines: [oneLine('99213'), oneLine('99024', { charge: '0.00' })] }),
      finds: [],
    },
  ],
}
