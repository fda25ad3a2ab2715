import type { Actor } from '#accounts'
import type { Item } from '#curriculum'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { fail, ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import type { Form } from '../assembly/form.ts'
import { loadItems } from '../assembly/load-items.server.ts'
import { sectionTitles } from '../assembly/section-titles.server.ts'
import type { AttemptEvent } from '../attempt/attempt-event.ts'
import type { AttemptFault } from '../attempt/attempt-fault.ts'
import { listEvents } from '../attempt/attempt-log.store.server.ts'
import type { AttemptRow } from '../attempt/attempts.store.server.ts'
import { findAttempt, getFrozen } from '../attempt/attempts.store.server.ts'
import type { AttemptSummary } from '../attempt/list-attempts.server.ts'
import { summaryOf } from '../attempt/list-attempts.server.ts'
import type { Report } from './report.ts'
import { scoreAttempt } from './score-attempt.ts'

/** A report with what its page shows beside it. */
export interface ReportView {
  readonly attempt: AttemptSummary
  readonly report: Report
  readonly sections: readonly { readonly id: string; readonly title: string }[]
}

/** A closed attempt with everything its score follows from. */
export interface Closed {
  readonly attempt: AttemptRow
  readonly form: Form
  readonly itemOf: (revision: string) => Item
  readonly events: readonly AttemptEvent[]
  readonly report: Report
}

/** Scores the actor's closed attempt again from its form, its revisions and its log. */
export async function loadClosed(
  db: Database,
  actor: Actor,
  attemptId: string,
): Promise<Result<Closed, AttemptFault>> {
  const attempt = await findAttempt(db.read, attemptId, actor.personId)
  if (!attempt) return fail({ code: 'not-found' })
  if (attempt.state === 'open') return fail({ code: 'still-open' })
  const { form, rules } = await getFrozen(db.read, attempt.id)
  const itemOf = await loadItems(
    db,
    form.places.map((place) => place.revision),
  )
  const { events } = await listEvents(db.read, attempt.id)
  const { limitMs, genesis } = attempt
  const report = scoreAttempt({ form, rules, limitMs, genesis }, itemOf, events)
  return ok({ attempt, form, itemOf, events, report })
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
  const { attempt, report } = closed.value
  const sections = await sectionTitles(
    db,
    report.sections.map((line) => line.section),
  )
  return ok({ attempt: summaryOf(attempt, now), report, sections })
}
