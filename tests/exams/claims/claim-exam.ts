import type { Actor } from '#accounts'
import type { Item, Question } from '#curriculum'
import type { Database } from '#db'
import type { Blueprint } from '#exams'
import { claimClosedSentence } from '#exams'
import { findClaimPlace, noteClaimBegun, startAttempt } from '#exams/server'
import type { Instant } from '#kernel/time.ts'
import type { MoveJson } from '#sandbox'
import { caseSentence, playSteps, startCase } from '#sandbox'
import type { ExamSide } from '#sandbox/server'
import { openCase, openTask, playMove, publishScenarios } from '#sandbox/server'
import { NOON, somebody } from '../../factories/people.ts'
import { ONE, oneScenario } from '../../sandbox/one-scenario.ts'
import { scenarioNamed, worldOf } from '../../sandbox/scenarios.ts'
import { makeBlueprint } from '../helpers/blueprint.ts'
import { EXAM, ITEMS, publishTestCatalogue } from '../helpers/catalogue.ts'
import { claim } from '../helpers/items.ts'
import { must } from '../helpers/sitting.ts'

/** A claim of the one scenario that the tests publish. */
export const claimOf = (id: string, more: Partial<Extract<Question, { type: 'claim' }>> = {}): Item => ({
  ...(claim(id, 'alpha') as Extract<Question, { type: 'claim' }>),
  scenario: ONE,
  stem: `Work the claim ${id} of ${[...id].reverse().join('')}.`,
  ...more,
})

/** Two ordinary questions and one claim: the claim stands third. */
export const PRACTICAL = makeBlueprint({ alpha: { count: 3, claims: 1 } }, 3)
export const PLACE = 3
/** The exams of the test catalogue and the practical one. */
export const EXAMS = [EXAM, { ...PRACTICAL, id: 'practical' }]

/** A catalogue with claims, a person, and their attempt that starts at noon. */
export async function claimSitting(
  db: Database,
  exam: Partial<Blueprint> = {},
  claims: readonly Item[] = [claimOf('claim-1')],
) {
  await publishTestCatalogue(
    db,
    NOON,
    [EXAM, { ...PRACTICAL, id: 'practical', ...exam }],
    [...ITEMS, ...claims],
  )
  await publishScenarios(db, oneScenario(), NOON)
  const { actor, cookie } = await somebody(db)
  const { attemptId } = must(await startAttempt(db, actor, { exam: 'practical', seed: 1 }, NOON))
  return { actor, cookie, attemptId }
}

/** How the exam of a claim stands, as routes hand it to the sandbox. */
export async function sideOf(
  db: Database,
  actor: Actor,
  attemptId: string,
  now: Instant,
): Promise<ExamSide | null> {
  const place = await findClaimPlace(db, actor, { attemptId, place: PLACE }, now)
  if (!place) return null
  const { scenario: _, checks: __, closed, ...side } = place
  return { ...side, isOver: closed === 'over', closed: closed && claimClosedSentence(closed) }
}

/** Opens the claim of an attempt. */
export async function openClaim(db: Database, actor: Actor, attemptId: string, now: Instant) {
  const place = await findClaimPlace(db, actor, { attemptId, place: PLACE }, now)
  if (!place) throw new Error('no claim there')
  return must(await openTask(db, actor, place, now))
}

/** Plays moves in the claim of an attempt, a second after the other, as its page does. */
export async function work(
  db: Database,
  actor: Actor,
  attemptId: string,
  moves: readonly MoveJson[],
  from: Instant,
) {
  const caseId = await openClaim(db, actor, attemptId, from)
  for (const [i, move] of moves.entries()) {
    const now = (from + (i + 1) * 1000) as Instant
    const side = await sideOf(db, actor, attemptId, now)
    const n = (await openCase(db, actor, caseId, undefined, side))?.view.n ?? 0
    const played = await playMove(db, actor, caseId, { n, move }, now, side)
    if (!played.ok) throw new Error(`move ${i + 1}: ${caseSentence(played.fault)}`)
    if (n === 0) await noteClaimBegun(db, actor, { attemptId, place: PLACE, caseId }, now)
  }
  return caseId
}

/** The model solution of the claim of an attempt. */
export function solutionOf(attemptId: string): readonly MoveJson[] {
  const world = worldOf(scenarioNamed(ONE), `${attemptId}:${PLACE}`)
  return playSteps(world, startCase(world), world.scenario.solution.steps).log
}
