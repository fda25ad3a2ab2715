import { eq, lte } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { excluded, turns } from '#db'
import type { Instant } from '#kernel/time.ts'

export async function findEmptyAt(db: Reads, bucket: string): Promise<Instant | null> {
  const [row] = await db.select({ emptyAt: turns.emptyAt }).from(turns).where(eq(turns.bucket, bucket))
  return row?.emptyAt ?? null
}

export async function keepEmptyAt(tx: Writes, bucket: string, emptyAt: Instant): Promise<void> {
  await tx
    .insert(turns)
    .values({ bucket, emptyAt })
    .onConflictDoUpdate({ target: turns.bucket, set: { emptyAt: excluded(turns.emptyAt) } })
}

/** Gives all turns of a bucket back. */
export async function deleteBucket(tx: Writes, bucket: string): Promise<void> {
  await tx.delete(turns).where(eq(turns.bucket, bucket))
}

/** Drops buckets whose turns were all won back by `now`: they say nothing any more. */
export async function deleteFullBuckets(tx: Writes, now: Instant): Promise<void> {
  await tx.delete(turns).where(lte(turns.emptyAt, now))
}
