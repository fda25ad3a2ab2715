import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import { loadItems } from '../assembly/load-items.server.ts'
import type { Corrected } from './correct-attempt.ts'
import { correctAttempt } from './correct-attempt.ts'
import type { Correction } from './correction.ts'
import type { LoadedAttempt } from './corrections.store.server.ts'
import { listAskedIds, loadAttempts } from './corrections.store.server.ts'

/** How many attempts are in memory at once, and rescored in one transaction. */
const BATCH = 40

type Wanted = Pick<Correction, 'item' | 'part' | 'kind' | 'revisions' | 'toRevision'>

/** An attempt, and what it comes to with the correction as its next one. */
export interface Rejudged {
  readonly of: LoadedAttempt
  readonly corrected: Corrected
}

/**
 * The closed attempts that were asked the question, each with the correction applied after those it has had: batch by
 * batch, so that memory does not grow with their number. Nothing is written. The dry run and the rescoring both read
 * this, so the one shows what the other does.
 * @param pendingFor only attempts which this correction has not reached
 */
export async function* rejudge(
  db: Database,
  wanted: Wanted,
  pendingFor?: Id<'Correction'>,
): AsyncGenerator<readonly Rejudged[]> {
  let after: Id<'Attempt'> | null = null
  for (;;) {
    const page = { after, limit: BATCH, ...(pendingFor ? { pendingFor } : {}) }
    const ids: readonly Id<'Attempt'>[] = await listAskedIds(db.read, wanted, page)
    if (ids.length === 0) return
    yield await rejudgeThese(db, ids, wanted)
    after = ids.at(-1) ?? null
  }
}

async function rejudgeThese(
  db: Database,
  ids: readonly Id<'Attempt'>[],
  wanted: Wanted,
): Promise<Rejudged[]> {
  const loaded = await loadAttempts(db.read, ids)
  const corrections = loaded.flatMap(({ applied }) => applied.map((one) => one.toRevision))
  const versions = [
    ...loaded.flatMap(({ form }) => form.places.map((place) => place.revision)),
    ...[...corrections, wanted.toRevision].flatMap((revision) => (revision === null ? [] : [revision])),
  ]
  const itemOf = await loadItems(db, versions)
  const out: Rejudged[] = []
  for (const of of loaded) {
    const { form, rules, attempt, events, applied } = of
    const sitting = { form, rules, limitMs: attempt.limitMs, genesis: attempt.genesis }
    out.push({ of, corrected: correctAttempt(sitting, itemOf, events, [...applied, wanted]) })
    // Others are waiting: an autosave must not stand behind forty scorings.
    if (out.length % 5 === 0) await new Promise((resume) => setImmediate(resume))
  }
  return out
}
