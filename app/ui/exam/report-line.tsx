import type { Decision, ReportKind } from '#exams'
import { decisionLabel, reportKindLabel } from '#exams'
import { DayTime } from '#ui/kit/day-time.tsx'

/** What instructors see of a report. */
export interface StudioReport {
  readonly id: string
  readonly question: string
  readonly kind: ReportKind
  readonly text: string
  readonly by: string
  readonly reportedAt: number
  readonly answer: {
    readonly decision: Decision
    readonly text: string
    readonly by: string
    readonly at: number
  } | null
}

/** A report with its answer, as those who answer read it. */
export function ReportText({ report, zone }: { report: StudioReport; zone: string }) {
  const { kind, text, by, reportedAt, answer } = report
  return (
    <div className="grid gap-2">
      <p className="text-sm text-soft">
        {by} · <DayTime at={reportedAt} zone={zone} /> · {reportKindLabel[kind]}
      </p>
      <p className="whitespace-pre-line break-words">{text}</p>
      {answer && (
        <div className="border-l-4 border-line pl-4">
          <p className="font-medium">✓ {decisionLabel[answer.decision]}</p>
          <p className="mt-1 whitespace-pre-line break-words">{answer.text}</p>
          <p className="mt-1 text-sm text-soft">
            {answer.by} · <DayTime at={answer.at} zone={zone} />
          </p>
        </div>
      )}
    </div>
  )
}
