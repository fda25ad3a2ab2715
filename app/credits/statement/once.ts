import { ACTIVITY_KINDS } from '../ledger/activity.ts'
import { NONE } from '../rules/parts.ts'
import { isRepeated } from '../rules/same-activity.ts'
import type { Judged } from './judged.ts'
import type { Keys } from './reading.ts'

/**
 * Of several entries of one and the same activity the one that is worth most counts, and the others say which. It is the
 * board's own, or within its domains, when one of them says so. So a further entry can never lower a total. Between
 * equals it is the first by day and id.
 *
 * @param byKind whether the kind must be the same, too: where kinds are capped, one entry cannot be of two
 */
export function countOnce(
  judged: readonly Judged[],
  keys: Keys,
  once: 'day' | 'title' | null,
  byKind: boolean,
): void {
  const best = new Map<number, Judged>()
  const keyOf = (one: Judged, i: number): number => {
    const { kind } = one.entry.activity
    const key = once === 'title' && !isRepeated(kind) ? keys.title[i] : keys.day[i]
    return byKind ? (key ?? 0) * ACTIVITY_KINDS.length + ACTIVITY_KINDS.indexOf(kind) : (key ?? 0)
  }
  let isTwice = false
  for (let i = 0; i < judged.length; i++) {
    const one = judged[i]
    if (one?.reason !== 'counted') continue
    const key = keyOf(one, i)
    const other = best.get(key)
    if (other !== undefined) isTwice = true
    if (other === undefined || one.worth > other.worth) best.set(key, one)
  }
  if (!isTwice) return
  const same = once === 'title' ? 'provider and title' : 'provider, title and day'
  for (let i = 0; i < judged.length; i++) {
    const one = judged[i]
    if (one?.reason !== 'counted') continue
    const kept = best.get(keyOf(one, i))
    if (kept === undefined || kept === one) continue
    kept.isOwn ||= one.isOwn
    kept.isWithin ||= one.isWithin
    one.reason = 'duplicate'
    one.worth = NONE
    one.how = `It has the ${same} of entry ${kept.entry.id}, which counts; an activity counts once.`
  }
}
