import { AMOUNT, addressOut, CONTACT, NAME, NUMBER, ON_DAY, QUANTITY, TRACE } from '../shape/parties.ts'
import { writeShape } from '../shape/shape.ts'
import { amountOut, dayOut, quantityOut } from '../wire/amounts.ts'
import type { Element, OutSegment } from '../wire/segment-text.ts'
import type { CasReason, ProviderReason, Remittance, RemittedClaim, RemittedLine } from './remittance.ts'
import {
  CLAIM_PAID,
  DELIVERY,
  INPATIENT,
  LINE_PAID,
  OUTPATIENT,
  PAID,
  PARTY,
  PEOPLE,
  SUMMARY,
} from './remittance.ts'

/** Reasons by group: groups in the order in which they first come up. */
export function byGroup(reasons: readonly CasReason[]): readonly CasReason[] {
  const groups = [...new Set(reasons.map(({ group }) => group))]
  return groups.flatMap((group) => reasons.filter((one) => one.group === group))
}

/** CAS: for each group a segment, another one after six reasons. */
export function casSegments(reasons: readonly CasReason[]): readonly OutSegment[] {
  const segments: Element[][] = []
  for (const { group, carc, amount, quantity } of byGroup(reasons)) {
    const last = segments.at(-1)
    const cells = [carc, amountOut(amount), quantity ? quantityOut(quantity) : '']
    if (last?.[0] === group && last.length < 1 + 6 * 3) last.push(...cells)
    else segments.push([group, ...cells])
  }
  return segments.map((cells): OutSegment => ['CAS', ...cells])
}

function lineSegments(line: RemittedLine): readonly OutSegment[] {
  const { from, through, control, allowed } = line
  const days: OutSegment[] = []
  if (from && through) days.push(['DTM', '150', dayOut(from)], ['DTM', '151', dayOut(through)])
  else if (from) days.push(['DTM', '472', dayOut(from)])
  else if (through) days.push(['DTM', '151', dayOut(through)])
  return [
    writeShape(LINE_PAID, line),
    ...days,
    ...casSegments(line.adjustments),
    ...(control === undefined ? [] : [['REF', '6R', control] as const]),
    ...line.numbers.map((one) => writeShape(NUMBER, one)),
    ...(allowed === undefined ? [] : [['AMT', 'B6', amountOut(allowed)] as const]),
    ...line.amounts.map((one) => writeShape(AMOUNT, one)),
    ...line.quantities.map((one) => writeShape(QUANTITY, one)),
    ...line.remarks.map((one) => ['LQ', 'HE', one] as const),
    ...line.drugRemarks.map((one) => ['LQ', 'RX', one] as const),
  ]
}

function claimSegments(claim: RemittedClaim): readonly OutSegment[] {
  const { people, inpatient, outpatient } = claim
  return [
    writeShape(CLAIM_PAID, claim),
    ...casSegments(claim.adjustments),
    ...PEOPLE.flatMap(([part, code]) => {
      const who = people[part]
      return who ? [writeShape(NAME, who, { 1: code })] : []
    }),
    ...(inpatient ? [writeShape(INPATIENT, inpatient)] : []),
    ...(outpatient ? [writeShape(OUTPATIENT, outpatient)] : []),
    ...claim.numbers.map((one) => writeShape(NUMBER, one)),
    ...claim.days.map((one) => writeShape(ON_DAY, one)),
    ...claim.contacts.map((one) => writeShape(CONTACT, one)),
    ...claim.amounts.map((one) => writeShape(AMOUNT, one)),
    ...claim.quantities.map((one) => writeShape(QUANTITY, one)),
    ...claim.lines.flatMap(lineSegments),
  ]
}

/** PLB: a segment for a provider and a year, another one after six amounts. */
function providerSegments(reasons: readonly ProviderReason[]): readonly OutSegment[] {
  const segments: Element[][] = []
  let before: ProviderReason | null = null
  for (const one of reasons) {
    const last = segments.at(-1)
    const cells: Element[] = [[one.code, one.reference ?? ''], amountOut(one.amount)]
    const isSame = before?.provider === one.provider && before.yearEnd === one.yearEnd
    if (last && isSame && last.length < 2 + 6 * 2) last.push(...cells)
    else segments.push([one.provider, one.yearEnd ? dayOut(one.yearEnd) : '', ...cells])
    before = one
  }
  return segments.map((cells): OutSegment => ['PLB', ...cells])
}

/** A remittance as what stands between ST and SE. */
export function remittanceSegments(remittance: Remittance): readonly OutSegment[] {
  const { payment, trace, currency, numbers, produced, payer, payee, groups, adjustments } = remittance
  return [
    writeShape(PAID, payment),
    writeShape(TRACE, { code: '1', ...trace }),
    ...(currency === undefined ? [] : [['CUR', 'PR', currency] as const]),
    ...numbers.map((one) => writeShape(NUMBER, one)),
    ...(produced ? [['DTM', '405', dayOut(produced)] as const] : []),
    writeShape(PARTY, payer, { 1: 'PR' }),
    ...addressOut(payer.address),
    ...payer.numbers.map((one) => writeShape(NUMBER, one)),
    ...payer.contacts.map((one) => writeShape(CONTACT, one)),
    writeShape(PARTY, payee, { 1: 'PE' }),
    ...addressOut(payee.address),
    ...payee.numbers.map((one) => writeShape(NUMBER, one)),
    ...(payee.delivery ? [writeShape(DELIVERY, payee.delivery)] : []),
    ...groups.flatMap(({ number, summary, claims }): readonly OutSegment[] => [
      // Claims that stood in no group get one: the guide wants it.
      ['LX', number === '' ? '1' : number],
      ...(summary ? [writeShape(SUMMARY, summary)] : []),
      ...claims.flatMap(claimSegments),
    ]),
    ...providerSegments(adjustments),
  ]
}
