import type { FeeRow } from '../../codes/tables.ts'
import { partByNumber } from '../../pricing/parts-by-number.ts'
import type { Hit, Rule } from '../rule.ts'
import type { Scene, SceneLine } from '../scene.ts'
import { oneLine } from './example-parts.ts'
import { ALWAYS, answer } from './parts.ts'
import { perLine } from './per-line.ts'

const WRONG = answer('CO', '4', 'N823')
const FACILITYS = answer('CO', '97', 'M15')
/** A visit by video is no stay in a facility, though it is paid as one. */
const TELEHEALTH = '02'

/** Whether the row may be billed as this part. 1 splits; of 6, laboratory physician's reading, only the reading exists. */
const takes = ({ pcTc }: FeeRow, part: '26' | 'TC'): boolean =>
  pcTc === '1' || (pcTc === '6' && part === '26')

function fixOf(procedure: string, part: '26' | 'TC'): string {
  const own = partByNumber(procedure, part)
  return own === null
    ? 'Take the modifier off: the service has no such part.'
    : `Bill ${own}, which is that part, without a modifier.`
}

function componentHit(line: SceneLine, { tables }: Scene): Hit | null {
  const { n, procedure, modifiers, place, from, fee: row } = line
  if (row === null) return null
  const reading = modifiers.includes('26')
  const technical = modifiers.includes('TC')
  // Both at once exclude each other: rule E2 says so.
  if (reading && technical) return null
  const at = { line: n, field: 'line.modifiers' } as const
  if (reading || technical) {
    const part = reading ? '26' : 'TC'
    if (!takes(row, part))
      return {
        ...at,
        message: `${procedure} does not split into a professional and a technical part; ${part} cannot stand.`,
        fix: fixOf(procedure, part),
      }
    if (reading) return null
  }
  // In a facility the equipment and staff are the facility's, and it bills them itself.
  const isTechnical = row.pcTc === '1' || row.pcTc === '3' || row.pcTc === '4'
  if (!isTechnical || place === TELEHEALTH || !tables.place(place, from)?.isFacility) return null
  const message = `${procedure} in place ${place}: its technical part is the facility’s, whose own claim has it.`
  const fix =
    row.pcTc === '1'
      ? technical
        ? 'Take the line off; the facility bills it.'
        : 'Bill the professional part alone, with 26.'
      : row.pcTc === '3'
        ? 'Take the line off; the facility bills it.'
        : fixOf(procedure, '26')
  return { ...at, message, fix, answer: FACILITYS }
}

export const components: Rule = {
  ...{
    id: 'E16',
    title: 'Professional and technical parts are billed by who did them',
    level: 'DEN-L',
    ...{ ...ALWAYS, verify: true },
  },
  inputs: ['line.modifiers', 'line.procedure', 'line.place'],
  answer: WRONG,
  status277: null,
  fix: 'Bill 26 for reading the test, TC for making it, and neither where one practice did both.',
  source: 'MCPM ch. 13 §20, ch. 23; PC/TC indicators of the fee schedule',
  check: (scene) => perLine(scene.lines, (line) => componentHit(line, scene)),
  examples: [
    {
      name: 'a heart tracing split by a modifier, where numbers split it',
      scene: (make) => make({ ...ordered, lines: [oneLine('93000', { modifiers: ['26'] })] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: WRONG }],
    },
    {
      name: 'the reading of a heart tracing under its own number',
      scene: (make) => make({ ...ordered, lines: [oneLine('93010')] }),
      finds: [],
    },
    {
      name: 'a visit with a professional part',
      scene: (make) => make({ lines: [oneLine('99213', { modifiers: ['26'] })] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: WRONG }],
    },
    {
      name: 'chest films in a hospital, billed as a whole',
      scene: (make) => make({ ...ordered, place: '22', lines: [oneLine('71046')] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: FACILITYS }],
    },
    {
      name: 'the technical part of chest films made in a hospital',
      scene: (make) => make({ ...ordered, place: '22', lines: [oneLine('71046', { modifiers: ['TC'] })] }),
      finds: [{ line: 1, field: 'line.modifiers', answer: FACILITYS }],
    },
    {
      name: 'the reading of chest films made in a hospital',
      scene: (make) => make({ ...ordered, place: '22', lines: [oneLine('71046', { modifiers: ['26'] })] }),
      finds: [],
    },
    {
      name: 'chest films of the office in both parts, 9.81 and 20.67',
      scene: (make) =>
        make({
          ...ordered,
          lines: ['26', 'TC'].map((one) => oneLine('71046', { modifiers: [one] })),
        }),
      finds: [],
    },
  ],
}

const ordered = { ordering: { kind: 'person', name: 'Rivera', first: 'Alex', npi: '1999999984' } } as const
