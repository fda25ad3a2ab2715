import type { Actor } from '#accounts'
import { appendAudit, findAccommodation } from '#accounts/server'
import type { Database } from '#db'
import { sure } from '#kernel/assert.ts'
import type { Id } from '#kernel/ids.ts'
import { newId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { minutes } from '#kernel/time.ts'
import { assembleForm } from '../assembly/assemble-form.ts'
import { drawFreshPlan } from '../assembly/draw-fresh-plan.server.ts'
import { loadBank } from '../assembly/load-bank.server.ts'
import { loadItems } from '../assembly/load-items.server.ts'
import { orderOptions } from '../assembly/order-options.ts'
import type { Shortfall } from '../assembly/shortfall.ts'
import { loadBlueprint } from '../blueprint/load-blueprint.server.ts'
import type { ClaimTasks } from '../claims/claim-tasks.server.ts'
import { NO_CLAIM_TASKS } from '../claims/claim-tasks.server.ts'
import { limitOf, startTime } from '../time/attempt-time.ts'
import { timeLock } from '../time/change-time.server.ts'
import { findOpen } from './attempts.store.server.ts'
import { startClock } from './clock.ts'
import { closeAttempt } from './close-attempt.server.ts'
import { insertNew } from './insert-new.server.ts'
import { listUses } from './item-uses.store.server.ts'
import { lastSeen } from './past-uses.ts'

/** The attempt that is open now; `resumed` when it was open before. */
export interface Started {
  readonly attemptId: Id<'Attempt'>
  readonly resumed: boolean
}

export type StartFault =
  | { readonly code: 'no-such-exam' }
  | { readonly code: 'cannot-assemble'; readonly shortfalls: readonly Shortfall[] }

/**
 * Starts a timed exam, or resumes the one that is open: a person has at most one open attempt of an exam, also when
 * two requests come at once. One whose time is over is closed first. `seed` makes the form reproducible; without it
 * every attempt gets its own.
 */
export async function startAttempt(
  db: Database,
  actor: Actor,
  wish: { readonly exam: string; readonly seed?: number | string },
  now: Instant,
  tasks: ClaimTasks = NO_CLAIM_TASKS,
): Promise<Result<Started, StartFault>> {
  const { personId } = actor
  const blueprint = await loadBlueprint(db, wish.exam)
  if (!blueprint) return fail({ code: 'no-such-exam' })
  const openKey = `${personId}:${blueprint.id}`
  const open = await findOpen(db.read, openKey)
  const isDue = open !== null && open.dueAt !== null && now >= open.dueAt
  if (open && !isDue) return ok({ attemptId: open.id, resumed: true })
  if (open) await closeAttempt(db, open, 'look', now, tasks)

  const attemptId = newId<'Attempt'>(now)
  const seen = lastSeen(await listUses(db.read, personId))
  const plan = assembleForm(blueprint, await loadBank(db, blueprint), { seed: wish.seed ?? attemptId, seen })
  if (!plan.ok) return fail({ code: 'cannot-assemble', shortfalls: plan.fault })
  const fresh = await drawFreshPlan(db, plan.value, now)
  const itemOf = await loadItems(
    db,
    fresh.units.map((unit) => unit.revision),
  )
  const form = orderOptions(fresh, itemOf)
  const { pass, sectionMinimum, sections, overdue, openBook, sectioned, breaks } = blueprint
  const arrivalGraceSeconds = blueprint.arrivalGraceSeconds?.value ?? 0

  // The unique index attempts_open decides which of two starts wins; the lock is about what is granted.
  const isNew = await db.tx(timeLock(personId), async (tx) => {
    const time = startTime(minutes(blueprint.minutes.value), await findAccommodation(tx, actor))
    const limitMs = limitOf(time)
    const kept = await insertNew(tx, {
      ...{ attemptId, personId, mode: 'timed', exam: blueprint.id, title: blueprint.title, openKey },
      ...{ form, limitMs, time },
      rules: { pass, sectionMinimum, sections, overdue, openBook, sectioned, breaks },
      clock: startClock(now, limitMs, { overdue, arrivalGraceSeconds }),
    })
    if (!kept) return false
    const subject = { kind: 'attempt', id: attemptId }
    await appendAudit(tx, { actor, verb: 'start-attempt', subject, detail: { exam: blueprint.id } }, now)
    return true
  })
  if (isNew) return ok({ attemptId, resumed: false })
  const winner = sure(await findOpen(db.read, openKey), 'the attempt that was started at the same time')
  return ok({ attemptId: winner.id, resumed: true })
}
