import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listOwnReports } from '#exams/server'
import { requireCan } from '#http/session.server.ts'
import { OwnReportNote } from '#ui/exam/own-report-note.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Your reports · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'list', { kind: 'report' })
  return { reports: await listOwnReports(context.db, actor), zone: actor.zone }
}

export default function OwnReportsPage() {
  const { reports, zone } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto max-w-3xl">
      <PageHead tag="Account" title="Your reports">
        <p>What you reported about questions, newest first, and what instructors answered.</p>
      </PageHead>
      {reports.length === 0 && (
        <Empty title="No reports yet.">
          Every question has a “Report this question”, in the exam room and in the review.
        </Empty>
      )}
      <ol className="grid gap-8">
        {reports.map((report) => (
          <li key={report.id}>
            <h2 className="tag mb-2 font-sans">
              <Link
                to={
                  report.attemptState === 'open'
                    ? `/attempts/${report.attemptId}`
                    : `/attempts/${report.attemptId}/review#q${report.place}`
                }
              >
                {report.title}, question {report.place}
              </Link>
            </h2>
            <OwnReportNote report={report} zone={zone} />
          </li>
        ))}
      </ol>
    </div>
  )
}
