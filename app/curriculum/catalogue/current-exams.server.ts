import type { Reads } from '#db'
import type { ParseExam } from '../loading/load-exam.ts'
import { listDocuments } from './documents.store.server.ts'
import { listBodies } from './revisions.store.server.ts'

/** The blueprints that are current, read by the exams room; one it no longer understands is left out. */
export async function currentExams<Exam>(db: Reads, parseExam: ParseExam<Exam>): Promise<Exam[]> {
  const rows = (await listDocuments(db)).filter((row) => row.kind === 'exam' && row.status === 'live')
  const bodies = await listBodies(
    db,
    rows.map((row) => row.revisionId),
  )
  return rows.flatMap(({ revisionId }) => {
    const parsed = parseExam(JSON.parse(bodies.get(revisionId) ?? 'null'))
    return parsed.ok ? [parsed.value] : []
  })
}
