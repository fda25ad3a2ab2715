import { asc, inArray } from 'drizzle-orm'
import { z } from 'zod'
import type { Reads, Writes } from '#db'
import { catalogueLessons, chunks, excluded } from '#db'
import type { CodeYear, Status } from '../items/common.ts'
import type { LessonSummary } from '../lessons/lesson.ts'

const Texts = z.array(z.string())

/** The current entry of a lesson, with what it was made of. */
export interface LessonRow extends LessonSummary {
  readonly status: Status
  readonly sourceHash: string
  readonly file: string
}

const yearOf = (text: string): CodeYear => (text === 'any' ? 'any' : Number(text))

/** The current entries of all lessons, retired ones included, in reading order within a section. */
export async function listLessonRows(db: Reads): Promise<LessonRow[]> {
  const rows = await db
    .select()
    .from(catalogueLessons)
    .orderBy(asc(catalogueLessons.position), asc(catalogueLessons.id))
  return rows.map(({ revisionId, position, objectives, codeYear, ...row }) => ({
    ...row,
    revision: revisionId,
    order: position,
    objectives: Texts.parse(objectives),
    codeYear: yearOf(codeYear),
  }))
}

/** Makes these the current entries of their lessons. */
export async function upsertLessons(tx: Writes, rows: readonly LessonRow[]): Promise<void> {
  const set = {
    revisionId: excluded(catalogueLessons.revisionId),
    section: excluded(catalogueLessons.section),
    slug: excluded(catalogueLessons.slug),
    position: excluded(catalogueLessons.position),
    title: excluded(catalogueLessons.title),
    summary: excluded(catalogueLessons.summary),
    minutes: excluded(catalogueLessons.minutes),
    words: excluded(catalogueLessons.words),
    codeYear: excluded(catalogueLessons.codeYear),
    objectives: excluded(catalogueLessons.objectives),
    sourceHash: excluded(catalogueLessons.sourceHash),
    status: excluded(catalogueLessons.status),
    file: excluded(catalogueLessons.file),
  }
  for (const some of chunks(rows, 200)) {
    await tx
      .insert(catalogueLessons)
      .values(
        some.map(({ revision, order, codeYear, ...row }) => ({
          ...row,
          revisionId: revision,
          position: order,
          codeYear: String(codeYear),
        })),
      )
      .onConflictDoUpdate({ target: catalogueLessons.id, set })
      .returning({ id: catalogueLessons.id })
  }
}

/** Retires lessons whose files are gone; they and their versions stay. */
export async function retireLessons(tx: Writes, ids: readonly string[]): Promise<void> {
  for (const some of chunks(ids)) {
    await tx
      .update(catalogueLessons)
      .set({ status: 'retired' })
      .where(inArray(catalogueLessons.id, some))
      .returning({ id: catalogueLessons.id })
  }
}
