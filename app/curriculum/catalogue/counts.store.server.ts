import { asc, isNotNull } from 'drizzle-orm'
import type { Database, Writes } from '#db'
import { catalogueCounts } from '#db'
import { SectionCounts } from '../sections/section-counts.ts'
import { kept } from './kept.server.ts'

/** How much every section has, in the order of the examination, as of the last publishing. */
export const listCounts = kept(async (db: Database): Promise<readonly SectionCounts[]> => {
  const rows = await db.read
    .select({ counts: catalogueCounts.counts })
    .from(catalogueCounts)
    .orderBy(asc(catalogueCounts.position))
  return rows.map(({ counts }) => SectionCounts.parse(counts))
})

/** Makes these the counts of all sections. The catalogue's lock must be held. */
export async function replaceCounts(tx: Writes, all: readonly SectionCounts[]): Promise<void> {
  await tx
    .delete(catalogueCounts)
    .where(isNotNull(catalogueCounts.section))
    .returning({ section: catalogueCounts.section })
  if (all.length === 0) return
  await tx
    .insert(catalogueCounts)
    .values(all.map((counts, position) => ({ section: counts.section, position, counts })))
    .returning({ section: catalogueCounts.section })
}
