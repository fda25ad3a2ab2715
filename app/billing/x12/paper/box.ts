import type { Field } from '../../claim/field.ts'
import { FIELDS } from '../../claim/field.ts'

/**
 * The boxes of the CMS-1500 (02/12) in the order in which one reads the form, with what they hold in our words. Parts
 * that the form prints apart have a name of their own ("14 qualifier"). The boxes of line 24 stand in `LINE_BOXES`.
 * Source: layout of the CMS-1500 (02/12), public domain; NUCC 1500 reference manual for what goes where (facts).
 */
export const BOXES = {
  top: 'payer: name, number, address',
  '1': 'kind of coverage',
  '1a': 'insured’s ID number',
  '2': 'patient’s name',
  '3': 'patient’s birth date',
  '3 sex': 'patient’s sex',
  '4': 'insured’s name',
  '5': 'patient’s address',
  '5 phone': 'patient’s phone',
  '6': 'patient’s relationship to the insured',
  '7': 'insured’s address',
  '8': 'reserved',
  '9': 'other insured’s name',
  '9a': 'other insured’s policy or group number',
  '9b': 'reserved',
  '9c': 'reserved',
  '9d': 'other insured’s plan',
  '10a': 'condition comes from employment',
  '10b': 'condition comes from a car accident',
  '10b state': 'state of the accident',
  '10c': 'condition comes from another accident',
  '10d': 'claim codes',
  '11': 'insured’s group number',
  '11a': 'insured’s birth date',
  '11a sex': 'insured’s sex',
  '11b': 'other claim number',
  '11c': 'insured’s plan',
  '11d': 'is there another plan',
  '12': 'patient’s release of information',
  '13': 'insured’s assignment of benefits',
  '14': 'date of the illness, injury or last menses',
  '14 qualifier': 'which of them (431 onset, 484 last menses)',
  '15': 'other date',
  '15 qualifier': 'which date (439 accident, 454 first treatment, 304 last visit, 455 last X-ray, 090, 091)',
  '16 from': 'unable to work from',
  '16 through': 'unable to work through',
  '17': 'referring, ordering or supervising provider',
  '17 qualifier': 'which of them (DN, DK, DQ)',
  '17a': 'their other number',
  '17b': 'their NPI',
  '18 from': 'in hospital from',
  '18 through': 'in hospital through',
  '19': 'additional information',
  '20': 'outside laboratory',
  '21': 'diagnoses, A to L',
  '21 indicator': 'code set of the diagnoses (0: ICD-10)',
  '22': 'resubmission code',
  '22 original': 'original reference number',
  '23': 'authorization, referral or CLIA number',
  '25': 'tax ID',
  '25 kind': 'kind of tax ID (SSN, EIN)',
  '26': 'account number',
  '27': 'acceptance of assignment',
  '28': 'total charge',
  '29': 'amount paid',
  '30': 'reserved',
  '31': 'provider’s signature',
  '31 name': 'provider who signs',
  '32': 'service facility: name, address',
  '32a': 'its NPI',
  '32b': 'its other number',
  '33': 'billing provider: name, address',
  '33 phone': 'its phone',
  '33a': 'its NPI',
  '33b': 'its other number or taxonomy',
} as const
/** The number of a box of the CMS-1500 above the lines: a key of `BOXES`. */
export type BoxName = keyof typeof BOXES

/** The boxes of a service line (24A to 24J), its shaded upper part first (NUCC manual, item 24). */
export const LINE_BOXES = {
  shaded: 'drug and remarks',
  'A from': 'from',
  'A through': 'through',
  B: 'place of service',
  C: 'emergency',
  D: 'procedure',
  'D modifiers': 'modifiers',
  E: 'diagnosis pointers, A to L',
  F: 'charge',
  G: 'units',
  H: 'screening or family plan',
  I: 'kind of the number in the shaded part of J',
  'J shaded': 'rendering provider’s taxonomy',
  J: 'rendering provider’s NPI',
} as const
/** The letter of a box of a service line: one of `LINE_BOXES`. */
export type LineBoxName = keyof typeof LINE_BOXES

/** A claim as it stands on paper: what is printed in each box, and the lines in order, six to a page. */
export interface PaperForm {
  readonly boxes: Readonly<Record<BoxName, string>>
  readonly lines: readonly Readonly<Record<LineBoxName, string>>[]
}

/** Lines on a page, and diagnoses on a claim (NUCC manual, items 21 and 24). */
export const PAPER_LINES = 6
export const PAPER_DIAGNOSES = 12

const numberOf = (name: string): string => name.split(' ')[0] ?? ''

/** Whether a field stands in a box, by the one table that knows (`FIELDS`): "10a-10c" spans its three. */
function isIn(field: Field, box: string): boolean {
  const { box: own } = FIELDS[field]
  if (own === null) return false
  const [first = '', last = first] = own.split('-')
  return first === last ? own === box : box >= first && box <= last && box.length === first.length
}

/**
 * The crosswalk: for each box, and for each column of 24, the fields of a claim it shows and their elements in the 837P.
 * Made from `FIELDS`, so that paper, wire and rules cannot come apart.
 */
export const CROSSWALK: readonly {
  readonly box: string
  readonly label: string
  readonly fields: readonly Field[]
  readonly elements: readonly string[]
}[] = [
  ...Object.entries(BOXES).map(([name, label]) => ({ name: numberOf(name), label, box: name })),
  ...Object.entries(LINE_BOXES).map(([name, label]) => {
    const column = name === 'shaded' ? '24' : `24${numberOf(name)}`
    return { name: column, label, box: name === 'shaded' ? '24' : `24${name}` }
  }),
].map(({ name, label, box }) => {
  const fields = (Object.keys(FIELDS) as Field[]).filter((field) => isIn(field, name))
  return { box, label, fields, elements: [...new Set(fields.map((field) => FIELDS[field].element))] }
})
