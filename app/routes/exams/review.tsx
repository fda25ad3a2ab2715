import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import type { Mark, ReviewFilter } from '#exams'
import { getReview, listOwnReports } from '#exams/server'
import { requireActor } from '#http/session.server.ts'
import { Html } from '#ui/exam/html.tsx'
import { OwnReportNote } from '#ui/exam/own-report-note.tsx'
import { verdict } from '#ui/exam/question.tsx'
import { ReportItem } from '#ui/exam/report-item.tsx'
import { ReviewRows } from '#ui/exam/review-rows.tsx'
import { clockFace } from '#ui/exam/spoken-time.ts'
import { markHtml } from '#ui/exam/tools/passage.ts'
import { Empty } from '#ui/kit/empty.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Review · Cleanclaim' }]

const SHOWS: Readonly<Record<ReviewFilter, string>> = { all: 'All', wrong: 'Not right', flagged: 'Flagged' }
const showOf = (text: string | null): ReviewFilter => (text === 'wrong' || text === 'flagged' ? text : 'all')

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const attempt = params.attempt ?? ''
  const asked = new URL(request.url).searchParams
  const show = showOf(asked.get('show'))
  const found = await getReview(context.db, actor, attempt, show, context.now())
  if (found.ok) {
    const reports = await listOwnReports(context.db, actor, attempt)
    return { ...found.value, id: attempt, reports, zone: actor.zone, reported: asked.get('reported') }
  }
  if (found.fault.code === 'still-open') throw redirect(`/attempts/${attempt}`)
  throw new Response(null, { status: 404 })
}

const of = (marks: readonly Mark[], part: Mark['part']) => marks.filter((mark) => mark.part === part)

export default function ReviewPage() {
  const { id, filter: show, attempt, counts, sections, questions, ...more } = useLoaderData<typeof loader>()
  const { reports, zone, reported, budgetMs } = more
  return (
    <div className="mx-auto max-w-3xl">
      <PageHead tag={attempt.title} title="Review">
        <Link to={`/attempts/${id}/report`}>Back to the report</Link> ·{' '}
        <Link to={`/attempts/${id}/replay`}>Replay of the sitting</Link>
      </PageHead>
      {reported !== null && (
        <div className="mb-8">
          <Notice tone={reported === 'kept' ? 'good' : 'bad'} focus>
            {reported === 'kept'
              ? 'Your report is kept. An instructor will answer it.'
              : 'Your report was not kept: it needs a kind and 10 to 2,000 characters, and not too many at once.'}
          </Notice>
        </div>
      )}
      <nav aria-label="Which questions" className="no-print mb-8 flex flex-wrap gap-2">
        {(Object.keys(SHOWS) as ReviewFilter[]).map((key) => (
          <Link
            key={key}
            to={`?show=${key}`}
            aria-current={show === key ? 'page' : undefined}
            className={`btn ${show === key ? 'btn-go' : ''}`}
          >
            {SHOWS[key]} <span className="font-normal">{counts[key]}</span>
          </Link>
        ))}
      </nav>
      {questions.length === 0 && (
        <Empty
          title={show === 'flagged' ? 'No question was flagged.' : 'Nothing to show: every answer was right.'}
        />
      )}
      <ol className="grid grid-cols-1 gap-12">
        {questions.map(({ line: { n, section, flagged, ms }, chartHtml, claimCase, review, note, marks }) => (
          <li key={n} id={`q${n}`} className="scroll-mt-6">
            <h2 className="tag font-sans">
              Question {n} · {sections.find((s) => s.id === section)?.title ?? section}
              {flagged && ' · flagged ◥'}
            </h2>
            <p className="text-fine text-faint">
              {ms > 0 ? `${clockFace(Math.round(ms / 1000))} at this question` : 'No time was spent here'}
              {budgetMs !== null && `; an equal share was ${clockFace(Math.round(budgetMs / 1000))}`}
            </p>
            {chartHtml && (
              <details className="card mt-3">
                <summary className="font-medium">Chart for this question</summary>
                <Html html={markHtml(chartHtml, of(marks, 'chart'))} className="prose mt-3 max-w-none" />
              </details>
            )}
            <Html html={markHtml(review.stemHtml, of(marks, 'stem'))} className="prose mb-3 mt-2" />
            <p
              className={`mb-3 font-medium ${review.score.kind === 'scored' && review.score.right ? 'text-good' : 'text-bad'}`}
            >
              {verdict(review.score)}
            </p>
            <ReviewRows review={review} />
            {claimCase && (
              <p className="mt-3">
                <Link to={`/cases/${claimCase}/report`}>The report of this claim</Link>: what was expected,
                and what was found.
              </p>
            )}
            {note && (
              <div className="mt-4 border-l-2 border-edge pl-4">
                <p className="tag">Your note</p>
                <p className="mt-1 whitespace-pre-wrap break-words">{note}</p>
              </div>
            )}
            <div className="no-print mt-3 grid gap-3">
              {reports
                .filter((report) => report.place === n)
                .map((report) => (
                  <OwnReportNote key={report.id} report={report} zone={zone} />
                ))}
              <details>
                <summary className="flex min-h-11 items-center text-sm text-soft">
                  Report this question
                </summary>
                <div className="card mt-2">
                  <ReportItem attemptId={id} place={n} />
                </div>
              </details>
            </div>
          </li>
        ))}
      </ol>
    </div>
  )
}
