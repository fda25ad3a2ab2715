import type { Actor } from '#accounts'
import type { Database } from '#db'
import type { Id } from '#kernel/ids.ts'
import { isId } from '#kernel/ids.ts'
import type { Instant } from '#kernel/time.ts'
import type { AttemptState } from '../attempt/attempt-state.ts'
import type { Decision, ReportKind } from './report-kind.ts'
import { listOwnRows } from './reports.store.server.ts'

/** A report as its author follows it: no id of the item, and the question by its number in the sitting. */
export interface OwnReport {
  readonly id: string
  readonly attemptId: string
  readonly title: string
  readonly attemptState: AttemptState
  readonly place: number
  readonly kind: ReportKind
  readonly text: string
  readonly reportedAt: Instant
  /** Null until it is answered. */
  readonly answer: { readonly decision: Decision; readonly text: string; readonly at: Instant } | null
}

/** The actor's reports, the newest first, at most 200; those of one attempt when it is named. */
export async function listOwnReports(
  db: Database,
  actor: Actor,
  attempt: string | null = null,
): Promise<readonly OwnReport[]> {
  if (attempt !== null && !isId(attempt)) return []
  const rows = await listOwnRows(db.read, actor.personId, attempt as Id<'Attempt'> | null)
  return rows.map(({ id, attemptId, title, state, place, kind, text, reportedAt, ...row }) => ({
    ...{ id, attemptId, title, attemptState: state, place, kind, text, reportedAt },
    answer:
      row.decision === null || row.answer === null || row.answeredAt === null
        ? null
        : { decision: row.decision, text: row.answer, at: row.answeredAt },
  }))
}
