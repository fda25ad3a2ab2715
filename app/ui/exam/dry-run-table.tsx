import type { AttemptResult, EffectCounts } from '#exams'
import { flipOf, resultWords } from '#exams'
import { count, tied } from '#kernel/text.ts'

interface DryRunTableProps {
  readonly counts: EffectCounts
  readonly lines: readonly {
    readonly attemptId: string
    readonly title: string
    readonly person: string
    readonly before: AttemptResult
    readonly after: AttemptResult
  }[]
  /** Versions that are not comparable and stay as they were judged. */
  readonly left: number
}

const FLIPS = { 'to-fail': '✗ no longer passes', 'to-pass': '✓ passes now' } as const

/** What a correction would do: the counts of all, and the attempts whose result would change. */
export function DryRunTable({ counts, lines, left }: DryRunTableProps) {
  return (
    <>
      <p className="mt-2">
        {count(counts.asked, 'finished attempt')} asked it. {counts.changed} would change: {counts.up} up,{' '}
        {counts.down} down; {counts.toPass} would pass instead, {counts.toFail} would fail instead.
        {counts.held > 0 && ` ${counts.held} had it right and lose nothing.`}
        {left > 0 && ` ${count(left, 'older version')} cannot be compared and stay as they were judged.`}
      </p>
      {lines.length > 0 && (
        <div className="mt-4 overflow-x-auto">
          <table className="w-full text-left text-[15px]">
            <thead className="text-sm text-soft">
              <tr className="border-b border-line">
                <th className="py-2 pr-4 font-medium">Person</th>
                <th className="py-2 pr-4 font-medium">Attempt</th>
                <th className="py-2 pr-4 font-medium">Before</th>
                <th className="py-2 pr-4 font-medium">After</th>
                <th className="py-2 font-medium">Pass</th>
              </tr>
            </thead>
            <tbody>
              {lines.map(({ attemptId, title, person, before, after }) => {
                const flip = flipOf(before, after)
                return (
                  <tr key={attemptId} className="border-b border-line">
                    <td className="py-2 pr-4">{person}</td>
                    <td className="py-2 pr-4">{title}</td>
                    <td className="py-2 pr-4">{tied(resultWords(before))}</td>
                    <td className="py-2 pr-4">{tied(resultWords(after))}</td>
                    <td className="py-2">{flip ? FLIPS[flip] : '–'}</td>
                  </tr>
                )
              })}
            </tbody>
          </table>
        </div>
      )}
      {lines.length < counts.changed && (
        <p className="mt-2 text-sm text-soft">The {lines.length} largest changes; the counts are of all.</p>
      )}
    </>
  )
}
