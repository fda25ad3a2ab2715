import type { BankEntry } from '#curriculum'
import { isNear } from '#curriculum'
import type { Random } from '#kernel/random.ts'
import type { Seen } from './draw-section.ts'

interface ClaimDraw {
  /** The live claim tasks of one section. */
  readonly claims: readonly BankEntry[]
  readonly wanted: number
  /** What stands in the form already. */
  readonly chosen: readonly BankEntry[]
  readonly seen: Seen
  readonly random: Random
}

/** As among ordinary items: declared on either side, or asking nearly the same. Without a signature it is like none. */
const mayStandTogether = (a: BankEntry, b: BankEntry): boolean =>
  !a.enemies.includes(b.id) &&
  !b.enemies.includes(a.id) &&
  !(a.signature.length > 0 && b.signature.length > 0 && isNear(a.signature, b.signature))

/**
 * Draws exactly `wanted` claim tasks, unseen ones and those seen longest ago first, none that gives another question of
 * the form away. Null when there are not so many. They are few, so that every choice can be tried.
 */
export function drawClaims({ claims, wanted, chosen, seen, random }: ClaimDraw): readonly BankEntry[] | null {
  const free = random
    .shuffle(claims.filter((claim) => chosen.every((other) => mayStandTogether(claim, other))))
    .sort((a, b) => (seen.get(a.id) ?? 0) - (seen.get(b.id) ?? 0))
  const draw = (from: number, drawn: readonly BankEntry[]): readonly BankEntry[] | null => {
    if (drawn.length === wanted) return drawn
    for (let i = from; i <= free.length - (wanted - drawn.length); i++) {
      const claim = free[i]
      if (!claim || !drawn.every((other) => mayStandTogether(claim, other))) continue
      const whole = draw(i + 1, [...drawn, claim])
      if (whole) return whole
    }
    return null
  }
  return draw(0, [])
}
