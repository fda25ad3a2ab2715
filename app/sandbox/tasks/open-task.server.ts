import type { Actor } from '#accounts'
import { appendAudit } from '#accounts/server'
import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import { newId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { CaseFault } from '../cases/case-fault.ts'
import { findCase, insertCase } from '../cases/cases.store.server.ts'
import { findEverOffered } from '../scenarios/scenarios.store.server.ts'
import { taskLock } from './task-lock.ts'
import { findTask } from './tasks.store.server.ts'

/** A claim task of an attempt of the actor's; whoever asks has seen that it is theirs and may be worked. */
export interface TaskWish {
  readonly attemptId: string
  readonly place: number
  readonly scenario: string
  /** The checks that count; null: all. */
  readonly checks: readonly string[] | null
}

/**
 * The case in which a claim task is worked: started once, and the same ever after, whoever asks how often. A scenario
 * that is off the list by now is played as it was last offered.
 */
export async function openTask(
  db: Database,
  actor: Actor,
  { attemptId, place, scenario, checks }: TaskWish,
  now: Instant,
): Promise<Result<Id<'Case'>, CaseFault>> {
  const known = await findTask(db.read, attemptId, place)
  if (known) return ok(known.id)
  const revision = await findEverOffered(db.read, scenario)
  if (!revision) return fail({ code: 'not-found' })
  return db.tx(taskLock(attemptId), async (tx) => {
    const other = await findTask(tx, attemptId, place)
    if (other) return ok(other.id)
    const id = newId<'Case'>(now)
    await insertCase(tx, {
      ...{ id, personId: actor.personId, scenario, revision: revision.hash, mode: 'exam' },
      ...{ seed: `${attemptId}:${place}`, startedAt: now, lastMoveAt: now, moves: 0 },
      ...{ branchedFrom: null, branchedAt: null, closedAt: null, score: null },
      ...{ attemptId: attemptId as Id<'Attempt'>, place, counted: checks },
    })
    const subject = { kind: 'case', id }
    const detail = { scenario, attempt: attemptId, place }
    await appendAudit(tx, { actor, verb: 'start-case', subject, detail }, now)
    return ok(id)
  })
}

/** The case of a claim task; null: it was not opened yet. */
export const findTaskCase = async (
  db: Database,
  { attemptId, place }: Pick<TaskWish, 'attemptId' | 'place'>,
): Promise<Id<'Case'> | null> => (await findTask(db.read, attemptId, place))?.id ?? null

/** Whose place in which attempt a case is; null: of none, or no case. */
export async function taskOf(
  db: Database,
  caseId: string,
): Promise<{ readonly attemptId: Id<'Attempt'>; readonly place: number } | null> {
  const row = await findCase(db.read, caseId)
  return row && row.attemptId !== null && row.place !== null
    ? { attemptId: row.attemptId, place: row.place }
    : null
}
