import { useId } from 'react'
import type { ItemView, Review } from '#curriculum'
import { AnswerForm } from './answer-form.tsx'
import { Html } from './html.tsx'
import { ReviewRows } from './review-rows.tsx'

interface KeyedItemProps {
  readonly view: ItemView
  readonly review: Review
  readonly chartHtml: string | null
}

const nothing = () => undefined

/** A question twice: as candidates see it (options in the authored order), and with its key and reasons. */
export function KeyedItem({ view, review, chartHtml }: KeyedItemProps) {
  const id = useId()
  return (
    <div className="grid gap-8 lg:grid-cols-2">
      <section aria-labelledby={`${id}asked`} className="min-w-0">
        <h3 id={`${id}asked`} className="tag mb-3 font-sans">
          As candidates see it
        </h3>
        {chartHtml && (
          <details className="card mb-4">
            <summary className="font-medium">Chart for this question</summary>
            <Html html={chartHtml} className="prose mt-3 max-w-none" />
          </details>
        )}
        <Html html={view.stemHtml} className="prose mb-4" />
        <fieldset disabled className="min-w-0">
          <legend className="mb-3 text-sm text-soft">{view.credit}</legend>
          <AnswerForm name={`${id}answer`} view={view} response={undefined} onAnswer={nothing} />
        </fieldset>
      </section>
      <section aria-labelledby={`${id}keyed`} className="min-w-0">
        <h3 id={`${id}keyed`} className="tag mb-3 font-sans">
          With its key and reasons
        </h3>
        <ReviewRows review={review} />
      </section>
    </div>
  )
}
