import type { Activity } from '../ledger/activity.ts'
import { NONE } from '../rules/parts.ts'
import { sameKey } from '../rules/same-activity.ts'
import type { Judged } from './judged.ts'

/**
 * Of several entries of one and the same activity the one that is worth most counts, and the others say which: so that a
 * further entry can never lower a total. Between equals it is the first by day and id.
 */
export function countOnce(
  judged: readonly Judged[],
  once: 'day' | 'title' | null,
  titleOf: (activity: Activity) => string,
): Judged[] {
  const best = new Map<string, Judged>()
  const keys = judged.map(({ reason, entry }) =>
    reason === 'counted' ? sameKey(once, entry.activity, titleOf(entry.activity)) : '',
  )
  for (const [i, one] of judged.entries()) {
    if (one.reason !== 'counted') continue
    const other = best.get(keys[i] ?? '')
    if (other === undefined || one.worth > other.worth) best.set(keys[i] ?? '', one)
  }
  return judged.map((one, i) => {
    const kept = one.reason === 'counted' ? best.get(keys[i] ?? '') : one
    if (kept === undefined || kept === one) return one
    const same = once === 'title' ? 'provider and title' : 'provider, title and day'
    return {
      entry: one.entry,
      reason: 'duplicate',
      worth: NONE,
      how: `It has the ${same} of entry ${kept.entry.id}, which counts; an activity counts once.`,
    }
  })
}
