import type { Response } from '#curriculum'
import { AnswerForm } from './answer-form.tsx'
import { ClaimAnswer } from './claim-answer.tsx'
import { Html } from './html.tsx'
import { ReviewRows } from './review-rows.tsx'
import type { RoomState } from './room-state.ts'
import type { RoomPlace } from './room-types.ts'
import type { Span } from './tools/passage.ts'
import { markHtml } from './tools/passage.ts'

/** The marks of one text, and where the keyboard is reading in it. */
export interface MarkedText {
  readonly marks: readonly Span[]
  readonly reading: Span | null
}

interface QuestionProps {
  readonly attemptId: string
  readonly place: RoomPlace
  readonly sectionTitle: string
  readonly state: RoomState
  /** Its section is submitted: the answer can be read, not changed. */
  readonly locked?: boolean
  /** The server cannot be reached. */
  readonly waiting?: boolean
  readonly chart: MarkedText
  readonly stem: MarkedText
  readonly onAnswer: (response: Response | null) => void
  readonly onStrike: (option: number) => void
}

/** One question: its chart if it has one, the stem, and either the form to answer or, once checked, the reasons. */
export function Question({
  attemptId,
  place,
  sectionTitle,
  state,
  locked = false,
  waiting = false,
  chart,
  stem,
  onAnswer,
  onStrike,
}: QuestionProps) {
  const { n, view } = place
  const review = state.checked[n]
  return (
    <article aria-labelledby={`q${n}`}>
      {place.chartHtml && (
        <details open className="card mb-6">
          <summary className="font-medium">Chart for this question</summary>
          <div data-part="chart">
            <Html
              html={markHtml(place.chartHtml, chart.marks, chart.reading)}
              className="prose mt-3 max-w-none"
            />
          </div>
        </details>
      )}
      <h1 id={`q${n}`} tabIndex={-1} className="tag font-sans outline-none">
        Question {n} <span aria-hidden="true">·</span> {sectionTitle}
      </h1>
      <div data-part="stem">
        <Html
          html={markHtml(view.stemHtml, stem.marks, stem.reading)}
          className="prose mb-6 mt-3 text-stem! leading-normal!"
        />
      </div>
      {review ? (
        <div aria-live="polite">
          <p className={`mb-4 font-medium ${isRight(review.score) ? 'text-good' : 'text-bad'}`}>
            {verdict(review.score)}
          </p>
          <ReviewRows review={review} />
        </div>
      ) : (
        <fieldset className="min-w-0" disabled={locked}>
          <legend className="mb-3 text-sm text-soft">
            {locked ? 'The answer to this question stands: it can be read, not changed.' : view.credit}
          </legend>
          {view.type === 'claim' ? (
            <ClaimAnswer {...{ attemptId, locked, waiting }} place={n} response={state.answers[n]} />
          ) : (
            <AnswerForm
              name={`answer-${n}`}
              view={view}
              response={state.answers[n]}
              struck={state.struck[n] ?? []}
              onAnswer={onAnswer}
              onStrike={onStrike}
            />
          )}
        </fieldset>
      )}
    </article>
  )
}

type ReviewScore = RoomState['checked'][number]['score']
const isRight = (score: ReviewScore): boolean => score.kind === 'scored' && score.right

/** The outcome in words. */
export function verdict(score: ReviewScore): string {
  if (score.kind === 'unanswered') return '○ Not answered.'
  if (score.kind === 'unscorable') return `✗ Not scored: ${score.why}`
  if (score.right) return '✓ Right.'
  return score.points > 0 ? `◐ Partly right: ${Math.round(score.points * 100)} % of the point.` : '✗ Wrong.'
}
