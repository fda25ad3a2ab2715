import type { Actor } from '#accounts'
import { can } from '#accounts'
import { appendAudit } from '#accounts/server'
import type { Database, Writes } from '#db'
import type { Id } from '#kernel/ids.ts'
import { newId } from '#kernel/ids.ts'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { findOffered } from '../scenarios/scenarios.store.server.ts'
import type { CaseFault } from './case-fault.ts'
import type { CaseMode, CaseRow } from './cases.store.server.ts'
import { appendMove, findCase, insertCase, listMoves } from './cases.store.server.ts'

/** Starts a case of a scenario. Its seed is its own unless one is given: the same seed has the same delays. */
export async function startNewCase(
  db: Database,
  actor: Actor,
  wish: { readonly scenario: string; readonly mode: CaseMode; readonly seed?: string },
  now: Instant,
): Promise<Result<Id<'Case'>, CaseFault>> {
  const offered = await findOffered(db.read, wish.scenario)
  if (!offered) return fail({ code: 'not-found' })
  return ok(await keepCase(db, actor, { ...wish, revision: offered.hash }, now))
}

interface NewCase {
  readonly scenario: string
  readonly revision: string
  readonly mode: CaseMode
  readonly seed?: string
}

/** Keeps a new case of a version of a scenario. @param also what has to be kept with it */
export async function keepCase(
  db: Database,
  actor: Actor,
  { scenario, revision, mode, seed }: NewCase,
  now: Instant,
  also?: (tx: Writes) => Promise<unknown>,
): Promise<Id<'Case'>> {
  const id = newId<'Case'>(now)
  const row: CaseRow = {
    ...{ id, personId: actor.personId, scenario, revision, mode },
    ...{ seed: seed ?? id, startedAt: now, lastMoveAt: now, moves: 0 },
    ...{ branchedFrom: null, branchedAt: null, closedAt: null, score: null },
    ...{ attemptId: null, place: null, counted: null },
  }
  await db.tx(`case:${row.id}`, async (tx) => {
    await also?.(tx)
    await insertCase(tx, row)
    const subject = { kind: 'case', id: row.id }
    await appendAudit(tx, { actor, verb: 'start-case', subject, detail: { scenario: row.scenario } }, now)
  })
  return id
}

/** Another way from an earlier moment of one's own case: a new case with its moves until then. The old one stays. */
export async function branchCase(
  db: Database,
  actor: Actor,
  caseId: string,
  at: number,
  now: Instant,
): Promise<Result<Id<'Case'>, CaseFault>> {
  const row = await findCase(db.read, caseId)
  if (!row || !can(actor, 'write', { kind: 'case', ownerId: row.personId }))
    return fail({ code: 'not-found' })
  if (row.mode === 'exam') return fail({ code: 'not-allowed' })
  const moves = (await listMoves(db.read, caseId)).slice(0, Math.max(0, at))
  const id = newId<'Case'>(now)
  await db.tx(`case:${id}`, async (tx) => {
    await insertCase(tx, {
      ...{ ...row, id, startedAt: now, lastMoveAt: now, moves: moves.length },
      ...{ branchedFrom: row.id, branchedAt: moves.length, closedAt: null, score: null },
    })
    for (const [i, move] of moves.entries()) await appendMove(tx, id, i + 1, move, now)
    const subject = { kind: 'case', id }
    await appendAudit(
      tx,
      { actor, verb: 'start-case', subject, detail: { scenario: row.scenario, from: row.id } },
      now,
    )
  })
  return ok(id)
}
