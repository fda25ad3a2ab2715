import type { Database } from '#db'
import { listBlueprints } from './blueprints.store.server.ts'
import { rulesRevision } from './rules-revision.ts'

/** The exams on offer by name, each with the revision that is told when one of its attempts is closed. */
export async function examTitles(
  db: Database,
): Promise<{ readonly id: string; readonly title: string; readonly revision: string }[]> {
  const blueprints = await listBlueprints(db.read)
  return blueprints.map((one) => ({ id: one.id, title: one.title, revision: rulesRevision(one) }))
}
