import { letterTo } from '#accounts'
import { appendAudit, postLetter, recipientsOf } from '#accounts/server'
import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'
import { upsertUses } from '../attempt/item-uses.store.server.ts'
import type { Rejudged } from './asked-attempts.server.ts'
import type { Correction } from './correction.ts'
import { correctionParagraphs } from './correction-letter.ts'
import { insertRescores, updateCorrected } from './corrections.store.server.ts'

/** How far a rescoring has come in this call. */
export interface Progress {
  readonly rescored: number
  readonly changed: number
}

/**
 * Writes a batch of rescored attempts in one transaction, with its audit entry and the letters to those whose result
 * changed. An attempt that has this correction already, or got another one meanwhile, is passed over: whoever was
 * faster has done it, or the next call looks at it again.
 */
export function writeBatch(
  db: Database,
  correction: Correction,
  batch: readonly Rejudged[],
  now: Instant,
): Promise<Progress> {
  return db.tx(`rescore:${correction.id}`, async (tx): Promise<Progress> => {
    const kept = await insertRescores(
      tx,
      batch.map(({ attempt, n, step: { before, after, changed } }) => ({
        ...{ attemptId: attempt.id, n, correctionId: correction.id, before, after, changed, at: now },
      })),
    )
    const written = batch.filter(({ attempt }) => kept.has(attempt.id))
    if (written.length === 0) return { rescored: 0, changed: 0 }
    const changed = written.filter(({ step }) => step.changed)
    const told = changed.filter(({ attempt }) => attempt.state === 'submitted')
    const toTell = new Set(told)
    for (const one of written) await updateCorrected(tx, one.attempt.id, one.step.after, toTell.has(one))
    await upsertUses(
      tx,
      written.flatMap(({ uses, step }) => (step.held ? [] : uses)),
    )
    const people = await recipientsOf(
      tx,
      told.map(({ attempt }) => attempt.personId),
    )
    for (const { attempt, step } of told) {
      const person = people.get(attempt.personId)
      const { kind, reason } = correction
      const paragraphs = correctionParagraphs({ ...step, kind, reason, title: attempt.title })
      if (person) await postLetter(tx, letterTo(person, 'Your result was corrected', paragraphs), now)
    }
    const actor = correction.byId === null ? null : { personId: correction.byId }
    const subject = { kind: 'item', id: correction.part ?? correction.item }
    const detail = { correction: correction.id, attempts: written.length, changed: changed.length }
    await appendAudit(tx, { actor, verb: 'rescore-attempts', subject, detail }, now)
    return { rescored: written.length, changed: changed.length }
  })
}
