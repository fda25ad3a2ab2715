import type { Actor } from '#accounts'
import { can } from '#accounts'
import { recipientsOf } from '#accounts/server'
import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import { countAsked } from './asked.store.server.ts'
import type { Correction } from './correction.ts'
import type { CorrectionFault } from './correction-fault.ts'
import { countReached, listCorrections } from './corrections.store.server.ts'
import { findQuestion } from './find-question.server.ts'
import { giveTurn } from './give-turn.server.ts'

/** A correction with how far its rescoring has come. */
export interface CorrectionLine extends Pick<Correction, 'id' | 'kind' | 'reason' | 'at'> {
  readonly by: string
  /** How many attempts were rescored, of how many. */
  readonly reached: number
  readonly total: number
  readonly changed: number
  /** Whether attempts are still to be rescored. */
  readonly isRunning: boolean
}

/** What was decided about a question, an item's or a case's part, the newest first. */
export async function listItemCorrections(
  db: Database,
  actor: Actor,
  question: string,
): Promise<Result<readonly CorrectionLine[], CorrectionFault>> {
  if (!can(actor, 'read', { kind: 'correction' })) return fail({ code: 'not-allowed' })
  const asked = await findQuestion(db, question)
  if (!asked) return fail({ code: 'not-found' })
  const isAbout = ({ part }: Correction) => asked.part === null || part === null || part === asked.part
  const found = (await listCorrections(db.read, [asked.entry.id])).filter(isAbout).reverse()
  const ids = found.flatMap(({ byId }) => (byId === null ? [] : [byId as Id<'Person'>]))
  const people = await recipientsOf(db.read, ids)
  const lines: CorrectionLine[] = []
  for (const one of found) {
    const { id, kind, reason, at, byId } = one
    const by = people.get(byId ?? '')?.name ?? 'the command line'
    const progress = await progressOf(db, one)
    lines.push({ id, kind, reason, at, by, ...progress, isRunning: progress.reached < progress.total })
  }
  return ok(lines)
}

/** How far the rescoring of a correction has come, whoever does it. */
export async function progressOf(
  db: Database,
  correction: Correction,
): Promise<Pick<CorrectionLine, 'reached' | 'total' | 'changed'>> {
  const total = await countAsked(db.read, correction)
  await giveTurn()
  return { ...(await countReached(db.read, correction.id)), total }
}
