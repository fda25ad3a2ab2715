import type { LoopNode } from '../guide/attach.ts'
import { given, loopIn, segmentIn, segmentsIn, valueIn } from '../guide/pick.ts'
import { decimalIn } from '../wire/amounts.ts'
import type { Segment } from '../wire/segment.ts'
import { component, components, value } from '../wire/segment.ts'
import type { PlaceNotes } from './places.ts'
import { addressIn, dayText, personIn } from './read-parties.ts'

/** An amount of the wire; what is none is handed on as it stands, so that reading the claim refuses it. */
export const amountText = (text: string): string => decimalIn(text) ?? text

/** All adjustments of a loop: up to six in a segment. */
export function adjustmentsIn(node: LoopNode | undefined, notes: PlaceNotes) {
  return segmentsIn(node, 'CAS').flatMap((segment) => {
    notes.used.add(segment)
    return [2, 5, 8, 11, 14, 17]
      .filter((at) => value(segment, at) !== '' || value(segment, at + 1) !== '')
      .map((at) =>
        given({
          group: value(segment, 1),
          carc: value(segment, at),
          amount: amountText(value(segment, at + 1)),
          quantity: value(segment, at + 2) === '' ? undefined : amountText(value(segment, at + 2)),
        }),
      )
  })
}

/** NM1 of a payer with its address. */
export function payerIn(node: LoopNode | undefined, notes: PlaceNotes) {
  const name = segmentIn(node, 'NM1')
  if (name) notes.used.add(name)
  return given({
    id: valueIn(name, 9) ?? '',
    name: valueIn(name, 3) ?? '',
    address: addressIn(node, notes),
  })
}

/** What SBR says of a plan, without whose turn it is. */
export const planIn = (sbr: Segment | undefined) =>
  given({ filing: valueIn(sbr, 9) ?? '', msp: valueIn(sbr, 5) })
export const groupIn = (sbr: Segment | undefined) => ({ group: valueIn(sbr, 3), groupName: valueIn(sbr, 4) })

/** What an earlier payer made of one line, with the payer it belongs to. */
export function priorLineIn(node: LoopNode, n: number, notes: PlaceNotes) {
  const svd = segmentIn(node, 'SVD') as Segment
  const date = segmentIn(node, 'DTP', '573')
  notes.note('line.prior', svd, 1, null, n)
  if (date) notes.used.add(date)
  const on = valueIn(date, 3)
  return {
    payer: value(svd, 1),
    line: given({
      line: n,
      procedure: component(svd, 3, 2),
      modifiers: components(svd, 3)
        .slice(2, 6)
        .filter((one) => one !== ''),
      paid: amountText(value(svd, 2)),
      units: amountText(value(svd, 5) || '1'),
      on: on === undefined ? undefined : dayText(on),
      adjustments: adjustmentsIn(node, notes),
    }),
  }
}
export type ReadPriorLine = ReturnType<typeof priorLineIn>['line']

/** A plan of loop 2320. `lines` are what its payer made of the lines. */
export function otherCoverageIn(
  node: LoopNode,
  linesOf: (payer: string) => readonly ReadPriorLine[],
  notes: PlaceNotes,
) {
  const sbr = segmentIn(node, 'SBR')
  const insured = loopIn(node, '2330A')
  const payerLoop = loopIn(node, '2330B')
  const [paid, date, control, oi] = [
    segmentIn(node, 'AMT', 'D'),
    segmentIn(payerLoop, 'DTP', '573'),
    segmentIn(payerLoop, 'REF', 'F8'),
    segmentIn(node, 'OI'),
  ]
  if (sbr) notes.note('other', sbr, 1)
  if (paid) notes.note('other.paid', paid, 2)
  const cas = segmentIn(node, 'CAS')
  if (cas) notes.note('other.adjustments', cas, 2)
  for (const one of [date, control, oi]) if (one) notes.used.add(one)
  const payer = payerIn(payerLoop, notes)
  const adjustments = adjustmentsIn(node, notes)
  const lines = linesOf(payer.id)
  const on = valueIn(date, 3) ?? undefined
  const hasPrior = paid !== undefined || adjustments.length > 0 || lines.length > 0
  // Where lines tell the day, the claim's is that of the first; a line keeps its own only where it differs.
  const claimDay = on === undefined ? lines[0]?.on : dayText(on)
  const prior = given({
    paid: amountText(valueIn(paid, 2) ?? '0'),
    on: claimDay,
    control: valueIn(control, 2),
    adjustments,
    lines: lines.map(({ on: own, ...line }) => given({ ...line, on: own === claimDay ? undefined : own })),
  })
  const person = insured ? personIn(insured, notes, {}) : { last: '' }
  return given({
    payer,
    ...planIn(sbr),
    relationship: valueIn(sbr, 2) ?? '',
    subscriber: given({
      ...person,
      memberId: valueIn(segmentIn(insured, 'NM1'), 9) ?? '',
      ...groupIn(sbr),
    }),
    prior: hasPrior ? prior : undefined,
  })
}
