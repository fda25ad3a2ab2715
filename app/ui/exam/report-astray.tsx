import { Form, Link } from '@remix-run/react'
import { timesInWords } from './astray-list.tsx'

interface AstrayLine {
  readonly name: string
  readonly places: readonly number[]
  readonly practice: { readonly objective: string; readonly title: string } | null
}

interface ReportAstrayProps {
  readonly attemptId: string
  readonly astray: readonly AstrayLine[]
}

/** So many stand open: a long exam may have many that were met once. */
const OPEN = 5

/** The misconceptions that led to wrong answers of an attempt, the most frequent first; nothing when none is known. */
export function ReportAstray({ attemptId, astray }: ReportAstrayProps) {
  if (astray.length === 0) return null
  const more = astray.slice(OPEN)
  return (
    <section aria-labelledby="astray">
      <h2 id="astray" className="text-2xl">
        What led you astray
      </h2>
      <p className="mt-2 max-w-measure text-soft">
        Each of these wrong answers is what comes out when one step goes wrong. Put the step right, and all of
        its questions come right.
      </p>
      <Lines attemptId={attemptId} astray={astray.slice(0, OPEN)} />
      {more.length > 0 && (
        <details className="prints-open mt-4">
          <summary>And {more.length} more</summary>
          <Lines attemptId={attemptId} astray={more} />
        </details>
      )}
    </section>
  )
}

function Lines({ attemptId, astray }: ReportAstrayProps) {
  return (
    <ul className="mt-4 divide-y divide-line border-y border-line">
      {astray.map(({ name, places, practice }) => (
        <li key={name} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3 py-4">
          <div className="min-w-0 flex-1 basis-72">
            <p className="font-medium">{name}</p>
            <p className="text-soft">
              {timesInWords(places.length)}:{' '}
              {places.map((n, i) => (
                <span key={n}>
                  {i > 0 && ', '}
                  <Link to={`/attempts/${attemptId}/review#q${n}`}>question {n}</Link>
                </span>
              ))}
            </p>
            {practice && <p className="text-sm text-soft">{practice.title}</p>}
          </div>
          {practice && (
            <Form method="post" action="/practice" className="no-print">
              <input type="hidden" name="of" value={practice.objective} />
              <input type="hidden" name="filter" value="fresh" />
              <button type="submit" className="btn">
                Practice with fresh numbers<span className="sr-only"> for “{practice.title}”</span>
              </button>
            </Form>
          )}
        </li>
      ))}
    </ul>
  )
}
