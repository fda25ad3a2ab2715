import { and, asc, eq, isNotNull, ne } from 'drizzle-orm'
import { z } from 'zod'
import type { Reads, Writes } from '#db'
import { attemptLog, attempts, itemReports } from '#db'
import type { Id } from '#kernel/ids.ts'
import { AttemptEvent } from '../attempt/attempt-event.ts'
import type { AttemptRow } from '../attempt/attempts.store.server.ts'
import { eventText } from '../attempt/chain.ts'
import { AttemptTime } from '../time/attempt-time.ts'

type PersonId = Id<'Person'>
type AttemptId = Id<'Attempt'>

export const listOpenOf = (db: Reads, personId: PersonId): Promise<AttemptRow[]> =>
  db
    .select()
    .from(attempts)
    .where(and(eq(attempts.personId, personId), eq(attempts.state, 'open')))
    .orderBy(asc(attempts.id))

/** A person's attempts, with what the erasing of each begins from. */
export const listAttemptsOf = (db: Reads, personId: PersonId) =>
  db
    .select({ id: attempts.id, genesis: attempts.genesis, time: attempts.time })
    .from(attempts)
    .where(eq(attempts.personId, personId))
    .orderBy(asc(attempts.id))

const Events = z.array(AttemptEvent)

/** The rows of an attempt's log in order, each with the link it ends in. */
export async function listRows(db: Reads, attemptId: AttemptId) {
  const rows = await db
    .select({ n: attemptLog.n, hash: attemptLog.hash, events: attemptLog.events })
    .from(attemptLog)
    .where(eq(attemptLog.attemptId, attemptId))
    .orderBy(asc(attemptLog.n))
  return rows.map(({ n, hash, events }) => ({ n, hash, events: Events.parse(JSON.parse(events)) }))
}

/** Writes a row without its notes; the engine lets it while its person is being erased, and nothing else of the row. */
export const updateRow = (
  tx: Writes,
  attemptId: AttemptId,
  n: number,
  events: readonly AttemptEvent[],
): Promise<unknown> =>
  tx
    .update(attemptLog)
    .set({ events: `[${events.map(eventText).join(',')}]` })
    .where(and(eq(attemptLog.attemptId, attemptId), eq(attemptLog.n, n)))
    .returning({ n: attemptLog.n })

/** Takes away why an attempt had another time than everybody's. */
export async function eraseTimeReason(tx: Writes, attemptId: AttemptId, kept: unknown): Promise<void> {
  const time = kept === null ? null : AttemptTime.parse(kept)
  if (!time || time.reason === '') return
  await tx
    .update(attempts)
    .set({ time: { ...time, reason: '' } })
    .where(eq(attempts.id, attemptId))
    .returning({ id: attempts.id })
}

/** Takes the words out of what a person reported about questions, and out of the answers they got. */
export async function eraseReportWords(tx: Writes, personId: PersonId, words: string): Promise<void> {
  const own = eq(itemReports.personId, personId)
  await tx
    .update(itemReports)
    .set({ text: words })
    .where(and(own, ne(itemReports.text, words)))
    .returning({ id: itemReports.id })
  await tx
    .update(itemReports)
    .set({ answer: words })
    .where(and(own, isNotNull(itemReports.answer), ne(itemReports.answer, words)))
    .returning({ id: itemReports.id })
}
