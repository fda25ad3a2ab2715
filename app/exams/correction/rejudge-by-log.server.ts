import type { Database } from '#db'
import { sure } from '#kernel/assert.ts'
import { loadItems } from '../assembly/load-items.server.ts'
import type { Rejudged, Wanted } from './asked-attempts.server.ts'
import { correctAttempt } from './correct-attempt.ts'
import { loadAttempts } from './corrections.store.server.ts'
import { giveTurn } from './give-turn.server.ts'
import type { LoadedStanding } from './standings.store.server.ts'
import { outcomesOf } from './write-step.server.ts'

/**
 * The same as `correctStanding`, from the whole log: for attempts of which what is kept beside the log does not give the
 * result that is shown.
 */
export async function rejudgeByLog(
  db: Database,
  wrong: readonly LoadedStanding[],
  wanted: Wanted,
): Promise<readonly Rejudged[]> {
  const out: Rejudged[] = []
  for (const { attempt, touched } of wrong) {
    const loaded = sure((await loadAttempts(db.read, [attempt.id]))[0], `attempt ${attempt.id}`)
    const { form, rules, events, applied } = loaded
    const corrections = [...applied, wanted]
    const itemOf = await loadItems(db, [
      ...form.places.map((place) => place.revision),
      ...corrections.flatMap(({ toRevision }) => (toRevision === null ? [] : [toRevision])),
    ])
    const { limitMs, genesis } = loaded.attempt
    const corrected = correctAttempt({ form, rules, limitMs, genesis }, itemOf, events, corrections)
    const step = sure(corrected.steps.at(-1), 'the step of the correction')
    const decided = outcomesOf(corrected, step)
    const uses = touched.map((use) => ({ ...use, ...decided.find(({ n }) => n === use.n) }))
    out.push({ attempt, n: applied.length + 1, step, uses })
    await giveTurn()
  }
  return out
}
