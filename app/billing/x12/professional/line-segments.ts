import type { Claim } from '../../claim/claim.ts'
import type { Coverage, PriorLine } from '../../claim/coverage.ts'
import type { Line } from '../../claim/line.ts'
import { amountOut, dayOut, quantityOut } from '../wire/amounts.ts'
import type { Element, OutSegment } from '../wire/segment-text.ts'
import { adjustmentSegments } from './coverage-segments.ts'
import { destinationIndex } from './destination.ts'
import { addressSegments, numbered, providerName, specialtySegment } from './party-segments.ts'

/** HC and the procedure; modifiers beyond four go where the guide has room for none, so that they are refused. */
function procedureCell(procedure: string, modifiers: readonly string[]): Element {
  const four = Array.from({ length: 4 }, (_, i) => modifiers[i] ?? '')
  return ['HC', procedure, ...four, ...(modifiers.length > 4 ? ['', '', ...modifiers.slice(4)] : [])]
}

function serviceSegment(claim: Claim, line: Line): OutSegment {
  const place = line.place === undefined || line.place === claim.place ? '' : line.place
  return [
    ...(['SV1', procedureCell(line.procedure, line.modifiers), amountOut(line.charge), line.unit] as const),
    ...[quantityOut(line.units), place, '', line.pointers.map(String), '', line.emergency ? 'Y' : ''],
  ]
}

function serviceDate({ from, through = from }: Line): OutSegment {
  return from === through
    ? ['DTP', '472', 'D8', dayOut(from)]
    : ['DTP', '472', 'RD8', `${dayOut(from)}-${dayOut(through)}`]
}

function drugSegments({ drug }: Line): readonly OutSegment[] {
  if (!drug) return []
  return [
    ['LIN', '', 'N4', drug.ndc],
    ['CTP', '', '', '', quantityOut(drug.quantity), [drug.unit]],
  ]
}

function lineProviders(
  claim: Claim,
  { rendering, supervising, ordering = claim.ordering }: Line,
): readonly OutSegment[] {
  const segments: OutSegment[] = []
  if (rendering) segments.push(providerName('82', rendering), ...specialtySegment('PE', rendering))
  if (supervising) segments.push(providerName('DQ', supervising, 'person'))
  if (ordering) segments.push(providerName('DK', ordering, 'person'), ...addressSegments(ordering.address))
  return segments
}

/** Loop 2430: what an earlier payer made of this line. What it leaves out is as the line has it. */
function priorSegments({ payer, prior }: Coverage, was: PriorLine, line: Line): readonly OutSegment[] {
  const { procedure = line.procedure, units = line.units, on = prior?.on } = was
  const modifiers = was.procedure === undefined ? line.modifiers : was.modifiers
  return [
    ['SVD', payer.id, amountOut(was.paid), procedureCell(procedure, modifiers), '', quantityOut(units)],
    ...adjustmentSegments(was.adjustments),
    ...(on ? ([['DTP', '573', 'D8', dayOut(on)]] as const) : []),
  ]
}

/** Loop 2400 with all below it. */
export function lineSegments(claim: Claim, line: Line, n: number): readonly OutSegment[] {
  const others = claim.coverages.filter((_, i) => i !== destinationIndex(claim))
  return [
    ['LX', String(n)],
    serviceSegment(claim, line),
    serviceDate(line),
    ...[...numbered('G1', line.authorization), ...numbered('6R', line.control)],
    ...[...numbered('X4', line.clia), ...numbered('9F', line.referral)],
    ...(line.note === undefined || line.note === '' ? [] : ([['NTE', 'ADD', { words: line.note }]] as const)),
    ...drugSegments(line),
    ...lineProviders(claim, line),
    ...others.flatMap((coverage) =>
      (coverage.prior?.lines ?? [])
        .filter((was) => was.line === n)
        .flatMap((was) => priorSegments(coverage, was, line)),
    ),
  ]
}
