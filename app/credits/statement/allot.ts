import { amountInWords, partsOfAmount } from '../rules/amount.ts'
import type { Cap } from '../rules/cap.ts'
import { capsOf } from '../rules/cap.ts'
import { isInDomain } from '../rules/domains.ts'
import { isOwn } from '../rules/issuer-minimum.ts'
import type { Parts } from '../rules/parts.ts'
import { least, less, NONE, plus, shownParts } from '../rules/parts.ts'
import type { Judged } from './judged.ts'
import type { Scene } from './scene.ts'

/** An entry with what of it counts after the caps. */
export interface Allotted extends Judged {
  readonly counted: Parts
  readonly isOwn: boolean
  readonly isWithin: boolean
}

/** What is left under each cap while entries are counted. */
interface Room {
  readonly caps: Map<Cap, Parts>
  off: Parts | null
}

/**
 * Counts entries under the caps. Caps of kinds lie beside or within each other, and what is off the domains comes last: so
 * the total is the greatest that the caps allow, whatever the order, and no further entry can lower it. Within that, what serves
 * a minimum comes first, then the earlier.
 */
export function allot(scene: Scene, judged: readonly Judged[], total: Parts | null): readonly Allotted[] {
  const { version, self, domains } = scene
  const room: Room = {
    caps: new Map(),
    off: version.domains?.offMaximum ? partsOfAmount(version.domains.offMaximum.most, total) : null,
  }
  for (const cap of version.caps ?? []) {
    const most = partsOfAmount(cap.most, total)
    if (most !== null) room.caps.set(cap, most)
  }
  const seen = judged.map((one) => {
    const { topics } = one.entry.activity
    const own = isOwn(self, one.entry.activity)
    const within = domains === null || isInDomain(domains, topics)
    return { ...one, counted: NONE, isOwn: own, isWithin: within }
  })
  const order = seen.map((_, i) => i)
  const rank = (i: number): number => {
    const one = seen[i]
    return one
      ? (one.isWithin ? 0 : 4) + (one.isOwn ? 0 : 2) + (one.entry.activity.topics.length > 0 ? 0 : 1)
      : 9
  }
  if (room.caps.size > 0 || room.off !== null) order.sort((a, b) => rank(a) - rank(b) || a - b)
  const result: Allotted[] = [...seen]
  for (const i of order) {
    const one = seen[i]
    if (one && one.reason === 'counted') result[i] = take(scene, one, room)
  }
  return result
}

function take({ version }: Scene, one: Allotted, room: Room): Allotted {
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
  if (by === null) return { ...one, counted: left }
  if (left === 0)
    return { ...one, reason: by.reason, how: `Nothing of it counts: ${by.why}. (${one.how})`, counted: NONE }
  const why = `Only ${shownParts(left)} of ${shownParts(one.worth)} count: ${by.why}. (${one.how})`
  return { ...one, reason: 'counted-in-part', how: why, counted: least(left, one.worth) }
}

export const totalOf = (allotted: readonly Allotted[]): Parts =>
  allotted.reduce((all, { counted }) => plus(all, counted), NONE)
