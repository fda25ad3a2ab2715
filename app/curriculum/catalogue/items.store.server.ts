import { asc, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Reads, Writes } from '#db'
import { catalogueItems, chunks, excluded } from '#db'
import type { BankEntry } from '../banks/bank-entry.ts'
import { ITEM_TYPES } from '../items/item.ts'

const Texts = z.array(z.string())
const Type = z.enum(ITEM_TYPES)
const Numbers = z.array(z.number())

/** The current entry of an item, and the file it came from. */
export interface ItemRow extends BankEntry {
  readonly file: string
}

/** The current entries of all items, retired ones included, by id. */
export async function listItemRows(db: Reads): Promise<ItemRow[]> {
  const rows = await db.select().from(catalogueItems).orderBy(asc(catalogueItems.id))
  return rows.map(({ revisionId, parts, enemies, signature, type, ...row }) => {
    const ids = Texts.parse(parts)
    return {
      ...row,
      revision: revisionId,
      type: Type.parse(type),
      size: ids.length,
      parts: ids,
      enemies: Texts.parse(enemies),
      signature: Numbers.parse(signature),
    }
  })
}

/** Makes these the current entries of their items. */
export async function upsertItems(tx: Writes, rows: readonly ItemRow[]): Promise<void> {
  const set = {
    revisionId: excluded(catalogueItems.revisionId),
    section: excluded(catalogueItems.section),
    objective: excluded(catalogueItems.objective),
    type: excluded(catalogueItems.type),
    difficulty: excluded(catalogueItems.difficulty),
    parts: excluded(catalogueItems.parts),
    enemies: excluded(catalogueItems.enemies),
    signature: excluded(catalogueItems.signature),
    status: excluded(catalogueItems.status),
    file: excluded(catalogueItems.file),
  }
  for (const some of chunks(rows, 200)) {
    await tx
      .insert(catalogueItems)
      .values(some.map(({ revision, size: _, ...row }) => ({ ...row, revisionId: revision })))
      .onConflictDoUpdate({ target: catalogueItems.id, set })
      .returning({ id: catalogueItems.id })
  }
}

/** Retires items whose files are gone; they and their versions stay. */
export async function retireItems(tx: Writes, ids: readonly string[]): Promise<void> {
  for (const some of chunks(ids)) {
    await tx
      .update(catalogueItems)
      .set({ status: 'retired' })
      .where(inArray(catalogueItems.id, some))
      .returning({ id: catalogueItems.id })
  }
}
