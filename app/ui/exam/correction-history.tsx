import type { CorrectionKind } from '#exams'
import { correctionWords } from '#exams'
import { DayTime } from '#ui/kit/day-time.tsx'

interface CorrectionHistoryProps {
  readonly lines: readonly {
    readonly id: string
    readonly kind: CorrectionKind
    readonly reason: string
    readonly by: string
    readonly at: number
    readonly reached: number
    readonly changed: number
    readonly isRunning: boolean
  }[]
  readonly zone: string
}

/** What was decided about a question so far, and how far the rescoring has come. */
export function CorrectionHistory({ lines, zone }: CorrectionHistoryProps) {
  if (lines.length === 0) return null
  return (
    <section aria-labelledby="decided">
      <h2 id="decided" className="text-xl">
        Decided
      </h2>
      <ol className="mt-3 grid gap-4">
        {lines.map((line) => (
          <li key={line.id} className="card">
            <p className="font-medium">{correctionWords[line.kind]}.</p>
            <p className="mt-1 whitespace-pre-line break-words">{line.reason}</p>
            <p className="mt-1 text-sm text-soft">
              {line.by} · <DayTime at={line.at} zone={zone} /> · {line.reached} rescored, {line.changed}{' '}
              changed
              {line.isRunning && ' · ◐ still running; load the page again to see how far it is'}
            </p>
          </li>
        ))}
      </ol>
    </section>
  )
}
