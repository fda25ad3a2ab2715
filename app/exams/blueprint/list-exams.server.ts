import type { Database } from '#db'
import { examToday } from '../assembly/exam-today.server.ts'
import { listBlueprints } from './blueprints.store.server.ts'
import { loadBlueprint } from './load-blueprint.server.ts'
import type { OfferedExam } from './offered-exam.ts'

/** The exams on offer, in their order, as the bank would give them today. */
export async function listExams(db: Database): Promise<readonly OfferedExam[]> {
  return Promise.all((await listBlueprints(db.read)).map((blueprint) => examToday(db, blueprint)))
}

/** One exam on offer, or null. */
export async function getExam(db: Database, id: string): Promise<OfferedExam | null> {
  const blueprint = await loadBlueprint(db, id)
  return blueprint && examToday(db, blueprint)
}
