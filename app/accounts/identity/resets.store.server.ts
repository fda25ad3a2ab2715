import { and, eq, gt, lte } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { passwordResets } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { instant } from '#kernel/time.ts'
import { RESET_LIFE } from './reset-life.ts'

export interface Reset {
  readonly id: Id<'Reset'>
  readonly personId: Id<'Person'>
  readonly createdAt: Instant
}

export async function insertReset(tx: Writes, reset: Reset, hash: string): Promise<void> {
  await tx.insert(passwordResets).values({ ...reset, tokenHash: hash })
}

export async function findReset(db: Reads, hash: string): Promise<Reset | null> {
  const { id, personId, createdAt } = passwordResets
  const [row] = await db
    .select({ id, personId, createdAt })
    .from(passwordResets)
    .where(eq(passwordResets.tokenHash, hash))
  return row ?? null
}

/** Uses a reset up by deleting it; false: it was used, or its hour is over. Of two who try at once, one succeeds. */
export async function spendReset(tx: Writes, id: Id<'Reset'>, now: Instant): Promise<boolean> {
  const inTime = gt(passwordResets.createdAt, instant(now - RESET_LIFE))
  const used = await tx
    .delete(passwordResets)
    .where(and(eq(passwordResets.id, id), inTime))
    .returning({ id: passwordResets.id })
  return used.length === 1
}

/** Makes all links of a person useless: the password they were for is another one now. */
export async function deleteResets(tx: Writes, personId: Id<'Person'>): Promise<void> {
  await tx.delete(passwordResets).where(eq(passwordResets.personId, personId))
}

/** Drops links whose hour is over. */
export async function deleteDeadResets(tx: Writes, now: Instant): Promise<void> {
  await tx.delete(passwordResets).where(lte(passwordResets.createdAt, instant(now - RESET_LIFE)))
}
