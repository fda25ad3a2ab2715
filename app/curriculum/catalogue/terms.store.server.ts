import { asc, isNotNull } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { catalogueTerms, chunks } from '#db'

/** A term where a lesson explains it. */
export interface TermRow {
  readonly lessonId: string
  readonly anchor: string
  readonly name: string
  readonly means: string
  /** Folded name, for order and to find the same term of another lesson. */
  readonly sortKey: string
}

/** All terms in the order of their names. */
export const listTermRows = (db: Reads): PromiseLike<TermRow[]> =>
  db
    .select()
    .from(catalogueTerms)
    .orderBy(asc(catalogueTerms.sortKey), asc(catalogueTerms.lessonId), asc(catalogueTerms.anchor))

/** Makes these all the terms there are. */
export async function replaceTerms(tx: Writes, rows: readonly TermRow[]): Promise<void> {
  await tx
    .delete(catalogueTerms)
    .where(isNotNull(catalogueTerms.anchor))
    .returning({ anchor: catalogueTerms.anchor })
  for (const some of chunks(rows, 500)) {
    await tx.insert(catalogueTerms).values(some).returning({ anchor: catalogueTerms.anchor })
  }
}
