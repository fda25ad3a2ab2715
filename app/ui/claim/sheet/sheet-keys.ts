import type { BoxName, Field, FindingJson, LineBoxName } from '#billing'
import { FIELDS } from '#billing'

/**
 * One place to write on the sheet: a box by its name ("3 sex"), one diagnosis ("21 C"), or a box of a service line
 * ("2:D modifiers", the second line). Findings, faults and the lens point with it.
 */
export type SheetKey = string

export const LETTERS = 'ABCDEFGHIJKL'
export const lineKey = (line: number, box: LineBoxName): SheetKey => `${line}:${box}`
export const diagnosisKey = (index: number): SheetKey => `21 ${LETTERS[index] ?? ''}`

/** A key taken apart. */
export type SheetPlace =
  | { readonly kind: 'box'; readonly box: BoxName }
  | { readonly kind: 'diagnosis'; readonly index: number }
  | { readonly kind: 'line'; readonly line: number; readonly box: LineBoxName }

export function placeOf(key: SheetKey): SheetPlace {
  const [, line, box] = /^(\d+):(.+)$/.exec(key) ?? []
  if (line !== undefined && box !== undefined)
    return { kind: 'line', line: Number(line), box: box as LineBoxName }
  const [, letter] = /^21 ([A-L])$/.exec(key) ?? []
  if (letter !== undefined) return { kind: 'diagnosis', index: LETTERS.indexOf(letter) }
  return { kind: 'box', box: key as BoxName }
}

const ALL_DIAGNOSES = [...LETTERS].map((letter) => `21 ${letter}`)

/** Where a field of a claim is written on the sheet: finer than its box, since a box may hold several. */
const OF_CLAIM: Readonly<Partial<Record<Field, readonly (BoxName | SheetKey)[]>>> = {
  ...{ id: ['26'], total: ['28'], frequency: ['22'], original: ['22 original'], signature: ['31'] },
  ...{ assignment: ['27'], benefitsAssigned: ['13'], release: ['12'], note: ['19'], attachment: ['19'] },
  accident: ['10a', '10b', '10b state', '10c'],
  ...{ accidentDate: ['15', '15 qualifier'], onset: ['14', '14 qualifier'] },
  ...{ admitted: ['18 from', '18 through'], disabled: ['16 from', '16 through'] },
  ...{ authorization: ['23'], referral: ['23'], clia: ['23'], patientPaid: ['29'], 'other.paid': ['29'] },
  ...{ diagnosis: ALL_DIAGNOSES, 'patient.name': ['2'], 'patient.birth': ['3'], 'patient.sex': ['3 sex'] },
  ...{ 'patient.address': ['5'], relationship: ['6'], 'subscriber.name': ['4'] },
  ...{ 'subscriber.address': ['7'], 'subscriber.birth': ['11a', '11a sex'], 'subscriber.memberId': ['1a'] },
  ...{ 'subscriber.group': ['11'], msp: ['11'], filing: ['1'], payer: ['top'] },
  other: ['9', '9a', '9d', '11d'],
  ...{ 'billing.name': ['33'], 'billing.npi': ['33a'], 'billing.taxId': ['25', '25 kind'] },
  ...{ 'billing.address': ['33'], 'billing.zip': ['33'], 'billing.taxonomy': ['33b'] },
  ...{ 'rendering.name': ['31 name'], 'referring.name': ['17'], 'referring.npi': ['17b'] },
  ...{ 'ordering.name': ['17'], 'ordering.npi': ['17b'], 'supervising.npi': ['17b'] },
  ...{ 'facility.name': ['32'], 'facility.npi': ['32a'], 'facility.zip': ['32'] },
}

/** The same for what is written in a service line. */
const OF_LINE: Readonly<Partial<Record<Field, readonly LineBoxName[]>>> = {
  ...{ place: ['B'], 'line.place': ['B'], 'line.date': ['A from', 'A through'], 'line.emergency': ['C'] },
  ...{ 'line.procedure': ['D'], 'line.modifiers': ['D modifiers'], 'line.pointers': ['E'] },
  ...{ 'line.charge': ['F'], 'line.units': ['G'], 'line.drug': ['shaded'] },
  ...{ 'rendering.npi': ['J'], 'rendering.taxonomy': ['I', 'J shaded'] },
}

/**
 * The places of a field. What stands in service lines but belongs to the claim (place of service, rendering provider) is
 * in each of them.
 * @param line its number from 1; null or 0: the claim
 * @param lines how many lines the form has
 */
export function keysOfField(field: Field, line: number | null, lines: number): readonly SheetKey[] {
  const boxes = OF_LINE[field]
  if (boxes === undefined) return OF_CLAIM[field] ?? []
  const those = line ? [line] : Array.from({ length: lines }, (_, i) => i + 1)
  return those.flatMap((n) => boxes.map((box) => lineKey(n, box)))
}

const fieldOf = ({ box, element }: Pick<FindingJson, 'box' | 'element'>): Field | undefined =>
  (Object.keys(FIELDS) as Field[]).find(
    (field) => FIELDS[field].box === box && FIELDS[field].element === element,
  )

/** The places of the sheet that a finding is about; none where paper has none. */
export function keysOfFinding(
  finding: Pick<FindingJson, 'box' | 'element' | 'line'>,
  lines: number,
): readonly SheetKey[] {
  const field = fieldOf(finding)
  return field === undefined ? [] : keysOfField(field, finding.line, lines)
}
