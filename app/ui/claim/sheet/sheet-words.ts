import type { BoxName, Field } from '#billing'
import { BOXES, FIELDS, LINE_BOXES } from '#billing'
import type { SheetKey } from './sheet-keys.ts'
import { keysOfField, LETTERS, placeOf } from './sheet-keys.ts'

/** What is printed above a box, in our words, and short enough to fit; what a box holds in full is in `BOXES`. */
export const LABELS: Readonly<Record<BoxName, string>> = {
  ...{ top: 'Payer: name, number, address', '1': 'Kind of coverage', '1a': 'Insured’s ID number' },
  ...{ '2': 'Patient’s name: last, first, middle', '3': 'Birth date', '3 sex': 'Sex' },
  ...{ '4': 'Insured’s name: last, first, middle', '5': 'Patient’s address', '5 phone': 'Telephone' },
  ...{ '6': 'Patient is to the insured', '7': 'Insured’s address', '8': 'Reserved' },
  ...{
    '9': 'Other insured’s name',
    '9a': 'Other insured’s policy or group',
    '9b': 'Reserved',
    '9c': 'Reserved',
  },
  ...{ '9d': 'Other plan or program', '10a': 'Work, now or before?', '10b': 'Car accident?' },
  ...{ '10b state': 'State', '10c': 'Another accident?', '10d': 'Claim codes' },
  ...{ '11': 'Insured’s policy, group or FECA number', '11a': 'Insured’s birth date', '11a sex': 'Sex' },
  ...{ '11b': 'Other claim number', '11c': 'Insured’s plan or program', '11d': 'Is there another plan?' },
  '12': 'Patient lets records be released: signature',
  '13': 'Insured lets the plan pay the provider: signature',
  ...{ '14': 'Illness, injury or last menses', '14 qualifier': 'Qual.' },
  ...{ '15': 'Other date', '15 qualifier': 'Qual.' },
  ...{ '16 from': 'Unable to work: from', '16 through': 'to' },
  ...{ '17': 'Referring or other source', '17 qualifier': 'Qual.', '17a': 'Other number', '17b': 'NPI' },
  ...{ '18 from': 'In hospital: from', '18 through': 'to' },
  ...{ '19': 'Additional information', '20': 'Outside laboratory?' },
  ...{ '21': 'Diagnoses: letters A to L are pointed to in 24E', '21 indicator': 'ICD ind.' },
  ...{ '22': 'Resubmission', '22 original': 'Original reference number' },
  ...{ '23': 'Authorization, referral or CLIA number', '25': 'Tax ID', '25 kind': 'Kind' },
  ...{ '26': 'Account number', '27': 'Assignment?', '28': 'Total charge', '29': 'Amount paid' },
  ...{ '30': 'Reserved', '31': 'Provider’s signature', '31 name': 'Who signs' },
  ...{ '32': 'Where services were given', '32a': 'NPI', '32b': 'Other number' },
  ...{ '33': 'Billing provider', '33 phone': 'Telephone', '33a': 'NPI' },
  '33b': 'Other number',
}

/** The heads of the columns of box 24. */
export const COLUMNS: readonly (readonly [column: string, label: string])[] = [
  ...([
    ['A', 'Dates of service: from, to'],
    ['B', 'Pl.'],
    ['C', 'Em.'],
    ['D', 'Procedure · modifiers'],
    ['E', 'Points'],
  ] as const),
  ...([
    ['F', 'Charge'],
    ['G', 'Units'],
    ['H', 'Fa.'],
    ['I', 'ID'],
    ['J', 'Rendering'],
  ] as const),
]

/** How a key names its box: "24D, line 2", "21C", "3". */
export function boxNumber(key: SheetKey): string {
  const place = placeOf(key)
  if (place.kind === 'diagnosis') return `21${LETTERS[place.index]}`
  if (place.kind === 'box') return place.box.split(' ')[0] ?? ''
  const column = place.box === 'shaded' ? '' : (place.box.split(' ')[0] ?? '')
  return `24${column}, line ${place.line}`
}

/** What is written there, in our words. */
export function boxWords(key: SheetKey): string {
  const place = placeOf(key)
  if (place.kind === 'line') return LINE_BOXES[place.box]
  return place.kind === 'diagnosis' ? 'diagnosis' : BOXES[place.box]
}

/** The accessible name of a place to write: "Box 24D, line 2: procedure". */
export const boxName = (key: SheetKey): string =>
  key === 'top' ? `Top of the form: ${boxWords(key)}` : `Box ${boxNumber(key)}: ${boxWords(key)}`

/** Its elements in the 837P: "2010BA NM109". */
export function elementsAt(key: SheetKey): readonly string[] {
  const fields = (Object.keys(FIELDS) as Field[]).filter((field) =>
    keysOfField(field, null, 1).includes(firstLine(key)),
  )
  return [...new Set(fields.map((field) => FIELDS[field].element))]
}
const firstLine = (key: SheetKey): SheetKey => key.replace(/^\d+:/, '1:')
