import type { Actor } from '#accounts'
import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'
import { clinicTitle } from '../clinic/clinic-scenario.ts'
import { listOffered } from '../scenarios/scenarios.store.server.ts'
import type { CaseRow } from './cases.store.server.ts'
import { listClosed, listOwn } from './cases.store.server.ts'

/** A scenario on offer, with how far one is with it. */
export interface ScenarioLine {
  readonly id: string
  readonly number: number | null
  readonly variant: string | null
  readonly title: string
  readonly task: string
  readonly minutes: number
  readonly sections: readonly string[]
  readonly best: number | null
  readonly open: string | null
}

/** One of a person's cases. */
export interface CaseLine {
  readonly id: string
  readonly scenario: string
  readonly title: string
  readonly mode: CaseRow['mode']
  readonly moves: number
  readonly lastMoveAt: Instant
  readonly closedAt: Instant | null
  readonly score: number | null
  readonly isBranch: boolean
}

/** A claim task is not listed before its exam is over: its name would tell what the exam asks. */
const isShown = ({ attemptId, score }: CaseRow): boolean => attemptId === null || score !== null

/** The scenarios on offer and a person's cases. */
export async function listSandbox(
  db: Database,
  actor: Actor,
): Promise<{ readonly scenarios: readonly ScenarioLine[]; readonly cases: readonly CaseLine[] }> {
  const [offered, all] = await Promise.all([listOffered(db.read), listOwn(db.read, actor.personId)])
  const own = all.filter(isShown)
  const titles = new Map(offered.map(({ scenario }) => [scenario.id, scenario.title]))
  return {
    scenarios: offered.map(({ scenario }) => {
      const mine = own.filter((one) => one.scenario === scenario.id)
      const scores = mine.flatMap(({ score }) => (score === null ? [] : [score]))
      const { id, number = null, variant = null, title, task, minutes, sections } = scenario
      return {
        ...{ id, number, variant, title, task, minutes, sections },
        best: scores.length > 0 ? Math.max(...scores) : null,
        open: mine.find(({ closedAt }) => closedAt === null)?.id ?? null,
      }
    }),
    cases: own.map((one) => ({
      ...{ id: one.id, scenario: one.scenario, title: titles.get(one.scenario) ?? clinicTitle(one.scenario) },
      ...{ mode: one.mode, moves: one.moves, lastMoveAt: one.lastMoveAt, closedAt: one.closedAt },
      ...{ score: one.score, isBranch: one.branchedFrom !== null },
    })),
  }
}

/** Closed cases of everybody, newest first, for instructors. */
export async function listClosedCases(db: Database) {
  const rows = await listClosed(db.read, 100)
  return rows.map(({ id, scenario, closedAt, score, person, body }) => ({
    ...{ id, scenario, closedAt, score, person },
    title: (body as { readonly title?: string }).title ?? scenario,
  }))
}

/** Below so many points of a hundred a case says that its sections want work: the pass mark of the examination. */
const PASS = 85

/** What a person's cases say to the rest of the house. */
export interface CaseEvidence {
  /** Cases that can be gone on with, the one played last first. */
  readonly open: readonly { readonly id: string; readonly title: string }[]
  /** Sections of scenarios whose newest closed case missed too much, the newest first. */
  readonly missed: readonly string[]
}

/** What a person is in the middle of, and which sections their closed cases show to be weak. */
export async function caseEvidence(db: Database, actor: Actor): Promise<CaseEvidence> {
  const own = await listOwn(db.read, actor.personId)
  if (own.length === 0) return { open: [], missed: [] }
  const known = new Map((await listOffered(db.read)).map(({ scenario }) => [scenario.id, scenario]))
  const newest = new Map(
    own
      .filter(({ score }) => score !== null)
      .map((one) => [one.scenario, one] as const)
      .reverse(),
  )
  const weak = [...newest.values()].filter(({ score }) => (score ?? 0) < PASS)
  weak.sort((a, b) => (b.closedAt ?? 0) - (a.closedAt ?? 0))
  return {
    open: own
      .filter(({ closedAt, mode }) => closedAt === null && mode !== 'exam')
      .slice(0, 3)
      .map(({ id, scenario }) => ({ id, title: known.get(scenario)?.title ?? scenario })),
    missed: [...new Set(weak.flatMap(({ scenario }) => known.get(scenario)?.sections ?? []))],
  }
}
