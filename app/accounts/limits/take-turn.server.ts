import type { Database, Writes } from '#db'
import { sha256Hex } from '#kernel/hash.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant, Millis } from '#kernel/time.ts'
import { LIMITS } from './limits.ts'
import { networkOf } from './network-of.ts'
import type { Limit } from './spend-turn.ts'
import { spendTurn } from './spend-turn.ts'
import { deleteBucket, findEmptyAt, keepEmptyAt } from './turns.store.server.ts'

export interface TooMany {
  readonly code: 'too-many'
  /** How long until the next turn. */
  readonly retryAfter: Millis
}

interface Bucket {
  readonly name: string
  readonly limit: Limit
}

/** A bucket's name as it is kept: a hash, so that neither addresses nor networks stand in the table. */
const keyOf = (name: string): string => sha256Hex(name)

/** One of the room's own limits, for one account or address. */
export const accountBucket = (kind: keyof typeof LIMITS, of: string): Bucket => ({
  name: `${kind}:${kind.endsWith('Ip') ? networkOf(of) : of}`,
  limit: LIMITS[kind],
})

/** Takes a turn from every bucket, or from none when one of them is empty (then says how long to wait). */
export async function takeTurns(
  db: Database,
  buckets: readonly Bucket[],
  now: Instant,
): Promise<Result<null, TooMany>> {
  const keyed = buckets.map(({ name, limit }) => ({ key: keyOf(name), limit }))
  return db.tx(
    keyed.map(({ key }) => `turns:${key}`),
    async (tx) => {
      const after: { key: string; emptyAt: Instant }[] = []
      for (const { key, limit } of keyed) {
        const turn = spendTurn(await findEmptyAt(tx, key), limit, now)
        if (!turn.ok) return fail({ code: 'too-many', retryAfter: turn.fault } as const)
        after.push({ key, emptyAt: turn.value })
      }
      for (const { key, emptyAt } of after) await keepEmptyAt(tx, key, emptyAt)
      return ok(null)
    },
  )
}

/** Takes a turn from one bucket, for other rooms. `name` may hold an address: only its hash is kept. */
export const takeTurn = (
  db: Database,
  name: string,
  limit: Limit,
  now: Instant,
): Promise<Result<null, TooMany>> => takeTurns(db, [{ name, limit }], now)

/** Gives the turns of one of the room's limits back, inside the transaction that proved the person right. */
export const giveTurnsBack = (tx: Writes, kind: keyof typeof LIMITS, of: string): Promise<void> =>
  deleteBucket(tx, keyOf(accountBucket(kind, of).name))
