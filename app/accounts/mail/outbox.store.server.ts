import { and, asc, desc, eq, isNotNull, lt, lte, or } from 'drizzle-orm'
import type { Reads, Writes } from '#db'
import { asSelect, chunks, outbox } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { days, instant } from '#kernel/time.ts'
import { isNowhere } from '../erasure/erasure.ts'
import type { Letter } from './letter.ts'

type Row = typeof outbox.$inferSelect
/** A letter as kept: where it stands on its way. Without `dueAt` it was sent or given up. */
export type KeptLetter = Omit<Row, 'recipient' | 'isLast'> & Pick<Letter, 'to' | 'isLast'>

const kept = ({ recipient, isLast, ...row }: Row): KeptLetter => ({
  ...row,
  to: recipient,
  ...(isLast === true && { isLast }),
})

/** A letter to be kept, and from when on it may leave. */
export interface NewLetter extends Letter {
  readonly id: Id<'Letter'>
  readonly dueAt: Instant
}

/** Few enough that writing them does not hold up what else the process does. */
const AT_ONCE = 100

/** Keeps letters; to somebody who was erased none is written. */
export async function insertLetters(tx: Writes, letters: readonly NewLetter[], now: Instant): Promise<void> {
  const somewhere = letters.filter(({ to }) => !isNowhere(to))
  for (const some of chunks(somewhere, AT_ONCE))
    await tx.insert(outbox).select(
      asSelect(
        outbox,
        some.map(({ id, to, subject, body, dueAt, isLast = null }) => ({
          ...{ id, recipient: to, subject, body, isLast, createdAt: now, dueAt, tries: 0 },
        })),
      ),
    )
}

/** Letters before the one named, newest first. A letter's id begins with its time. */
export async function listLetters(
  db: Reads,
  before: Id<'Letter'> | null,
  limit: number,
): Promise<KeptLetter[]> {
  const rows = await db
    .select()
    .from(outbox)
    .where(before ? lt(outbox.id, before) : undefined)
    .orderBy(desc(outbox.id))
    .limit(limit)
  return rows.map(kept)
}

/** Letters whose time has come, the longest waiting first. */
export async function listDueLetters(db: Reads, now: Instant, limit: number): Promise<KeptLetter[]> {
  const rows = await db
    .select()
    .from(outbox)
    .where(and(isNotNull(outbox.dueAt), lte(outbox.dueAt, now)))
    .orderBy(asc(outbox.dueAt), asc(outbox.id))
    .limit(limit)
  return rows.map(kept)
}

/** Takes a due letter for this process until `until`; null: another process was faster. */
export async function leaseLetter(w: Writes, letter: KeptLetter, until: Instant): Promise<KeptLetter | null> {
  const stillDue = letter.dueAt === null ? undefined : eq(outbox.dueAt, letter.dueAt)
  const [row] = await w
    .update(outbox)
    .set({ dueAt: until, tries: letter.tries + 1 })
    .where(and(eq(outbox.id, letter.id), eq(outbox.tries, letter.tries), isNotNull(outbox.dueAt), stillDue))
    .returning()
  return row ? kept(row) : null
}

/** A sent letter keeps its subject; its text, which may hold a link that lets someone in, is erased. */
export const markSent = (w: Writes, id: Id<'Letter'>, now: Instant) =>
  w
    .update(outbox)
    .set({ sentAt: now, dueAt: null, failure: null, body: '' })
    .where(eq(outbox.id, id))
    .returning({ id: outbox.id })

/** Notes why a letter could not be sent, and when it is tried again; `dueAt` null: never. */
export const markFailed = (w: Writes, id: Id<'Letter'>, failure: string, dueAt: Instant | null) =>
  w.update(outbox).set({ failure, dueAt }).where(eq(outbox.id, id)).returning({ id: outbox.id })

/** Drops a letter and the address with it. */
export const deleteLetter = (w: Writes, id: Id<'Letter'>) =>
  w.delete(outbox).where(eq(outbox.id, id)).returning({ id: outbox.id })

/** Drops letters older than thirty days; the last one to somebody after the day in which it could be sent. */
export async function deleteOldLetters(tx: Writes, now: Instant): Promise<void> {
  const stale = and(eq(outbox.isLast, true), lte(outbox.createdAt, instant(now - days(1))))
  await tx.delete(outbox).where(or(lte(outbox.createdAt, instant(now - days(30))), stale))
}
