import { and, asc, eq, inArray } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { catalogueDocuments, excluded } from '#db'
import type { Status } from '../items/common.ts'

/** The current version of the objectives, of an exam's blueprint, or of a template. */
export interface DocumentRow {
  readonly kind: 'exam' | 'objectives' | 'template'
  readonly key: string
  readonly revisionId: string
  readonly status: Status
  readonly file: string
}

/** All documents, retired ones included. */
export const listDocuments = (db: Reads): PromiseLike<DocumentRow[]> =>
  db.select().from(catalogueDocuments).orderBy(asc(catalogueDocuments.kind), asc(catalogueDocuments.key))

/** Makes this the current version of its document. */
export async function upsertDocument(tx: Writes, document: DocumentRow): Promise<void> {
  const { kind, key, revisionId, status, file } = document
  const set = {
    revisionId: excluded(catalogueDocuments.revisionId),
    status: excluded(catalogueDocuments.status),
    file: excluded(catalogueDocuments.file),
  }
  await tx
    .insert(catalogueDocuments)
    .values({ kind, key, revisionId, status, file })
    .onConflictDoUpdate({ target: [catalogueDocuments.kind, catalogueDocuments.key], set })
    .returning({ key: catalogueDocuments.key })
}

/** Retires exams or templates that are written no more. */
export async function retireDocuments(
  tx: Writes,
  kind: 'exam' | 'template',
  keys: readonly string[],
): Promise<void> {
  if (keys.length === 0) return
  await tx
    .update(catalogueDocuments)
    .set({ status: 'retired' })
    .where(and(eq(catalogueDocuments.kind, kind), inArray(catalogueDocuments.key, [...keys])))
    .returning({ key: catalogueDocuments.key })
}
