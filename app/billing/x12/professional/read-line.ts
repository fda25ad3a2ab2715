import type { LoopNode } from '../guide/attach.ts'
import { given, loopIn, loopsIn, segmentIn, valueIn } from '../guide/pick.ts'
import type { Segment } from '../wire/segment.ts'
import { component, components, value } from '../wire/segment.ts'
import type { PlaceNotes } from './places.ts'
import type { ReadPriorLine } from './read-coverage.ts'
import { amountText, priorLineIn } from './read-coverage.ts'
import { dayText, providerIn } from './read-parties.ts'

/** What was read of a line: the line, and what earlier payers made of it, by payer. */
export interface ReadLine {
  readonly line: Record<string, unknown> & { readonly ordering?: unknown }
  readonly prior: readonly { readonly payer: string; readonly line: ReadPriorLine }[]
}

/** Loop 2400. @param n the line's number on the claim: its place, whatever LX01 says */
export function lineIn(node: LoopNode, n: number, place: string, notes: PlaceNotes): ReadLine {
  const sv1 = segmentIn(node, 'SV1')
  const lx = segmentIn(node, 'LX')
  if (lx) notes.used.add(lx)
  if (sv1) noteService(sv1, n, notes)
  const own = sv1 ? valueIn(sv1, 5) : undefined
  const control = given({ control: referenceIn(node, '6R', n, notes) })
  const line = Object.assign(
    control,
    datesIn(node, n, notes),
    given({
      place: own === place ? undefined : own,
      procedure: sv1 ? component(sv1, 1, 2) : '',
      modifiers: sv1
        ? components(sv1, 1)
            .slice(2, 6)
            .filter((one) => one !== '')
        : [],
      pointers: sv1
        ? components(sv1, 7)
            .filter((one) => one !== '')
            .map(pointerOf)
        : [],
      charge: amountText(valueIn(sv1, 2) ?? ''),
      units: amountText(valueIn(sv1, 4) ?? ''),
      unit: valueIn(sv1, 3) ?? 'UN',
      emergency: sv1 ? value(sv1, 9) === 'Y' : false,
      drug: drugIn(node, n, notes),
      authorization: referenceIn(node, 'G1', n, notes),
      referral: referenceIn(node, '9F', n, notes),
      clia: referenceIn(node, 'X4', n, notes),
      note: noteIn(node, notes),
    }),
    providersIn(node, n, notes),
  )
  return { line, prior: loopsIn(node, '2430').map((inner) => priorLineIn(inner, n, notes)) }
}

/** A pointer as a number; what is none points to nothing, which the rules tell (A10). */
function pointerOf(text: string): number {
  const n = Number(text)
  return Number.isInteger(n) && n >= 0 && n <= 99 ? n : 0
}

function noteService(sv1: Segment, n: number, notes: PlaceNotes): void {
  notes.note('line.procedure', sv1, 1, 2, n)
  if (component(sv1, 1, 3) !== '') notes.note('line.modifiers', sv1, 1, 3, n)
  notes.note('line.charge', sv1, 2, null, n)
  notes.note('line.units', sv1, 4, null, n)
  notes.note('line.place', sv1, 5, null, n)
  notes.note('line.pointers', sv1, 7, null, n)
  notes.note('line.emergency', sv1, 9, null, n)
}

function datesIn(node: LoopNode, n: number, notes: PlaceNotes) {
  const date = segmentIn(node, 'DTP', '472')
  if (date) notes.note('line.date', date, 3, null, n)
  const [from = '', through = from] = (valueIn(date, 3) ?? '').split('-', 2)
  return given({ from: dayText(from), through: through === from ? undefined : dayText(through) })
}

function referenceIn(node: LoopNode, code: string, n: number, notes: PlaceNotes): string | undefined {
  const ref = segmentIn(node, 'REF', code)
  if (!ref) return undefined
  if (code === '6R') notes.note('line.control', ref, 2, null, n)
  notes.used.add(ref)
  return valueIn(ref, 2)
}

function noteIn(node: LoopNode, notes: PlaceNotes): string | undefined {
  const note = segmentIn(node, 'NTE', 'ADD')
  if (note) notes.used.add(note)
  return valueIn(note, 2)
}

function drugIn(node: LoopNode, n: number, notes: PlaceNotes) {
  const drug = loopIn(node, '2410')
  const [lin, ctp] = [segmentIn(drug, 'LIN'), segmentIn(drug, 'CTP')]
  if (!lin || value(lin, 2) !== 'N4') return undefined
  notes.note('line.drug', lin, 3, null, n)
  if (ctp) notes.used.add(ctp)
  const quantity = amountText(valueIn(ctp, 4) ?? '')
  return { ndc: value(lin, 3), quantity, unit: ctp ? component(ctp, 5, 1) : '' }
}

function providersIn(node: LoopNode, n: number, notes: PlaceNotes) {
  return given({
    rendering: providerIn(
      loopIn(node, '2420A'),
      notes,
      { name: 'rendering.name', npi: 'rendering.npi', taxonomy: 'rendering.taxonomy' },
      n,
    ),
    supervising: providerIn(loopIn(node, '2420D'), notes, { npi: 'supervising.npi' }, n),
    ordering: providerIn(loopIn(node, '2420E'), notes, { name: 'ordering.name', npi: 'ordering.npi' }, n),
  })
}
