import type { Tables } from '#billing'
import { listCodeReleases, loadCodeTables } from '#curriculum/server'
import type { Database } from '#db'
import { Move } from '../life/move.ts'
import { play } from '../life/play.ts'
import { startCase } from '../life/start.ts'
import type { CaseState } from '../life/state.ts'
import type { CaseWorld } from '../life/world.ts'
import type { Chart } from '../scenarios/read-chart.ts'
import type { ScenarioRevision } from '../scenarios/scenarios.store.server.ts'
import { findRevision } from '../scenarios/scenarios.store.server.ts'
import type { CaseRow } from './cases.store.server.ts'
import { listMoves } from './cases.store.server.ts'

/** A case with its world, as it stands after a number of moves. */
export interface LoadedCase {
  readonly row: CaseRow
  readonly world: CaseWorld
  readonly chart: Chart
  readonly state: CaseState
}

const CONTENT = 'content'
let tables: { readonly key: string; readonly tables: Promise<Tables> } | null = null

/** The code tables every case is played with; read again when another release was imported. */
export async function caseTables(db: Database): Promise<Tables> {
  const kept = await listCodeReleases(db.read)
  const key = kept.map(({ sha256 }) => sha256).join(' ')
  if (tables?.key !== key) tables = { key, tables: loadCodeTables(db.read, CONTENT) }
  return tables.tables
}

/** Cases as they were last played, newest last: a move is played on, not the whole log again. */
const kept = new Map<string, { readonly state: CaseState; readonly world: CaseWorld }>()
const MOST = 60

function keep(id: string, state: CaseState, world: CaseWorld): void {
  kept.delete(id)
  kept.set(id, { state, world })
  const [oldest] = kept.keys()
  if (kept.size > MOST && oldest !== undefined) kept.delete(oldest)
}

const worldOf = async (db: Database, revision: ScenarioRevision, seed: string): Promise<CaseWorld> => ({
  ...{ scenario: revision.scenario, tables: await caseTables(db), seed },
})

/**
 * Loads a case by playing its log, or what of it was not played yet here. A move that the rules no longer allow counts
 * and changes nothing: the log is never rewritten.
 * @param until play so many moves only: an earlier moment
 */
export async function loadCase(db: Database, row: CaseRow, until?: number): Promise<LoadedCase> {
  const revision = await findRevision(db.read, row.revision)
  if (!revision) throw new Error(`The revision ${row.revision} of a case is missing.`)
  const world = await worldOf(db, revision, row.seed)
  const last = until === undefined ? kept.get(row.id) : undefined
  const isSame = last !== undefined && last.world.tables === world.tables
  let state = isSame ? last.state : startCase(world)
  const moves = await listMoves(db.read, row.id, state.n)
  for (const json of until === undefined ? moves : moves.slice(0, until)) state = played(world, state, json)
  if (until === undefined) keep(row.id, state, world)
  return { row, world, chart: revision.chart, state }
}

function played(world: CaseWorld, state: CaseState, json: unknown): CaseState {
  const move = Move.safeParse(json)
  const after = move.success ? play(world, state, move.data) : null
  return after?.ok ? after.state : { ...state, n: state.n + 1 }
}

/** Remembers how a case stands after a move that was kept. */
export const remember = ({ row, world }: LoadedCase, state: CaseState): void => keep(row.id, state, world)
