import type { Actor } from '#accounts'
import type { Item } from '#curriculum'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { Form } from '../assembly/form.ts'
import { loadItems } from '../assembly/load-items.server.ts'
import { sectionTitles } from '../assembly/section-titles.server.ts'
import type { AstrayLine } from '../astray/astray-lines.server.ts'
import { astrayLines } from '../astray/astray-lines.server.ts'
import type { AttemptEvent } from '../attempt/attempt-event.ts'
import type { AttemptFault } from '../attempt/attempt-fault.ts'
import { listEvents } from '../attempt/attempt-log.store.server.ts'
import type { AttemptRow } from '../attempt/attempts.store.server.ts'
import { findAttempt, getFrozen } from '../attempt/attempts.store.server.ts'
import type { AttemptSummary } from '../attempt/list-attempts.server.ts'
import { summaryOf } from '../attempt/list-attempts.server.ts'
import { isLong } from '../blueprint/duration.ts'
import { confidenceLabel } from '../blueprint/figure.ts'
import { loadBlueprint } from '../blueprint/load-blueprint.server.ts'
import { correctAttempt } from '../correction/correct-attempt.ts'
import type { Treatments } from '../correction/correction.ts'
import type { CorrectionNote } from '../correction/correction-notes.server.ts'
import { correctionNotes } from '../correction/correction-notes.server.ts'
import { listRescores } from '../correction/corrections.store.server.ts'
import type { PacingByDay } from '../sections/pacing-by-day.ts'
import { pacingByDay } from '../sections/pacing-by-day.ts'
import type { ClockPanel } from '../time/clock-panel.ts'
import { clockPanel } from '../time/clock-panel.ts'
import { timeOf } from '../time/timed.server.ts'
import type { Report } from './report.ts'
import { withReceipt } from './score-attempt.ts'

/** A report with what its page shows beside it. */
export interface ReportView {
  readonly attempt: AttemptSummary
  readonly report: Report
  readonly sections: readonly { readonly id: string; readonly title: string }[]
  /** What corrections did, in their order; the report is the one after the last. */
  readonly corrections: readonly CorrectionNote[]
  /** Where the number of questions of each section comes from, in words; null in practice. */
  readonly weights: string | null
  /** The clocks of its pages and the time credited; null in practice, which has no clock. */
  readonly clock: ClockPanel | null
  /** How its days went; null where it was sat at one go. */
  readonly days: PacingByDay | null
  /** Its claim tasks, each with its grade of a hundred and its case; null: nothing was done in it. */
  readonly claims: readonly ClaimLine[]
  /** The misconceptions that led to its wrong answers. */
  readonly astray: readonly AstrayLine[]
}

/** A claim task in a report. */
export interface ClaimLine {
  readonly n: number
  readonly grade: number | null
  readonly caseId: string | null
  readonly corrected: NonNullable<Report['questions'][number]['corrected']> | null
}

/** A closed attempt with everything its score follows from. */
export interface Closed {
  readonly attempt: AttemptRow
  readonly form: Form
  readonly itemOf: (revision: string) => Item
  readonly events: readonly AttemptEvent[]
  /** After the corrections it has had. */
  readonly report: Report
  readonly rescores: Awaited<ReturnType<typeof listRescores>>
  readonly treatments: Treatments
}

/** Scores the actor's closed attempt again from its form, its revisions, its log and its corrections. */
export async function loadClosed(
  db: Database,
  actor: Actor,
  attemptId: string,
): Promise<Result<Closed, AttemptFault>> {
  const attempt = await findAttempt(db.read, attemptId, actor.personId)
  if (!attempt) return fail({ code: 'not-found' })
  if (attempt.state === 'open') return fail({ code: 'still-open' })
  const { form, rules } = await getFrozen(db.read, attempt.id)
  const rescores = attempt.corrected === null ? [] : await listRescores(db.read, attempt.id)
  const corrections = rescores.map(({ correction }) => correction)
  const itemOf = await loadItems(db, [
    ...form.places.map((place) => place.revision),
    ...corrections.flatMap(({ toRevision }) => (toRevision === null ? [] : [toRevision])),
  ])
  const { events } = await listEvents(db.read, attempt.id)
  const { limitMs, genesis } = attempt
  const sitting = { form, rules, limitMs, genesis }
  const { scored, treatments } = correctAttempt(sitting, itemOf, events, corrections)
  const report = withReceipt(sitting, scored, events)
  return ok({ attempt, form, itemOf, events, report, rescores, treatments })
}

/** The report of the actor's closed attempt. */
export async function getReport(
  db: Database,
  actor: Actor,
  attemptId: string,
  now: Instant,
): Promise<Result<ReportView, AttemptFault>> {
  const closed = await loadClosed(db, actor, attemptId)
  if (!closed.ok) return closed
  const { attempt, report, form, rescores, events } = closed.value
  const sections = await sectionTitles(
    db,
    report.sections.map((line) => line.section),
  )
  const corrections = await correctionNotes(db, form, rescores)
  const blueprint = attempt.mode === 'timed' ? await loadBlueprint(db, attempt.exam) : null
  const weights = blueprint && confidenceLabel(blueprint.weights.confidence)
  const time = timeOf(attempt)
  const clock = time && clockPanel(events, { deadlineAt: attempt.deadlineAt, time })
  const days = daysOf(attempt, events, actor.zone)
  return ok({
    attempt: summaryOf(attempt, now),
    report,
    sections,
    corrections,
    weights,
    clock,
    days,
    claims: claimLines(report, events),
    astray: await astrayLines(db, report),
  })
}

function claimLines(report: Report, events: readonly AttemptEvent[]): readonly ClaimLine[] {
  const graded = events.flatMap((event) => (event.kind === 'claim-graded' ? [event] : []))
  return report.questions.flatMap(({ n, type, corrected = null }) => {
    const found = graded.find(({ place }) => place === n)
    return type === 'claim'
      ? [{ n, grade: found?.grade ?? null, caseId: found?.case ?? null, corrected }]
      : []
  })
}

function daysOf(attempt: AttemptRow, events: readonly AttemptEvent[], zone: string): PacingByDay | null {
  const { limitMs, deadlineAt, closedAt, questions, startedAt } = attempt
  if (limitMs === null || deadlineAt === null || closedAt === null || !isLong(limitMs / 60_000)) return null
  return pacingByDay(events, { questions, startedAt, deadlineAt, endedAt: closedAt, zone })
}
