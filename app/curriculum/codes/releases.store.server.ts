import { and, asc, eq } from 'drizzle-orm'
import { z } from 'zod'
import type { Day, ImportKind } from '#billing'
import { IMPORT_KINDS } from '#billing'
import type { Reads, Writes } from '#db'
import { chunks, codeImports, codePages, codeReleases } from '#db'
import type { Id } from '#kernel/ids.ts'

/** An import as it is kept. */
export type ImportRow = typeof codeImports.$inferSelect

/** A release that stands, with the import it came from. */
export interface KeptRelease extends Omit<ImportRow, 'kind' | 'from' | 'to' | 'rejected'> {
  readonly kind: ImportKind
  readonly from: Day | null
  readonly to: Day | null
  readonly rejected: readonly { readonly line: number; readonly why: string }[]
}

const Kind = z.enum(IMPORT_KINDS)
const Rejected = z.array(z.object({ line: z.int(), why: z.string() }))

const keptOf = (row: ImportRow): KeptRelease => ({
  ...row,
  kind: Kind.parse(row.kind),
  from: row.from as Day | null,
  to: row.to as Day | null,
  rejected: Rejected.parse(row.rejected),
})

const standing = (db: Reads) =>
  db
    .select({ import: codeImports })
    .from(codeReleases)
    .innerJoin(codeImports, eq(codeImports.id, codeReleases.importId))

/** Every release that stands, by kind and name. */
export async function listKept(db: Reads): Promise<KeptRelease[]> {
  const rows = await standing(db).orderBy(asc(codeReleases.kind), asc(codeReleases.release))
  return rows.map((row) => keptOf(row.import))
}

/** The import that stands for a release; null when there is none. */
export async function findKept(db: Reads, kind: ImportKind, release: string): Promise<KeptRelease | null> {
  const [row] = await standing(db).where(and(eq(codeReleases.kind, kind), eq(codeReleases.release, release)))
  return row ? keptOf(row.import) : null
}

const PAGE = 1 << 16
const PAGES_AT_ONCE = 16

/** Keeps an import, its rows in pages, and lets it stand for its release in place of the one before. */
export async function putImport(
  tx: Writes,
  row: typeof codeImports.$inferInsert,
  packed: Uint8Array,
  before: Id<'CodeImport'> | null,
): Promise<void> {
  await tx.insert(codeImports).values(row).returning({ id: codeImports.id })
  const pages = Array.from({ length: Math.ceil(packed.length / PAGE) }, (_, n) => ({
    importId: row.id,
    n,
    bytes: packed.subarray(n * PAGE, (n + 1) * PAGE),
  }))
  for (const some of chunks(pages, PAGES_AT_ONCE))
    await tx.insert(codePages).values(some).returning({ n: codePages.n })
  const stands = { kind: row.kind, release: row.release, importId: row.id }
  await tx
    .insert(codeReleases)
    .values(stands)
    .onConflictDoUpdate({
      target: [codeReleases.kind, codeReleases.release],
      set: { importId: row.id },
    })
    .returning({ kind: codeReleases.kind })
  if (before !== null)
    await tx.delete(codePages).where(eq(codePages.importId, before)).returning({ n: codePages.n })
}

/** The packed rows of an import, put together from their pages; they begin where a typed array may. */
export async function readPacked(db: Reads, kept: KeptRelease): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(kept.bytes)
  let at = 0
  for (let from = 0; at < kept.bytes; from += PAGES_AT_ONCE) {
    const pages = await db
      .select({ bytes: codePages.bytes })
      .from(codePages)
      .where(eq(codePages.importId, kept.id))
      .orderBy(asc(codePages.n))
      .limit(PAGES_AT_ONCE)
      .offset(from)
    if (pages.length === 0) break
    for (const page of pages) {
      if (at + page.bytes.length > bytes.length) break
      bytes.set(page.bytes, at)
      at += page.bytes.length
    }
  }
  if (at !== kept.bytes) throw new Error(`The rows of ${kept.kind}@${kept.release} are not all there`)
  return bytes
}
