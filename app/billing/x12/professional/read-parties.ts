import type { Field } from '../../claim/field.ts'
import type { LoopNode } from '../guide/attach.ts'
import { given, segmentIn, valueIn } from '../guide/pick.ts'
import { dayIn } from '../wire/amounts.ts'
import type { Segment } from '../wire/segment.ts'
import { value } from '../wire/segment.ts'
import type { PlaceNotes } from './places.ts'

/** A day of the wire as a claim writes it; what is none is handed on as it stands, so that reading the claim refuses it. */
export const dayText = (text: string): string => dayIn(text) ?? text

/** Fields under which the parts of someone are noted. */
export interface PartyFields {
  readonly name?: Field
  readonly address?: Field
  readonly zip?: Field
  readonly birth?: Field
  readonly sex?: Field
  readonly memberId?: Field
  readonly npi?: Field
  readonly taxonomy?: Field
}

const noted = (
  notes: PlaceNotes,
  field: Field | undefined,
  segment: Segment | undefined,
  element: number,
  line = 0,
) => {
  if (!segment) return
  if (field) notes.note(field, segment, element, null, line)
  else notes.used.add(segment)
}

/** N3 and N4 of a loop. */
export function addressIn(node: LoopNode | undefined, notes: PlaceNotes, fields: PartyFields = {}) {
  const street = segmentIn(node, 'N3')
  const city = segmentIn(node, 'N4')
  noted(notes, fields.address, street, 1)
  noted(notes, fields.zip, city, 3)
  if (!street && !city) return undefined
  return given({
    line1: valueIn(street, 1) ?? '',
    line2: valueIn(street, 2),
    city: valueIn(city, 1) ?? '',
    state: valueIn(city, 2) ?? '',
    zip: valueIn(city, 3) ?? '',
    country: valueIn(city, 4),
  })
}

/** Someone who is covered or treated: name, birth, sex, address. */
export function personIn(node: LoopNode, notes: PlaceNotes, fields: PartyFields) {
  const name = segmentIn(node, 'NM1')
  const about = segmentIn(node, 'DMG')
  noted(notes, fields.name, name, 3)
  noted(notes, fields.birth, about, 2)
  noted(notes, fields.sex, about, 3)
  const birth = valueIn(about, 2)
  return given({
    last: valueIn(name, 3) ?? '',
    first: valueIn(name, 4),
    middle: valueIn(name, 5),
    suffix: valueIn(name, 7),
    birth: birth === undefined ? undefined : dayText(birth),
    sex: valueIn(about, 3),
    address: addressIn(node, notes, fields),
  })
}

/** A provider: name, NPI, specialty and address of its loop. */
export function providerIn(node: LoopNode | undefined, notes: PlaceNotes, fields: PartyFields, line = 0) {
  const name = segmentIn(node, 'NM1')
  if (!name || !node) return undefined
  const specialty = segmentIn(node, 'PRV')
  noted(notes, fields.name, name, 3, line)
  if (fields.npi && value(name, 8) === 'XX') notes.note(fields.npi, name, 9, null, line)
  noted(notes, fields.taxonomy, specialty, 3, line)
  return given({
    kind: value(name, 2) === '1' ? 'person' : 'organization',
    name: valueIn(name, 3) ?? '',
    first: valueIn(name, 4),
    middle: valueIn(name, 5),
    npi: value(name, 8) === 'XX' ? valueIn(name, 9) : undefined,
    taxonomy: valueIn(specialty, 3),
    address: addressIn(node, notes, fields),
  })
}
