import { and, asc, desc, eq, gt, ne, sql } from 'drizzle-orm'
import { z } from 'zod'
import type { Reads, Writes } from '#db'
import { attemptLog, prepared } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { AttemptEvent } from './attempt-event.ts'

const Events = z.array(AttemptEvent)

/** One row of the log: what arrived together. */
export interface LogEntry {
  readonly attemptId: string
  /** Its place in the log, from 1. */
  readonly n: number
  readonly client: string
  readonly lastSeq: number
  /** Events of the attempt up to and with this row. */
  readonly total: number
  readonly at: Instant
  /** Link of the chain after its last event. */
  readonly hash: string
  /** The events as a JSON list of canonical texts. */
  readonly events: string
}

const append = prepared((w: Writes) =>
  w
    .insert(attemptLog)
    .values({
      attemptId: sql.placeholder('attemptId'),
      n: sql.placeholder('n'),
      client: sql.placeholder('client'),
      lastSeq: sql.placeholder('lastSeq'),
      total: sql.placeholder('total'),
      at: sql.placeholder('at'),
      hash: sql.placeholder('hash'),
      events: sql.placeholder('events'),
    })
    .onConflictDoNothing()
    .returning({ n: attemptLog.n }),
)

/** Appends a row; false when another one took its place in the log meanwhile: look again, decide again. */
export async function appendEntry(w: Writes, entry: LogEntry): Promise<boolean> {
  const kept = await append(w, { ...entry })
  return kept.length === 1
}

const newest = prepared((db: Reads) =>
  db
    .select({ lastSeq: attemptLog.lastSeq })
    .from(attemptLog)
    .where(
      and(
        eq(attemptLog.attemptId, sql.placeholder('attempt')),
        eq(attemptLog.client, sql.placeholder('client')),
      ),
    )
    .orderBy(desc(attemptLog.lastSeq))
    .limit(1),
)

/** The highest number kept of a client; 0 when it has sent nothing yet. */
export async function findLastSeq(db: Reads, attempt: string, client: string): Promise<number> {
  const [row] = await newest(db, { attempt, client })
  return row?.lastSeq ?? 0
}

/** What is kept of one page, in order: read only when something arrives after the deadline. */
export async function listOfPage(
  db: Reads,
  attempt: string,
  client: string,
): Promise<readonly AttemptEvent[]> {
  const own = eq(attemptLog.attemptId, attempt as Id<'Attempt'>)
  const rows = await db
    .select({ events: attemptLog.events })
    .from(attemptLog)
    .where(and(own, eq(attemptLog.client, client)))
    .orderBy(asc(attemptLog.n))
  return rows.flatMap((row) => Events.parse(JSON.parse(row.events)))
}

/** What other pages than `client` did after the first `seen` events of the attempt. */
export async function listElsewhere(
  db: Reads,
  { attemptId, client, seen }: { readonly attemptId: string; readonly client: string; readonly seen: number },
): Promise<readonly AttemptEvent[]> {
  const own = eq(attemptLog.attemptId, attemptId as Id<'Attempt'>)
  const rows = await db
    .select({ events: attemptLog.events })
    .from(attemptLog)
    .where(and(own, gt(attemptLog.total, seen), ne(attemptLog.client, client)))
    .orderBy(asc(attemptLog.n))
  return rows.flatMap((row) => Events.parse(JSON.parse(row.events)))
}

/** The whole log in order, with the place and link of its last row. */
export async function listEvents(
  db: Reads,
  attemptId: Id<'Attempt'>,
): Promise<{ readonly events: readonly AttemptEvent[]; readonly n: number; readonly head: string | null }> {
  const rows = await db
    .select({ n: attemptLog.n, hash: attemptLog.hash, events: attemptLog.events })
    .from(attemptLog)
    .where(eq(attemptLog.attemptId, attemptId))
    .orderBy(asc(attemptLog.n))
  const last = rows.at(-1)
  const events = rows.flatMap((row) => Events.parse(JSON.parse(row.events)))
  return { events, n: last?.n ?? 0, head: last?.hash ?? null }
}
