import type { Review } from '#curriculum'
import { Form1500 } from '#ui/claim/form-1500.tsx'
import { Html } from './html.tsx'

/** An answered question with everything: each option with its mark, why it is right or wrong, and the source. */
export function ReviewRows({ review }: { review: Review }) {
  const boxes =
    review.type === 'hotspot' ? review.rows.flatMap(({ key, html }) => (key ? boxOf(html) : [])) : []
  return (
    <div className="grid grid-cols-1 gap-2.5">
      {boxes.length > 0 && <Form1500 lit={boxes} caption="Lit: the right box." />}
      {review.rows.map((row) => (
        <div key={row.html} className={`rounded-house border bg-raised px-4 py-3 ${edgeOf(row)}`}>
          <div className="flex flex-wrap items-baseline justify-between gap-x-4 gap-y-1">
            <Html html={row.html} className="min-w-0 flex-1 basis-64 font-serif text-read leading-snug" />
            <RowMark keyed={row.key} chosen={row.chosen} given={row.givenHtml} />
          </div>
          {row.expectedHtml !== null && (
            <p className="mt-1.5 text-dense text-soft">
              Right: <Html as="span" html={row.expectedHtml} className="text-ink" />
              {row.givenHtml !== null && !row.chosen && (
                <>
                  {' '}
                  · yours: <Html as="span" html={row.givenHtml} className="text-bad" />
                </>
              )}
            </p>
          )}
          {review.astray !== undefined && row.chosen && !row.key && (
            <p className="mt-1.5 text-dense font-medium">{review.astray}.</p>
          )}
          {row.rationaleHtml && (
            <Html html={row.rationaleHtml} className="mt-1.5 text-dense leading-relaxed text-soft" />
          )}
        </div>
      ))}
      <p className="text-sm text-soft">
        {review.credit} Source: {review.source.join('; ')}
      </p>
    </div>
  )
}

/** The number of the box a row is about: "Box 24J, …" → "24J". */
const boxOf = (html: string): readonly string[] => /^Box (\d+[a-zA-Z]?)/.exec(html)?.slice(1) ?? []

/** Green where it is right or would have been, red where the candidate's own was not. */
function edgeOf({ key, chosen, givenHtml }: Review['rows'][number]): string {
  if (key) return !chosen && givenHtml !== null ? 'border-bad' : 'border-good'
  return chosen ? 'border-bad' : 'border-line'
}

function RowMark({ keyed, chosen, given }: { keyed: boolean; chosen: boolean; given: string | null }) {
  if (keyed && chosen) return <span className="text-sm font-medium text-good">✓ right, your answer</span>
  if (keyed && given !== null)
    return <span className="text-sm font-medium text-bad">✗ yours was another</span>
  if (keyed) return <span className="text-sm font-medium text-good">✓ right answer</span>
  if (chosen) return <span className="text-sm font-medium text-bad">✗ your answer</span>
  return null
}
