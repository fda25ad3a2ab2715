import { ObjectivesFile } from '../sections/objectives-file.ts'
import type { Section } from '../sections/section.ts'
import { listDocuments } from './documents.store.server.ts'
import { kept } from './kept.server.ts'
import { listBodies } from './revisions.store.server.ts'

/** The sections of the examination with their objectives, in order; none before the first publishing. */
export const listSections = kept(async (db): Promise<readonly Section[]> => {
  const current = (await listDocuments(db.read)).find((row) => row.kind === 'objectives')
  if (current === undefined) return []
  const bodies = await listBodies(db.read, [current.revisionId])
  return ObjectivesFile.parse(JSON.parse(bodies.get(current.revisionId) ?? 'null')).sections
})
