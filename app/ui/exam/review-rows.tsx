import type { Review } from '#curriculum'
import { Html } from './html.tsx'

/** An answered question with everything: each option with its mark, why it is right or wrong, and the source. */
export function ReviewRows({ review }: { review: Review }) {
  return (
    <div className="grid gap-2.5">
      {review.rows.map((row) => (
        <div
          key={row.html}
          className={`rounded-house border bg-raised px-4 py-3 ${row.key ? 'border-good' : row.chosen ? 'border-bad' : 'border-line'}`}
        >
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <Html html={row.html} className="min-w-0 flex-1 basis-64 font-serif text-[17px] leading-snug" />
            <RowMark keyed={row.key} chosen={row.chosen} given={row.givenHtml} />
          </div>
          {row.expectedHtml !== null && (
            <p className="mt-1.5 text-[15px] text-soft">
              Right: <Html as="span" html={row.expectedHtml} className="text-ink" />
              {row.givenHtml !== null && !row.chosen && (
                <>
                  {' '}
                  · yours: <Html as="span" html={row.givenHtml} className="text-bad" />
                </>
              )}
            </p>
          )}
          {row.rationaleHtml && (
            <Html html={row.rationaleHtml} className="mt-1.5 text-[15px] leading-relaxed text-soft" />
          )}
        </div>
      ))}
      <p className="text-sm text-soft">
        {review.credit} Source: {review.source.join('; ')}
      </p>
    </div>
  )
}

function RowMark({ keyed, chosen, given }: { keyed: boolean; chosen: boolean; given: string | null }) {
  if (keyed && chosen) return <span className="text-sm font-medium text-good">✓ right, your answer</span>
  if (keyed)
    return (
      <span className="text-sm font-medium text-good">
        {given === null ? '✓ right answer' : '✗ not as you had it'}
      </span>
    )
  if (chosen) return <span className="text-sm font-medium text-bad">✗ your answer</span>
  return null
}
