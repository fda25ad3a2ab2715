import { and, desc, eq, sql } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { excluded, lessonMarks } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'

/** A person's marks, the lesson opened last first. */
export const listMarks = (db: Reads, personId: Id<'Person'>) =>
  db
    .select({
      lessonId: lessonMarks.lessonId,
      lastOpenedAt: lessonMarks.lastOpenedAt,
      doneAt: lessonMarks.doneAt,
    })
    .from(lessonMarks)
    .where(eq(lessonMarks.personId, personId))
    .orderBy(desc(lessonMarks.lastOpenedAt), desc(lessonMarks.lessonId))

/** Notes that the lesson was opened; what is read stays read. One statement. */
export const upsertOpened = (w: Writes, personId: Id<'Person'>, lessonId: string, now: Instant) =>
  w
    .insert(lessonMarks)
    .values({ personId, lessonId, firstOpenedAt: now, lastOpenedAt: now, doneAt: null })
    .onConflictDoUpdate({
      target: [lessonMarks.personId, lessonMarks.lessonId],
      set: { lastOpenedAt: excluded(lessonMarks.lastOpenedAt) },
    })
    .returning({ doneAt: lessonMarks.doneAt })

/** Notes that the end was reached; the first time counts. One statement. */
export const upsertDone = (w: Writes, personId: Id<'Person'>, lessonId: string, now: Instant) =>
  w
    .insert(lessonMarks)
    .values({ personId, lessonId, firstOpenedAt: now, lastOpenedAt: now, doneAt: now })
    .onConflictDoUpdate({
      target: [lessonMarks.personId, lessonMarks.lessonId],
      set: { doneAt: sql`coalesce(${lessonMarks.doneAt}, ${excluded(lessonMarks.doneAt)})` },
    })
    .returning({ lessonId: lessonMarks.lessonId })

/** Takes the mark of the end back; that it was opened stays. One statement. */
export const clearDone = (w: Writes, personId: Id<'Person'>, lessonId: string) =>
  w
    .update(lessonMarks)
    .set({ doneAt: null })
    .where(and(eq(lessonMarks.personId, personId), eq(lessonMarks.lessonId, lessonId)))
    .returning({ lessonId: lessonMarks.lessonId })

export const deleteMarks = (tx: Writes, personId: Id<'Person'>): Promise<unknown> =>
  tx
    .delete(lessonMarks)
    .where(eq(lessonMarks.personId, personId))
    .returning({ lessonId: lessonMarks.lessonId })
