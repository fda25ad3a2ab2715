import type { Instant } from '#kernel/time.ts'
import type { Outcome } from '../scoring/report.ts'

/** What became of a question in the end. `voided`: a correction left it out, so it says nothing about the person. */
export type UseOutcome = Outcome | 'voided'

/** One time that a question was put before a person; `outcome` null while nothing is decided. */
export interface PastUse {
  readonly item: string
  readonly part: string
  readonly shownAt: Instant
  readonly outcome: UseOutcome | null
}

/** When each item was last seen. @param uses the oldest first */
export const lastSeen = (uses: readonly PastUse[]): ReadonlyMap<string, Instant> =>
  new Map(uses.map((use) => [use.item, use.shownAt]))

/**
 * The items that were missed: of at least one of their questions the latest decided answer was not fully right. Getting
 * it right later takes it off the shelf; a question that was voided counts as not asked. @param uses the oldest first
 */
export function missedItems(uses: readonly PastUse[]): ReadonlySet<string> {
  const latest = new Map<string, { item: string; outcome: UseOutcome }>()
  for (const { item, part, outcome } of uses)
    if (outcome !== null && outcome !== 'voided') latest.set(`${item}/${part}`, { item, outcome })
  return new Set([...latest.values()].flatMap(({ item, outcome }) => (outcome === 'right' ? [] : [item])))
}
