import type { CorrectionKind } from '#exams'
import { correctionWords } from '#exams'
import { count } from '#kernel/text.ts'
import { CountBar } from '#ui/kit/count-bar.tsx'
import { DayTime } from '#ui/kit/day-time.tsx'
import { useRescoring } from './use-rescoring.ts'

interface CorrectionHistoryProps {
  readonly lines: readonly {
    readonly id: string
    readonly kind: CorrectionKind
    readonly reason: string
    readonly by: string
    readonly at: number
    readonly reached: number
    readonly total: number
    readonly changed: number
    readonly isRunning: boolean
  }[]
  /** Answers the same lines as they are by then. */
  readonly address: string
  readonly zone: string
}

/** What was decided about a question so far, and how far the rescoring has come. */
export function CorrectionHistory({ lines, address, zone }: CorrectionHistoryProps) {
  const now = useRescoring(lines, address)
  if (now.length === 0)
    return <p className="mt-3 text-soft">Nothing yet: every answer is judged by the key it was asked with.</p>
  return (
    <ol className="mt-3 grid gap-4">
      {now.map((line) => (
        <li key={line.id} className="card grid gap-2">
          <p className="font-medium">{correctionWords[line.kind]}.</p>
          <p className="whitespace-pre-line break-words">{line.reason}</p>
          <p className="text-sm text-soft">
            {line.by} · <DayTime at={line.at} zone={zone} />
          </p>
          {line.isRunning && (
            <>
              <CountBar verb="Rescored" done={line.reached} of={line.total} what="attempts" />
              <p className="text-sm text-soft">You may leave this page: the rescoring goes on.</p>
            </>
          )}
          <p role="status" className="text-sm">
            {!line.isRunning && (
              <>
                ✓ {count(line.total, 'attempt')} rescored; {count(line.changed, 'result')} changed
                {line.changed > 0 && '; those concerned were told'}.
              </>
            )}
          </p>
        </li>
      ))}
    </ol>
  )
}
