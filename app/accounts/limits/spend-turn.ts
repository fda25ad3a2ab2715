import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant, Millis } from '#kernel/time.ts'
import { between, later } from '#kernel/time.ts'

/** `turns` at once, and as many again spread evenly over `per`. */
export interface Limit {
  readonly turns: number
  readonly per: Millis
}

/**
 * The generic cell rate algorithm (ITU-T I.371, Annex A, virtual scheduling): one moment per bucket says everything.
 * @param emptyAt when all turns spent so far have been won back; null: none was ever spent.
 * @returns the bucket's new `emptyAt`, or how long to wait for the next turn. A refusal costs nothing.
 */
export function spendTurn(emptyAt: Instant | null, limit: Limit, now: Instant): Result<Instant, Millis> {
  const interval = Math.ceil(limit.per / limit.turns) as Millis
  const from = emptyAt === null || emptyAt < now ? now : emptyAt
  const next = later(from, interval)
  const over = between(now, next) - interval * limit.turns
  return over > 0 ? fail(over as Millis) : ok(next)
}
