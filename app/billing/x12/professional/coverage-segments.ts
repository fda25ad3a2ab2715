import type { Adjustment } from '../../claim/adjustment.ts'
import type { Claim } from '../../claim/claim.ts'
import type { Coverage } from '../../claim/coverage.ts'
import { amountOut, dayOut, quantityOut } from '../wire/amounts.ts'
import type { Element, OutSegment } from '../wire/segment-text.ts'
import { addressSegments, numbered, personName } from './party-segments.ts'

/** SBR01 by place in the order in which plans pay. */
const TURNS = 'PSTABCDEFGH'
export const turnOf = (i: number): string => TURNS[i] ?? 'U'
/** The place in the order that a turn names, from 0; unknown ones come last. */
export const placeOfTurn = (turn: string): number => {
  const i = turn === '' ? -1 : TURNS.indexOf(turn)
  return i < 0 ? TURNS.length : i
}

/** Adjustments by group, as the wire has them: groups in the order in which they first come up. */
export function byGroup(adjustments: readonly Adjustment[]): readonly Adjustment[] {
  const groups = [...new Set(adjustments.map(({ group }) => group))]
  return groups.flatMap((group) => adjustments.filter((one) => one.group === group))
}

/** CAS: for each group a segment, another one after six reasons. */
export function adjustmentSegments(adjustments: readonly Adjustment[]): readonly OutSegment[] {
  const segments: Element[][] = []
  for (const { group, carc, amount, quantity } of byGroup(adjustments)) {
    const last = segments.at(-1)
    const cells = [carc, amountOut(amount), quantity ? quantityOut(quantity) : '']
    if (last?.[0] === group && last.length < 1 + 6 * 3) last.push(...cells)
    else segments.push([group, ...cells])
  }
  return segments.map((cells): OutSegment => ['CAS', ...cells])
}

/** NM1 of a payer. */
export const payerName = ({ id, name }: Coverage['payer']): OutSegment => [
  ...(['NM1', 'PR', '2', { words: name }, '', '', '', '', 'PI', id] as const),
]

/** Loop 2320: another plan than the one the claim is sent to, and what it has made of the claim, if it has. */
export function coverageSegments(claim: Claim, coverage: Coverage, i: number): readonly OutSegment[] {
  const { payer, filing, relationship, msp, subscriber, prior } = coverage
  const hasLines = (prior?.lines.length ?? 0) > 0
  return [
    [
      ...([
        'SBR',
        turnOf(i),
        relationship,
        subscriber.group ?? '',
        { words: subscriber.groupName ?? '' },
      ] as const),
      ...[msp ?? '', '', '', '', filing],
    ],
    ...adjustmentSegments(prior?.adjustments ?? []),
    ...(prior ? ([['AMT', 'D', amountOut(prior.paid)]] as const) : []),
    ['OI', '', '', claim.benefitsAssigned, '', '', claim.release],
    personName('IL', subscriber, subscriber.memberId),
    ...addressSegments(subscriber.address),
    payerName(payer),
    ...addressSegments(payer.address),
    // The day stands with the lines where there are any (2430 DTP*573), here where there are none.
    ...(prior?.on && !hasLines ? ([['DTP', '573', 'D8', dayOut(prior.on)]] as const) : []),
    ...numbered('F8', prior?.control),
  ]
}
