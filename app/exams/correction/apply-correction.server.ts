import type { Actor } from '#accounts'
import { can, letterTo } from '#accounts'
import { appendAudit, postLetter, recipientsOf } from '#accounts/server'
import type { Database } from '#db'
import { newId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { days, instant } from '#kernel/time.ts'
import type { Rejudged } from './asked-attempts.server.ts'
import { rejudge } from './asked-attempts.server.ts'
import type { Correction } from './correction.ts'
import type { CorrectionFault } from './correction-fault.ts'
import { correctionParagraphs } from './correction-letter.ts'
import { insertCorrection, listCorrections, listRecent } from './corrections.store.server.ts'
import { fieldFaults, Reason } from './item-report.ts'
import type { CorrectionPlan, CorrectionWish } from './plan-correction.server.ts'
import { planCorrection } from './plan-correction.server.ts'
import { writeStep } from './write-step.server.ts'

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
  const reason = Reason.safeParse(wish.reason)
  if (!reason.success)
    return fail({ code: 'invalid', fields: { reason: fieldFaults(reason.error)[''] ?? 'Write a reason.' } })
  const plan = await planCorrection(db, wish)
  if (!plan.ok) return plan
  const { left: _, ...what } = plan.value
  return db.tx(`corrections:${what.item}`, async (tx) => {
    const before = (await listCorrections(tx, [what.item])).filter((one) => one.part === what.part).at(-1)
    if (before && isSame(before, what)) return ok({ correction: before, isNew: false })
    const correction: Correction = {
      ...what,
      ...{ id: newId<'Correction'>(now), reason: reason.data, byId: actor?.personId ?? null, at: now },
    }
    await insertCorrection(tx, correction)
    const subject = { kind: 'item', id: what.part ?? what.item }
    const detail = { kind: what.kind, correction: correction.id, reason: reason.data }
    await appendAudit(tx, { actor, verb: 'correct-item', subject, detail }, now)
    return ok({ correction, isNew: true })
  })
}

const isSame = (a: Correction, b: Omit<CorrectionPlan, 'left'>): boolean =>
  a.kind === b.kind &&
  a.toRevision === b.toRevision &&
  b.revisions.every((revision) => a.revisions.includes(revision))

/** How far a rescoring has come in this call. */
export interface Progress {
  readonly rescored: number
  readonly changed: number
}

/**
 * Rescores the attempts a correction has not reached yet, batch by batch, each batch in one transaction with its audit
 * entry and letters. It may be broken off anywhere and called again, by several at once: every attempt is reached once.
 * @param most stop after about so many attempts; the next call goes on
 */
export async function rescorePending(
  db: Database,
  correction: Correction,
  now: Instant,
  { most = Number.POSITIVE_INFINITY, onBatch }: { most?: number; onBatch?: (so: Progress) => void } = {},
): Promise<Progress> {
  let done: Progress = { rescored: 0, changed: 0 }
  for await (const batch of rejudge(db, correction, correction.id)) {
    const { rescored, changed } = await writeBatch(db, correction, batch, now)
    done = { rescored: done.rescored + rescored, changed: done.changed + changed }
    onBatch?.(done)
    if (done.rescored >= most) break
  }
  return done
}

const writeBatch = (db: Database, correction: Correction, batch: readonly Rejudged[], now: Instant) =>
  db.tx(`rescore:${correction.id}`, async (tx): Promise<Progress> => {
    const people = await recipientsOf(
      tx,
      batch.map(({ of }) => of.attempt.personId),
    )
    let rescored = 0
    let changed = 0
    for (const { of, corrected } of batch) {
      const step = corrected.steps.at(-1)
      if (!step) continue
      const tell = of.attempt.state === 'submitted'
      const at = { n: of.applied.length + 1, step, tell, now }
      if (!(await writeStep(tx, of, corrected, correction, at))) continue
      rescored++
      if (!step.changed) continue
      changed++
      const person = people.get(of.attempt.personId)
      const { kind, reason } = correction
      const paragraphs = correctionParagraphs({ ...step, kind, reason, title: of.attempt.title })
      if (tell && person) await postLetter(tx, letterTo(person, 'Your result was corrected', paragraphs), now)
    }
    if (rescored > 0) {
      const actor = correction.byId === null ? null : { personId: correction.byId }
      const subject = { kind: 'item', id: correction.part ?? correction.item }
      const detail = { correction: correction.id, attempts: rescored, changed }
      await appendAudit(tx, { actor, verb: 'rescore-attempts', subject, detail }, now)
    }
    return { rescored, changed }
  })

/** How long housekeeping looks after a correction: a rescoring that was broken off, an attempt that closed meanwhile. */
const WATCH = days(2)

/** Goes on with rescorings that were broken off. @returns how many attempts were rescored */
export async function sweepCorrections(db: Database, now: Instant): Promise<number> {
  let rescored = 0
  for (const correction of await listRecent(db.read, instant(now - WATCH)))
    rescored += (await rescorePending(db, correction, now, { most: 200 })).rescored
  return rescored
}
