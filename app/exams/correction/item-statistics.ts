import type { UseOutcome } from '../attempt/past-uses.ts'

/** How a question fared with those who were asked it. */
export interface ItemStatistics {
  readonly asked: number
  /** Of closed attempts and checked questions. */
  readonly decided: number
  readonly outcomes: Readonly<Record<UseOutcome, number>>
  /** Share with the full point among those that count, in whole percent; null when there are none. */
  readonly rightPercent: number | null
}

/** Sums up how a question fared. @param uses how many there are of each outcome; null is undecided */
export function itemStatistics(
  uses: readonly { readonly outcome: UseOutcome | null; readonly count: number }[],
): ItemStatistics {
  const outcomes: Record<UseOutcome, number> = {
    ...{ right: 0, partial: 0, wrong: 0, unanswered: 0, unscorable: 0, voided: 0 },
  }
  for (const { outcome, count } of uses) if (outcome !== null) outcomes[outcome] += count
  const decided = Object.values(outcomes).reduce((sum, n) => sum + n, 0)
  const counting = decided - outcomes.voided
  return {
    asked: uses.reduce((sum, { count }) => sum + count, 0),
    decided,
    outcomes,
    rightPercent: counting === 0 ? null : Math.round((100 * outcomes.right) / counting),
  }
}
