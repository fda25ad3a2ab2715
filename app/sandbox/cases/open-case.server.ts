import type { Actor } from '#accounts'
import { can } from '#accounts'
import type { Database } from '#db'
import type { Instant } from '#kernel/time.ts'
import { instant } from '#kernel/time.ts'
import { isClinic } from '../clinic/clinic-scenario.ts'
import type { ClinicFigures } from '../clinic/figures.ts'
import { figuresBeside, figuresOf } from '../clinic/figures.ts'
import { grade } from '../grading/grade.ts'
import type { CaseView } from '../life/view.ts'
import { viewOf } from '../life/view.ts'
import type { CaseMode } from './cases.store.server.ts'
import { findCase } from './cases.store.server.ts'
import type { LoadedCase } from './load-case.server.ts'
import { loadCase } from './load-case.server.ts'
import { modelEnd } from './model-end.server.ts'

/** A case as its page has it. */
export interface OpenCase {
  readonly id: string
  readonly mode: CaseMode
  readonly view: CaseView
  /** The text of records that were opened, as HTML. */
  readonly chart: Readonly<Record<string, string>>
  /** How many moves the case has, also when an earlier moment is shown. */
  readonly moves: number
  readonly branchedFrom: string | null
  /** In an exam: until when moves count, in milliseconds; null: no clock but the world's. */
  readonly endsAt: Instant | null
  /** The exam in which it is a question; null: it is worked for itself. */
  readonly exam: ExamSide | null
  /** Of a day of the clinic: its figures so far, and its score once it is closed: the best play is not told before. */
  readonly day: { readonly figures: ClinicFigures; readonly score: number | null } | null
}

/** Where a claim task stands in its exam. The exam's own clock and state decide: who knows them hands this in. */
export interface ExamSide {
  readonly attemptId: string
  readonly title: string
  readonly place: number
  readonly questions: number
  /** The exam has ended. */
  readonly isOver: boolean
  /** Why nothing can be done in it now, in a sentence; null: it can. */
  readonly closed: string | null
  readonly endsAt: Instant | null
}

/** The attempt and place of a claim task. */
export const examOf = ({ attemptId, place }: LoadedCase['row']) =>
  attemptId !== null && place !== null ? { attemptId, place } : null

/** In an exam of its own there is twice the time that a scenario is said to take. */
export const examEnd = ({ row, world }: Pick<LoadedCase, 'row' | 'world'>): Instant | null =>
  row.mode === 'exam' && row.attemptId === null
    ? instant(row.startedAt + world.scenario.minutes * 2 * 60_000)
    : null

/** In an exam nobody is told by a scenario's name what is to be found out; a claim task has the exam's title. */
const asExamined = (view: CaseView, exam: ExamSide | null): CaseView => ({
  ...{ ...view, hints: [] },
  scenario: { ...view.scenario, id: '', number: null, title: exam?.title ?? view.scenario.title },
})

/** The figures of a day: of what was billed so far; once it is closed, of all that was to be billed, with its score. */
function dayOf({ row, world, state }: LoadedCase): OpenCase['day'] {
  if (!isClinic(world.scenario.id)) return null
  if (!state.closed) return { figures: figuresOf(world, state), score: null }
  const model = modelEnd(world)
  const { own } = figuresBeside(world, state, model)
  return { figures: own, score: row.score ?? grade({ world, state, model }).score }
}

/** What of a loaded case may reach its page. */
export function openCaseOf({ row, world, chart, state }: LoadedCase, exam: ExamSide | null): OpenCase {
  const view = viewOf(world, state)
  const open = view.records.filter(({ isOpen }) => isOpen).map(({ id }) => [id, chart[id] ?? ''] as const)
  return {
    ...{ id: row.id, mode: row.mode, moves: Math.max(row.moves, state.n), branchedFrom: row.branchedFrom },
    view: row.mode === 'exam' ? asExamined(view, exam) : view,
    chart: Object.fromEntries(open),
    endsAt: exam ? exam.endsAt : examEnd({ row, world }),
    exam,
    // In an exam a grade is told when the exam is over.
    day: exam === null ? dayOf({ row, world, chart, state }) : null,
  }
}

/**
 * A person's case, as it stands or as it stood after so many moves; null: not theirs, or none. A claim task is opened by
 * its exam only.
 */
export async function openCase(
  db: Database,
  actor: Actor,
  caseId: string,
  until?: number,
  exam: ExamSide | null = null,
): Promise<OpenCase | null> {
  const row = await findCase(db.read, caseId)
  if (!row || !can(actor, 'read', { kind: 'case', ownerId: row.personId })) return null
  if (row.attemptId !== null && !exam) return null
  return openCaseOf(await loadCase(db, row, until), exam)
}
