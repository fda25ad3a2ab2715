import { and, asc, count, eq, inArray, isNull, ne, not, or, sql } from 'drizzle-orm'
import type { Reads } from '#db'
import { attemptForms, attempts, itemUses, rescores, sumReal } from '#db'
import type { Id } from '#kernel/ids.ts'
import { Rules } from '../blueprint/blueprint.ts'
import { AttemptResult } from '../scoring/report.ts'
import type { Sum } from '../scoring/verdict.ts'
import { asks } from './asked.store.server.ts'
import type { StandingAttempt } from './correct-standing.ts'
import type { Scope } from './correction.ts'
import { giveTurn } from './give-turn.server.ts'

type AttemptId = Id<'Attempt'>

export type UseRow = typeof itemUses.$inferSelect

/** A closed attempt with what its questions came to. */
export interface LoadedStanding extends StandingAttempt {
  readonly attempt: Pick<typeof attempts.$inferSelect, 'id' | 'personId' | 'title' | 'state'>
  readonly touched: readonly UseRow[]
  /** How many corrections it has had. */
  readonly applied: number
  /** Whether something was decided about every other question; false is a fault, and the log must be asked. */
  readonly isDecided: boolean
}

/** What the questions of these attempts came to, without forms and logs; a page of attempts, not all at once. */
export async function loadStandings(
  db: Reads,
  ids: readonly AttemptId[],
  scope: Scope,
): Promise<LoadedStanding[]> {
  const rows = await db
    .select({
      ...{ id: attempts.id, personId: attempts.personId, title: attempts.title, state: attempts.state },
      ...{ result: attempts.result, corrected: attempts.corrected, rules: attemptForms.rules },
    })
    .from(attempts)
    .innerJoin(attemptForms, eq(attemptForms.attemptId, attempts.id))
    .where(inArray(attempts.id, [...ids]))
    .orderBy(asc(attempts.id))
  await giveTurn()
  const touched = new Map<string, UseRow[]>()
  for (const use of await listTouched(db, ids, scope))
    touched.set(use.attemptId, [...(touched.get(use.attemptId) ?? []), use])
  const sums = await listSums(db, ids, scope)
  await giveTurn()
  const applied = await countApplied(db, ids)
  const rulesOf = rulesReader()
  return rows.map(({ result, corrected, rules, ...attempt }) => ({
    attempt,
    touched: touched.get(attempt.id) ?? [],
    others: sums.get(attempt.id)?.others ?? new Map(),
    isDecided: sums.get(attempt.id)?.isDecided ?? true,
    rules: rulesOf(rules),
    isAbandoned: attempt.state === 'abandoned',
    result: AttemptResult.parse(corrected ?? result),
    applied: applied.get(attempt.id) ?? 0,
  }))
}

/** Attempts of one exam have the same rules: parsed once a page. */
function rulesReader() {
  const known = new Map<string, Rules>()
  return (kept: unknown): Rules | null => {
    if (kept === null) return null
    const text = JSON.stringify(kept)
    const rules = known.get(text) ?? Rules.parse(kept)
    known.set(text, rules)
    return rules
  }
}

const listTouched = (db: Reads, ids: readonly AttemptId[], scope: Scope): Promise<UseRow[]> =>
  db
    .select()
    .from(itemUses)
    .where(and(inArray(itemUses.attemptId, [...ids]), asks(scope)))
    .orderBy(asc(itemUses.attemptId), asc(itemUses.n))

/** The sums of the counting questions a correction is not about. */
async function listSums(db: Reads, ids: readonly AttemptId[], scope: Scope) {
  const counts = and(
    eq(itemUses.pretest, false),
    or(ne(itemUses.outcome, 'voided'), isNull(itemUses.outcome)),
    not(asks(scope) ?? sql`false`),
  )
  const rows = await db
    .select({
      ...{ attemptId: itemUses.attemptId, section: itemUses.section, points: sumReal(itemUses.points) },
      ...{ total: count(), decided: count(itemUses.outcome) },
    })
    .from(itemUses)
    .where(and(inArray(itemUses.attemptId, [...ids]), counts))
    .groupBy(itemUses.attemptId, itemUses.section)
  const found = new Map<string, { others: Map<string, Sum>; isDecided: boolean }>()
  for (const { attemptId, section, points, total, decided } of rows) {
    const own = found.get(attemptId) ?? { others: new Map(), isDecided: true }
    own.others.set(section, { points, total })
    own.isDecided &&= decided === total
    found.set(attemptId, own)
  }
  return found
}

async function countApplied(db: Reads, ids: readonly AttemptId[]): Promise<ReadonlyMap<string, number>> {
  const rows = await db
    .select({ id: rescores.attemptId, n: count() })
    .from(rescores)
    .where(inArray(rescores.attemptId, [...ids]))
    .groupBy(rescores.attemptId)
  return new Map(rows.map(({ id, n }) => [id, n]))
}
