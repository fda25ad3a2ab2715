import type { Decision, ReportKind } from '#exams'
import { decisionLabel, reportKindLabel } from '#exams'
import { DayTime } from '#ui/kit/day-time.tsx'

/** What its author sees of a report. */
export interface OwnReportLine {
  readonly id: string
  readonly kind: ReportKind
  readonly text: string
  readonly reportedAt: number
  readonly answer: { readonly decision: Decision; readonly text: string; readonly at: number } | null
}

/** One's own report about a question, and what was answered. */
export function OwnReportNote({ report, zone }: { report: OwnReportLine; zone: string }) {
  const { kind, text, reportedAt, answer } = report
  return (
    <div className="card grid gap-2">
      <p className="text-sm text-soft">
        You reported on <DayTime at={reportedAt} zone={zone} /> · {reportKindLabel[kind]}
      </p>
      <p className="whitespace-pre-line break-words">{text}</p>
      {answer ? (
        <div className="border-t border-line pt-2">
          <p className="font-medium">✓ Answered: {decisionLabel[answer.decision]}</p>
          <p className="mt-1 whitespace-pre-line break-words">{answer.text}</p>
          <p className="mt-1 text-sm text-soft">
            <DayTime at={answer.at} zone={zone} />
          </p>
        </div>
      ) : (
        <p className="text-sm text-soft">○ Not answered yet. You will be told by mail.</p>
      )}
    </div>
  )
}
