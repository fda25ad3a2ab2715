import { asc, desc, eq, isNull } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { creditKeys } from '#db'
import type { Instant } from '#kernel/time.ts'

export type KeyRow = typeof creditKeys.$inferSelect

/** All keys that ever signed, oldest first. */
export const listKeys = (db: Reads): Promise<KeyRow[]> =>
  db.select().from(creditKeys).orderBy(asc(creditKeys.madeAt), asc(creditKeys.id))

/** The key that signs now. */
export async function findSigningKey(db: Reads): Promise<KeyRow | null> {
  const [row] = await db
    .select()
    .from(creditKeys)
    .where(isNull(creditKeys.retiredAt))
    .orderBy(desc(creditKeys.madeAt), desc(creditKeys.id))
    .limit(1)
  return row ?? null
}

export const insertKey = (tx: Writes, row: KeyRow): Promise<unknown> =>
  tx.insert(creditKeys).values(row).returning({ id: creditKeys.id })

/** Retires a key: its private half is thrown away, its public half stays. */
export const retireKey = (tx: Writes, id: string, at: Instant): Promise<unknown> =>
  tx
    .update(creditKeys)
    .set({ retiredAt: at, privateKey: null })
    .where(eq(creditKeys.id, id))
    .returning({ id: creditKeys.id })
