import { misconceptionOf, scoreResponse } from '#curriculum'
import type { Database } from '#db'
import { sure } from '#kernel/assert.ts'
import type { Id } from '#kernel/ids.ts'
import { loadItems } from '../assembly/load-items.server.ts'
import { sheetOf } from '../attempt/sheet.ts'
import { judgedBy, outcomeOf } from '../scoring/judge-questions.ts'
import { listEventsAbout, listPlaces } from './answers-about.store.server.ts'
import type { Wanted } from './asked-attempts.server.ts'
import type { Judgment } from './correct-standing.ts'
import { treatmentOf } from './correction.ts'
import { giveTurn } from './give-turn.server.ts'
import type { LoadedStanding } from './standings.store.server.ts'

/**
 * What the answers of these attempts to the question are worth by the other version's key. Of their logs only what
 * concerns the question is read, and nothing at all unless the correction is a `rekey`.
 */
export async function rejudgeAnswers(
  db: Database,
  loaded: readonly LoadedStanding[],
  wanted: Wanted,
): Promise<(attempt: Id<'Attempt'>, n: number) => Judgment> {
  const judgments = new Map<string, Judgment>()
  const judgmentOf = (attempt: Id<'Attempt'>, n: number) =>
    sure(judgments.get(`${attempt}:${n}`), `a judgment of place ${n} of ${attempt}`)
  if (wanted.kind !== 'rekey' || loaded.length === 0) return judgmentOf
  const numbers = new Map(loaded.map(({ attempt, touched }) => [attempt.id, touched.map(({ n }) => n)]))
  const places = await listPlaces(db.read, numbers)
  await giveTurn()
  const events = await listEventsAbout(db.read, [...numbers.keys()], wanted)
  await giveTurn()
  const treatment = treatmentOf(wanted)
  const itemOf = await loadItems(db, [
    ...wanted.revisions,
    sure(wanted.toRevision, 'the version to judge by'),
  ])
  for (const [attempt, asked] of places) {
    const { answers } = sheetOf(events.get(attempt) ?? [])
    for (const place of asked) {
      const { item, order } = judgedBy(place, itemOf, treatment)
      const answer = answers.get(place.n) ?? null
      const score = scoreResponse(item, order, answer)
      const points = score.kind === 'scored' ? score.points : 0
      const misconception = misconceptionOf(item, order, answer)
      judgments.set(`${attempt}:${place.n}`, { outcome: outcomeOf(score), points, misconception })
    }
  }
  return judgmentOf
}
