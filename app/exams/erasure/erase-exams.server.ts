import { ERASED_WORDS } from '#accounts'
import { eraseTrailOf } from '#accounts/server'
import type { Database, Writes } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import { loadItems } from '../assembly/load-items.server.ts'
import { forgetMeetings } from '../astray/astray.store.server.ts'
import { getFrozen } from '../attempt/attempts.store.server.ts'
import { closeAttempt } from '../attempt/close-attempt.server.ts'
import type { ClaimTasks } from '../claims/claim-tasks.server.ts'
import { scorerOf } from '../scoring/judge-questions.ts'
import {
  eraseReportWords,
  eraseTimeReason,
  listAttemptsOf,
  listOpenOf,
  listRows,
  updateRow,
} from './erase-exams.store.server.ts'
import type { IsKey } from './without-words.ts'
import { withoutWords } from './without-words.ts'

/**
 * Erases what a person wrote in exams: notes, reports about questions, typed answers that were not right, why they had
 * more time, and which misconceptions led them astray. Open attempts are handed in as they stand. What they chose and what it came to stays, for statistics and
 * later corrections; nobody knows any more whose it was. (A new key for a typed answer finds nothing to judge anew in
 * these attempts: what was wrong stays wrong.)
 */
export async function eraseExams(
  db: Database,
  personId: Id<'Person'>,
  now: Instant,
  tasks: ClaimTasks,
): Promise<void> {
  for (const open of await listOpenOf(db.read, personId))
    await closeAttempt(db, open, 'candidate', now, tasks)
  const own = await listAttemptsOf(db.read, personId)
  for (const attempt of own) {
    const isKey = await keysOf(db, attempt.id)
    await db.tx(`attempt:${attempt.id}`, async (tx) => {
      await eraseWords(tx, attempt, isKey)
      await eraseTimeReason(tx, attempt.id, attempt.time)
      await eraseTrailOf(tx, [attempt.id])
    })
  }
  await db.tx(`uses:${personId}`, (tx) => forgetMeetings(tx, personId))
  await db.tx(`reports:${personId}`, (tx) => eraseReportWords(tx, personId, ERASED_WORDS))
}

/** Whether a typed answer is right, as it was asked, or a number: that is no word of anybody's. */
async function keysOf(db: Database, attemptId: Id<'Attempt'>): Promise<IsKey> {
  const { places } = (await getFrozen(db.read, attemptId)).form
  const typed = places.filter(({ type }) => type === 'fill' || type === 'numeric')
  const itemOf = await loadItems(
    db,
    typed.map(({ revision }) => revision),
  )
  return (n, response) => {
    const place = typed.find((one) => one.n === n)
    const score = place && scorerOf(place, itemOf, undefined)(response)
    return score?.kind === 'scored' && (score.right || place?.type === 'numeric')
  }
}

async function eraseWords(
  tx: Writes,
  { id, genesis }: { readonly id: Id<'Attempt'>; readonly genesis: string },
  isKey: IsKey,
): Promise<void> {
  let last = genesis
  for (const { n, hash, events } of await listRows(tx, id)) {
    const rest = withoutWords(last, events, isKey)
    if (rest) await updateRow(tx, id, n, rest)
    last = hash
  }
}
