import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import type { ReportShow } from '#exams/server'
import { listReports } from '#exams/server'
import { requireCan } from '#http/session.server.ts'
import { MorePages } from '#ui/account/more-pages.tsx'
import { ReportText } from '#ui/exam/report-line.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Reported questions · Cleanclaim' }]

const SHOWS: Readonly<Record<ReportShow, string>> = { open: 'Open', answered: 'Answered', all: 'All' }
const showOf = (text: string | null): ReportShow => (text === 'answered' || text === 'all' ? text : 'open')

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'read', { kind: 'correction' })
  const asked = new URL(request.url).searchParams
  const show = showOf(asked.get('show'))
  const page = await listReports(context.db, actor, show, asked.get('before'))
  if (!page.ok) throw new Response(null, { status: 403 })
  return { ...page.value, show, zone: actor.zone }
}

export default function ReportsPage() {
  const { lines, next, show, zone } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto max-w-4xl">
      <PageHead tag="Studio" title="Reported questions">
        <p>What candidates reported, newest first. An answer goes to everyone who reported the question.</p>
      </PageHead>
      <nav aria-label="Which reports" className="no-print mb-8 flex flex-wrap gap-2">
        {(Object.keys(SHOWS) as ReportShow[]).map((key) => (
          <Link
            key={key}
            to={`?show=${key}`}
            aria-current={show === key ? 'page' : undefined}
            className={`btn ${show === key ? 'btn-go' : ''}`}
          >
            {SHOWS[key]}
          </Link>
        ))}
      </nav>
      {lines.length === 0 && (
        <Empty title={show === 'open' ? 'Nothing waits for an answer.' : 'No reports here.'} />
      )}
      <ol className="grid gap-6">
        {lines.map((line) => (
          <li key={line.id} className="card">
            <h2 className="mb-2 text-lg">
              <Link to={`/studio/reports/${line.id}`} className="break-words">
                {line.question}
              </Link>
            </h2>
            <ReportText report={line} zone={zone} />
          </li>
        ))}
      </ol>
      <MorePages next={next} param="before" keep={{ show }} />
    </div>
  )
}
