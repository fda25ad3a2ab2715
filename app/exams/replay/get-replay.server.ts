import type { Actor } from '#accounts'
import { reviewOf } from '#curriculum'
import type { Database } from '#db'
import { sure } from '#kernel/assert.ts'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { sectionTitles } from '../assembly/section-titles.server.ts'
import type { AttemptFault } from '../attempt/attempt-fault.ts'
import type { AttemptSummary } from '../attempt/list-attempts.server.ts'
import { summaryOf } from '../attempt/list-attempts.server.ts'
import { loadClosed } from '../scoring/get-report.server.ts'
import { judgedBy, scorerOf } from '../scoring/judge-questions.ts'
import type { Report } from '../scoring/report.ts'
import { longestGapMs } from '../scoring/time-per-place.ts'
import type { AnswerChange } from './changes.ts'
import type { Replay } from './replay-of.ts'
import { replayOf } from './replay-of.ts'

/** A changed answer with the question and both answers in words; null: no answer. */
export interface ReplayedChange extends AnswerChange {
  readonly stemHtml: string
  readonly firstHtml: string | null
  readonly lastHtml: string | null
}

export interface ReplayView {
  readonly attempt: AttemptSummary
  readonly report: Report
  readonly sections: readonly { readonly id: string; readonly title: string }[]
  readonly replay: Omit<Replay, 'changes'> & { readonly changes: readonly ReplayedChange[] }
}

/** The actor's closed attempt told again from its log, with what each answer is worth after corrections. */
export async function getReplay(
  db: Database,
  actor: Actor,
  attemptId: string,
  now: Instant,
): Promise<Result<ReplayView, AttemptFault>> {
  const closed = await loadClosed(db, actor, attemptId)
  if (!closed.ok) return closed
  const { attempt, form, itemOf, events, report, treatments } = closed.value
  const placeAt = (n: number) => sure(form.places[n - 1], `place ${n} of the form`)
  const scorers = form.places.map((place) => scorerOf(place, itemOf, treatments.get(place.n)))
  const { startedAt, limitMs, deadlineAt } = attempt
  const replay = replayOf({ startedAt, deadlineAt, longestMs: longestGapMs(limitMs) }, events, {
    questions: report.questions,
    scoreOf: (n, response) => sure(scorers[n - 1], `place ${n} of the form`)(response),
  })
  const changes = replay.changes.map((change): ReplayedChange => {
    const { item, order } = judgedBy(placeAt(change.place), itemOf, treatments.get(change.place))
    const first = reviewOf(item, order, change.first.response)
    const last = reviewOf(item, order, change.last.response)
    return { ...change, stemHtml: first.stemHtml, firstHtml: first.yoursHtml, lastHtml: last.yoursHtml }
  })
  return ok({
    attempt: summaryOf(attempt, now),
    report,
    sections: await sectionTitles(db, [...new Set(form.places.map((place) => place.section))]),
    replay: { ...replay, changes },
  })
}
