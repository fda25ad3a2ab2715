import type { Database } from '#db'
import type { Blueprint } from './blueprint.ts'
import { listBlueprints } from './blueprints.store.server.ts'
import { loadBlueprint } from './load-blueprint.server.ts'

/** The exams on offer, in their order. */
export const listExams = (db: Database): Promise<readonly Blueprint[]> => listBlueprints(db.read)

/** One exam on offer, or null. */
export const getExam = (db: Database, id: string): Promise<Blueprint | null> => loadBlueprint(db, id)
