import type { Actor } from '#accounts'
import type { Review } from '#curriculum'
import { reviewOf } from '#curriculum'
import { misconceptionNames } from '#curriculum/server'
import type { Database } from '#db'
import type { Result } from '#kernel/result.ts'
import { ok } from '#kernel/result.ts'
import type { Instant } from '#kernel/time.ts'
import { sectionTitles } from '../assembly/section-titles.server.ts'
import type { Mark } from '../attempt/attempt-event.ts'
import type { AttemptFault } from '../attempt/attempt-fault.ts'
import type { AttemptSummary } from '../attempt/list-attempts.server.ts'
import { summaryOf } from '../attempt/list-attempts.server.ts'
import { marksAt } from '../attempt/marks-at.ts'
import { sheetOf } from '../attempt/sheet.ts'
import { loadClosed } from './get-report.server.ts'
import { judgedBy, questionOf } from './judge-questions.ts'
import type { QuestionLine } from './report.ts'
import type { ReviewFilter } from './review-filter.ts'
import { reviewFilters } from './review-filter.ts'

/** One question with its answer, every option with its rationale and source. */
export interface ReviewedQuestion {
  readonly line: QuestionLine
  readonly review: Review
  readonly chartHtml: string | null
  readonly caseId: string | null
  /** Of a claim task in which something was done: the case in the claim sandbox, which has a report of its own. */
  readonly claimCase: string | null
  /** What the candidate left at it. */
  readonly note: string | null
  readonly marks: readonly Mark[]
}

export interface ReviewView {
  readonly attempt: AttemptSummary
  readonly filter: ReviewFilter
  /** How many questions each filter shows. */
  readonly counts: Readonly<Record<ReviewFilter, number>>
  readonly sections: readonly { readonly id: string; readonly title: string }[]
  readonly questions: readonly ReviewedQuestion[]
  /** An equal share of the time for each question; null without a limit, or over days. */
  readonly budgetMs: number | null
}

/** The questions of the actor's closed attempt with their answers. */
export async function getReview(
  db: Database,
  actor: Actor,
  attemptId: string,
  filter: ReviewFilter,
  now: Instant,
): Promise<Result<ReviewView, AttemptFault>> {
  const closed = await loadClosed(db, actor, attemptId)
  if (!closed.ok) return closed
  const { attempt, form, itemOf, events, report, treatments } = closed.value
  const sheet = sheetOf(events)
  const names = await misconceptionNames(db)
  const count = (which: ReviewFilter) => report.questions.filter(reviewFilters[which]).length
  const cases = form.places.map((place) => ({ n: place.n, caseId: questionOf(place, itemOf).caseId }))
  const questions = form.places.flatMap((place): ReviewedQuestion[] => {
    const line = report.questions[place.n - 1]
    if (!line || !reviewFilters[filter](line)) return []
    const { chartHtml, caseId } = questionOf(place, itemOf)
    const { item, order } = judgedBy(place, itemOf, treatments.get(place.n))
    const said = line.misconception === undefined ? undefined : names
    const review = reviewOf(item, order, sheet.answers.get(place.n) ?? null, said)
    const note = sheet.notes.get(place.n) ?? null
    const marks = marksAt(cases, sheet.marks, { n: place.n, caseId })
    const answer = sheet.answers.get(place.n)
    const claimCase = answer && 'case' in answer ? answer.case : null
    return [{ line, review, chartHtml, caseId, claimCase, note, marks }]
  })
  return ok({
    attempt: summaryOf(attempt, now),
    filter,
    counts: { all: count('all'), wrong: count('wrong'), flagged: count('flagged') },
    sections: await sectionTitles(db, [...new Set(form.places.map((place) => place.section))]),
    questions,
    budgetMs: report.pacing.budgetMs,
  })
}
