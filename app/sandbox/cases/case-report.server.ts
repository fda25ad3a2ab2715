import type { Actor } from '#accounts'
import { can } from '#accounts'
import { appendAudit } from '#accounts/server'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { isClinic } from '../clinic/clinic-scenario.ts'
import { figuresBeside } from '../clinic/figures.ts'
import type { Grade } from '../grading/grade.ts'
import type { OverrideLine } from '../grading/override-line.ts'
import { moveAbout } from '../life/move-about.ts'
import type { CaseView } from '../life/view.ts'
import { viewOf } from '../life/view.ts'
import type { CaseFault } from './case-fault.ts'
import type { CaseRow } from './cases.store.server.ts'
import {
  findCase,
  insertOverride,
  listMoves,
  listOverrides,
  listTimes,
  nameOfPerson,
  writeScore,
} from './cases.store.server.ts'
import { gradeOf } from './grade-of.server.ts'
import { loadCase } from './load-case.server.ts'
import { modelEnd } from './model-end.server.ts'
import { examOf } from './open-case.server.ts'

/** A closed case with its grade. */
export interface CaseReport {
  readonly id: string
  readonly mode: CaseRow['mode']
  readonly isOwn: boolean
  /** The exam's attempt it was worked in, and the place there. */
  readonly exam: { readonly attemptId: string; readonly place: number } | null
  /** Whose case it is. */
  readonly person: string
  readonly grade: Grade
  /** Of a day of the clinic: its figures, and those of the best play. */
  readonly figures: ReturnType<typeof figuresBeside> | null
  readonly overrides: readonly OverrideLine[]
  readonly view: CaseView
  /** What was done, move by move, and when. */
  readonly log: readonly {
    readonly n: number
    readonly at: Instant
    readonly what: string
    readonly about: string
  }[]
  /** The practice's record of who opened what. */
  readonly access: readonly {
    readonly record: string
    readonly title: string
    readonly on: string
    readonly needed: boolean
  }[]
  readonly sections: readonly string[]
  readonly lessons: readonly string[]
  /** The model solution in words of its moves. */
  readonly solution: readonly { readonly what: string; readonly about: string }[]
}

/** A claim task is over when its exam is: until then nobody sees a grade, whatever was done in it. */
const isOver = (row: CaseRow, isClosed: boolean): boolean =>
  row.attemptId === null ? isClosed : row.closedAt !== null && row.score !== null

/** The report of a closed case: for its owner, and for instructors. Null: not theirs, none, or not closed. */
export async function getCaseReport(db: Database, actor: Actor, caseId: string): Promise<CaseReport | null> {
  const row = await findCase(db.read, caseId)
  if (!row) return null
  const isOwn = can(actor, 'read', { kind: 'case', ownerId: row.personId })
  if (!isOwn && !can(actor, 'override', { kind: 'case-grade' })) return null
  const loaded = await loadCase(db, row)
  const { world, state } = loaded
  if (!isOver(row, state.closed !== null)) return null
  const [overrides, moves, times, person] = await Promise.all([
    listOverrides(db.read, caseId),
    listMoves(db.read, caseId),
    listTimes(db.read, caseId),
    nameOfPerson(db.read, row.personId),
  ])
  const { scenario } = world
  return {
    ...{ id: row.id, mode: row.mode, isOwn, person, grade: gradeOf(loaded, overrides), overrides },
    exam: examOf(row),
    figures: isClinic(scenario.id) ? figuresBeside(world, state, modelEnd(world)) : null,
    view: viewOf(world, state),
    log: moves.flatMap((move, i) =>
      move.do === 'write' || move.do === 'write-letter'
        ? []
        : [{ n: i + 1, at: times[i] ?? row.startedAt, what: move.do, about: moveAbout(scenario, move) }],
    ),
    access: state.opened.map(({ record, on }) => {
      const known = scenario.records.find(({ id }) => id === record)
      return { record, title: known?.title ?? record, on, needed: known?.needed ?? false }
    }),
    ...{ sections: scenario.sections, lessons: scenario.lessons },
    solution: scenario.solution.steps.map((step) => ({ what: step.do, about: moveAbout(scenario, step) })),
  }
}

/** An instructor's verdict on a check of a closed case: a share from 0 to 1, with a reason the learner sees. */
export async function overrideCheck(
  db: Database,
  actor: Actor,
  caseId: string,
  wish: { readonly check: string; readonly share: number; readonly why: string },
  now: Instant,
): Promise<Result<Grade, CaseFault>> {
  if (!can(actor, 'override', { kind: 'case-grade' })) return fail({ code: 'not-allowed' })
  const row = await findCase(db.read, caseId)
  if (!row) return fail({ code: 'not-found' })
  if (row.attemptId !== null) return fail({ code: 'in-exam' })
  const loaded = await loadCase(db, row)
  if (!loaded.state.closed) return fail({ code: 'not-closed' })
  const why = wish.why.trim()
  if (why === '' || why.length > 1000)
    return fail({ code: 'no-move', path: 'why', message: 'a reason in at most 1,000 characters' })
  if (!(wish.share >= 0 && wish.share <= 1))
    return fail({ code: 'no-move', path: 'share', message: 'between 0 and 1' })
  return db.tx(`case:${caseId}`, async (tx): Promise<Result<Grade, CaseFault>> => {
    const before = await listOverrides(tx, caseId)
    const standing = gradeOf(loaded, before).checks.find(({ id }) => id === wish.check)
    if (!standing) return fail({ code: 'not-found' })
    const n = before.length + 1
    await insertOverride(tx, {
      ...{ caseId: row.id, n, check: wish.check, before: standing.share, share: wish.share, why },
      ...{ byPerson: actor.personId, at: now },
    })
    const after = gradeOf(loaded, await listOverrides(tx, caseId))
    await writeScore(tx, caseId, after.score)
    const detail = { case: caseId, check: wish.check, before: standing.share, after: wish.share }
    await appendAudit(
      tx,
      { actor, verb: 'override-check', subject: { kind: 'person', id: row.personId }, detail },
      now,
    )
    return ok(after)
  })
}
