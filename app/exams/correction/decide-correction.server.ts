import type { Actor } from '#accounts'
import { can } from '#accounts'
import { appendAudit } from '#accounts/server'
import type { Database } from '#db'
import { newId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { Correction } from './correction.ts'
import type { CorrectionFault } from './correction-fault.ts'
import { checkReason } from './correction-fault.ts'
import { insertCorrection, listCorrections } from './corrections.store.server.ts'
import type { CorrectionPlan, CorrectionWish } from './plan-correction.server.ts'
import { planCorrection } from './plan-correction.server.ts'

/** A decision, and whether it had been taken before. */
export interface Decided {
  readonly correction: Correction
  readonly isNew: boolean
}

/**
 * Decides a correction, for good, without rescoring anyone yet. The same decision taken again, with nothing decided in
 * between, is the decision that stands.
 * @param actor null: the command line
 */
export async function decideCorrection(
  db: Database,
  actor: Actor | null,
  wish: CorrectionWish & { readonly reason: string },
  now: Instant,
): Promise<Result<Decided, CorrectionFault>> {
  if (actor && !can(actor, 'apply', { kind: 'correction' })) return fail({ code: 'not-allowed' })
  const reason = checkReason(wish.reason)
  if (!reason.ok) return reason
  const plan = await planCorrection(db, wish)
  if (!plan.ok) return plan
  const { left: _, ...what } = plan.value
  return db.tx(`corrections:${what.item}`, async (tx) => {
    const before = (await listCorrections(tx, [what.item])).filter((one) => one.part === what.part).at(-1)
    if (before && isSame(before, what)) return ok({ correction: before, isNew: false })
    const correction: Correction = {
      ...what,
      ...{ id: newId<'Correction'>(now), reason: reason.value, byId: actor?.personId ?? null, at: now },
    }
    await insertCorrection(tx, correction)
    const subject = { kind: 'item', id: what.part ?? what.item }
    const detail = { kind: what.kind, correction: correction.id, reason: reason.value }
    await appendAudit(tx, { actor, verb: 'correct-item', subject, detail }, now)
    return ok({ correction, isNew: true })
  })
}

const isSame = (a: Correction, b: Omit<CorrectionPlan, 'left'>): boolean =>
  a.kind === b.kind &&
  a.toRevision === b.toRevision &&
  b.revisions.every((revision) => a.revisions.includes(revision))
