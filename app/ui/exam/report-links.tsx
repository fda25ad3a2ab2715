import { Link } from '@remix-run/react'
import { count } from '#kernel/text.ts'
import type { StudioReport } from './report-line.tsx'
import { ReportText } from './report-line.tsx'

interface ReportLinksProps {
  readonly reports: readonly StudioReport[]
  readonly counts: { readonly all: number; readonly open: number }
  readonly zone: string
}

/** What was reported about a question, each with the way to its page. */
export function ReportLinks({ reports, counts, zone }: ReportLinksProps) {
  if (counts.all === 0) return <p className="mt-3 text-soft">Nobody has reported it.</p>
  return (
    <>
      <p className="mt-2 text-soft">
        {count(counts.all, 'report')},{' '}
        {counts.open === 0 ? 'all answered' : `${counts.open} waiting for an answer`}
        {reports.length < counts.all && `; these are the newest ${reports.length}`}.
      </p>
      <ul className="mt-3 grid gap-4">
        {reports.map((report) => (
          <li key={report.id} className="card grid gap-2">
            <ReportText report={report} zone={zone} />
            <p>
              <Link to={`/studio/reports/${report.id}`}>
                {report.answer ? 'Open the report' : 'Open and answer it'}
              </Link>
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
