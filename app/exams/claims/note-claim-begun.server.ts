import type { Actor } from '#accounts'
import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'
import { appendServerEvent } from '../attempt/append-server-event.server.ts'
import { listEvents } from '../attempt/attempt-log.store.server.ts'
import { findAttempt } from '../attempt/attempts.store.server.ts'

/**
 * Notes in the log that something was done in the case of a claim task: from then on its question counts as answered.
 * Noted once, however often it is asked; nothing is noted in an attempt that is over. Whoever calls has seen that the
 * place is a claim task of the actor's and the case its own.
 */
export async function noteClaimBegun(
  db: Database,
  actor: Actor,
  {
    attemptId,
    place,
    caseId,
  }: { readonly attemptId: string; readonly place: number; readonly caseId: string },
  now: Instant,
): Promise<void> {
  const found = await findAttempt(db.read, attemptId, actor.personId)
  if (found?.state !== 'open') return
  const isNoted = async (reads: Parameters<typeof listEvents>[0]) =>
    (await listEvents(reads, found.id)).events.some(
      (event) => event.kind === 'claim-begun' && event.place === place,
    )
  if (await isNoted(db.read)) return
  await db.tx(`attempt:${found.id}`, async (tx) => {
    const row = await findAttempt(tx, found.id, actor.personId)
    if (row?.state !== 'open' || (await isNoted(tx))) return
    await appendServerEvent(tx, row, now, (stamp) => ({
      ...stamp,
      ...{ kind: 'claim-begun', place, case: caseId },
    }))
  })
}
