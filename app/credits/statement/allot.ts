import { amountInWords, partsOfAmount } from '../rules/amount.ts'
import type { Cap } from '../rules/cap.ts'
import { capsOf } from '../rules/cap.ts'
import type { Parts } from '../rules/parts.ts'
import { less, NONE, plus, shownParts } from '../rules/parts.ts'
import type { Judged } from './judged.ts'
import type { Scene } from './scene.ts'

/** What is left under each cap while entries are counted. */
interface Room {
  readonly caps: Map<Cap, Parts>
  off: Parts | null
}

const rank = ({ isWithin, isOwn, entry }: Judged): number =>
  (isWithin ? 0 : 4) + (isOwn ? 0 : 2) + (entry.activity.topics.length > 0 ? 0 : 1)

/**
 * Counts entries under the caps. Caps of kinds lie beside or within each other, and what is off the domains comes last: so
 * the total is the greatest that the caps allow, whatever the order, and no further entry can lower it. Within that, what
 * serves a minimum comes first, then the earlier.
 */
export function allot(scene: Scene, judged: readonly Judged[], total: Parts | null): void {
  const { version } = scene
  const most = version.domains?.offMaximum?.most
  const room: Room = { caps: new Map(), off: most ? partsOfAmount(most, total) : null }
  for (const cap of version.caps ?? []) {
    const parts = partsOfAmount(cap.most, total)
    if (parts !== null) room.caps.set(cap, parts)
  }
  const isFree = room.caps.size === 0 && room.off === null
  // The sort is stable: within a rank the order of the ledger stays.
  const order = isFree
    ? judged
    : judged.filter(({ reason }) => reason === 'counted').sort((a, b) => rank(a) - rank(b))
  for (const one of order) if (one.reason === 'counted') take(scene, one, room)
}

function take({ version }: Scene, one: Judged, room: Room): void {
  let left = one.worth
  let by: { readonly reason: 'over-cap' | 'off-domain'; readonly why: string } | null = null
  const caps = room.caps.size === 0 ? [] : capsOf(version.caps, one.entry.activity)
  for (const cap of caps) {
    const free = room.caps.get(cap)
    if (free === undefined || free >= left) continue
    left = free
    by = { reason: 'over-cap', why: `${cap.title}: no more than ${amountInWords(cap.most)}` }
  }
  if (!one.isWithin && room.off !== null && room.off < left) {
    left = room.off
    const most = version.domains?.offMaximum?.most
    by = {
      reason: 'off-domain',
      why: `none of its topics is in the board's domains, and outside them no more than ${most ? amountInWords(most) : ''} counts`,
    }
  }
  for (const cap of caps) {
    const free = room.caps.get(cap)
    if (free !== undefined) room.caps.set(cap, less(free, left))
  }
  if (!one.isWithin && room.off !== null) room.off = less(room.off, left)
  one.counted = left
  if (by === null) return
  one.reason = left === 0 ? by.reason : 'counted-in-part'
  one.how =
    left === 0
      ? `Nothing of it counts: ${by.why}. (${one.how})`
      : `Only ${shownParts(left)} of ${shownParts(one.worth)} count: ${by.why}. (${one.how})`
}

export const totalOf = (judged: readonly Judged[]): Parts =>
  judged.reduce((all, { counted }) => plus(all, counted), NONE)
