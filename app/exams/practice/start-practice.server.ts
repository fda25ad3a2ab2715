import type { Actor } from '#accounts'
import { appendAudit } from '#accounts/server'
import type { Database } from '#db'
import { NO_LOCK } from '#db'
import { newId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { drawFreshPlan } from '../assembly/draw-fresh-plan.server.ts'
import { loadBank } from '../assembly/load-bank.server.ts'
import { loadItems } from '../assembly/load-items.server.ts'
import { orderOptions } from '../assembly/order-options.ts'
import { startClock } from '../attempt/clock.ts'
import { insertNew } from '../attempt/insert-new.server.ts'
import { listUses } from '../attempt/item-uses.store.server.ts'
import { lastSeen, missedItems } from '../attempt/past-uses.ts'
import type { Started } from '../attempt/start-attempt.server.ts'
import type { NothingLeft } from './draw-practice.ts'
import { drawPractice } from './draw-practice.ts'
import { practiceScope } from './practice-scope.server.ts'
import { PracticeWish } from './practice-wish.ts'

export type PracticeFault =
  | NothingLeft
  | { readonly code: 'no-such-scope' }
  | { readonly code: 'invalid'; readonly why: string }

/** No clock: practice takes the time it takes. */
const NO_LIMIT = { overdue: { policy: 'submit' }, arrivalGraceSeconds: 0 } as const

/**
 * Starts practice over a section, an objective or a misconception: no clock, feedback after each question. Several may be open.
 * @param raw a `PracticeWish`, unparsed
 */
export async function startPractice(
  db: Database,
  actor: Actor,
  raw: unknown,
  now: Instant,
): Promise<Result<Started, PracticeFault>> {
  const wish = PracticeWish.safeParse(raw)
  if (!wish.success) return fail({ code: 'invalid', why: wish.error.issues[0]?.message ?? '' })
  const scope = await practiceScope(db, actor, wish.data, now)
  if (scope === null) return fail({ code: 'no-such-scope' })

  const { personId } = actor
  const attemptId = newId<'Attempt'>(now)
  const uses = await listUses(db.read, personId)
  const past = { seen: lastSeen(uses), missed: missedItems(uses) }
  const plan = drawPractice(await loadBank(db, { templates: true }), {
    wish: wish.data,
    seed: attemptId,
    ...past,
    templates: scope.templates,
  })
  if (!plan.ok) return plan
  const fresh = await drawFreshPlan(db, plan.value, now, wish.data.misconception)
  const itemOf = await loadItems(
    db,
    fresh.units.map((unit) => unit.revision),
  )
  const form = orderOptions(fresh, itemOf)

  // NO_LOCK: nothing is decided; practice attempts do not exclude each other.
  await db.tx(NO_LOCK, async (tx) => {
    const title = `Practice: ${scope.title}`
    await insertNew(tx, {
      ...{ attemptId, personId, mode: 'practice', exam: 'practice', title, openKey: null },
      ...{ form, limitMs: null, time: null, rules: null, clock: startClock(now, null, NO_LIMIT) },
    })
    const subject = { kind: 'attempt', id: attemptId }
    await appendAudit(tx, { actor, verb: 'start-attempt', subject, detail: { exam: 'practice' } }, now)
  })
  return ok({ attemptId, resumed: false })
}
