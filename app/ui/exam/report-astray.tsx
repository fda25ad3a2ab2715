import { Form, Link } from '@remix-run/react'
import { timesInWords } from './astray-list.tsx'

interface ReportAstrayProps {
  readonly attemptId: string
  readonly astray: readonly {
    readonly name: string
    readonly places: readonly number[]
    readonly practice: { readonly objective: string; readonly title: string } | null
  }[]
}

/** The misconceptions that led to wrong answers of an attempt, the most frequent first; nothing when none is known. */
export function ReportAstray({ attemptId, astray }: ReportAstrayProps) {
  if (astray.length === 0) return null
  return (
    <section aria-labelledby="astray">
      <h2 id="astray" className="text-2xl">
        What led you astray
      </h2>
      <p className="mt-2 max-w-measure text-soft">
        Each of these wrong answers is what comes out when one step goes wrong. Put the step right, and all of
        its questions come right.
      </p>
      <ul className="mt-4 grid gap-5">
        {astray.map(({ name, places, practice }) => (
          <li key={name} className="flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <p className="min-w-0 flex-1 basis-72">
              <span className="font-medium">{name}</span>
              <span className="block text-soft">
                {timesInWords(places.length)}: {places.length === 1 ? 'question' : 'questions'}{' '}
                {places.map((n, i) => (
                  <span key={n}>
                    {i > 0 && ', '}
                    <Link to={`/attempts/${attemptId}/review#q${n}`}>
                      <span className="sr-only">Review question </span>
                      {n}
                    </Link>
                  </span>
                ))}
              </span>
            </p>
            {practice && (
              <Form method="post" action="/practice" className="no-print max-w-full">
                <input type="hidden" name="of" value={practice.objective} />
                <input type="hidden" name="filter" value="fresh" />
                <button type="submit" className="btn max-w-full whitespace-normal text-left">
                  Practice “{practice.title}” with fresh numbers
                </button>
              </Form>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
