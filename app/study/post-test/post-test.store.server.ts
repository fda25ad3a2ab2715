import { and, asc, eq } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { postTestAnswers } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { CountedAnswer } from './next-round.ts'

/** A person's answers to a lesson's questions that count, in their order. */
export const listCounted = (db: Reads, personId: Id<'Person'>, lessonId: string): Promise<CountedAnswer[]> =>
  db
    .select({
      round: postTestAnswers.round,
      item: postTestAnswers.item,
      revision: postTestAnswers.revision,
      points: postTestAnswers.points,
      at: postTestAnswers.at,
    })
    .from(postTestAnswers)
    .where(and(eq(postTestAnswers.personId, personId), eq(postTestAnswers.lessonId, lessonId)))
    .orderBy(asc(postTestAnswers.round), asc(postTestAnswers.at), asc(postTestAnswers.item))

/** Keeps an answer once; false when one counts already. */
export async function insertCounted(tx: Writes, row: typeof postTestAnswers.$inferInsert): Promise<boolean> {
  const kept = await tx
    .insert(postTestAnswers)
    .values(row)
    .onConflictDoNothing()
    .returning({ item: postTestAnswers.item })
  return kept.length === 1
}

export const deletePostTestAnswers = (tx: Writes, personId: Id<'Person'>): Promise<unknown> =>
  tx
    .delete(postTestAnswers)
    .where(eq(postTestAnswers.personId, personId))
    .returning({ item: postTestAnswers.item })
