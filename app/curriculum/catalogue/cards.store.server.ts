import { asc, inArray } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { catalogueCards, chunks, excluded } from '#db'
import { CardKind } from '../cards/card.ts'
import type { Status } from '../items/common.ts'

/** The current entry of a card, and the file it came from. */
export interface CardRow {
  readonly id: string
  readonly revision: string
  readonly section: string
  readonly objective: string
  readonly kind: CardKind
  /** Its place in its section, in the order of files and lines. */
  readonly position: number
  readonly status: Status
  readonly file: string
}

/** The current entries of all cards, retired ones included, in the order of their decks. */
export async function listCardRows(db: Reads): Promise<CardRow[]> {
  const rows = await db
    .select()
    .from(catalogueCards)
    .orderBy(asc(catalogueCards.section), asc(catalogueCards.position), asc(catalogueCards.id))
  return rows.map(({ revisionId, kind, ...row }) => ({
    ...row,
    revision: revisionId,
    kind: CardKind.parse(kind),
  }))
}

/** Makes these the current entries of their cards. */
export async function upsertCards(tx: Writes, rows: readonly CardRow[]): Promise<void> {
  const set = {
    revisionId: excluded(catalogueCards.revisionId),
    section: excluded(catalogueCards.section),
    objective: excluded(catalogueCards.objective),
    kind: excluded(catalogueCards.kind),
    position: excluded(catalogueCards.position),
    status: excluded(catalogueCards.status),
    file: excluded(catalogueCards.file),
  }
  for (const some of chunks(rows, 200)) {
    await tx
      .insert(catalogueCards)
      .values(some.map(({ revision, ...row }) => ({ ...row, revisionId: revision })))
      .onConflictDoUpdate({ target: catalogueCards.id, set })
      .returning({ id: catalogueCards.id })
  }
}

/** Retires cards whose files are gone; they and their versions stay. */
export async function retireCards(tx: Writes, ids: readonly string[]): Promise<void> {
  for (const some of chunks(ids)) {
    await tx
      .update(catalogueCards)
      .set({ status: 'retired' })
      .where(inArray(catalogueCards.id, some))
      .returning({ id: catalogueCards.id })
  }
}
