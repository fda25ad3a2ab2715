import type { DryPart } from '#exams'
import { dryRunWords, FLIP_WORDS, flipOf, resultWords } from '#exams'
import { tied } from '#kernel/text.ts'
import { CountBar } from '#ui/kit/count-bar.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import type { GoingDryRun } from './use-dry-run.ts'

interface DryRunCountsProps extends GoingDryRun {
  /** Versions that are not comparable and stay as they were judged, and why. */
  readonly left: readonly { readonly revision: string; readonly why: string }[]
}

/** What a correction would do, in counts: of all, once all were looked at. */
export function DryRunCounts({ so, isStuck, goOn, left }: DryRunCountsProps) {
  const isWhole = so.next === null
  return (
    <div className="grid gap-4">
      {!isWhole && <CountBar verb="Looked at" done={so.counts.asked} of={so.total} what="attempts" />}
      {isStuck && (
        <Notice tone="warn">
          <p>The connection broke. What was looked at is kept.</p>
          <p className="mt-2">
            <button type="button" className="btn" onClick={goOn}>
              Go on
            </button>
          </p>
        </Notice>
      )}
      <p role="status">
        {isWhole
          ? dryRunWords(so, left.length)
          : 'Counting goes on; the figures come when all were looked at.'}
      </p>
      {left.length > 0 && (
        <ul className="list-disc pl-5 text-soft">
          {[...new Set(left.map(({ why }) => why))].map((why) => (
            <li key={why}>{why}</li>
          ))}
        </ul>
      )}
    </div>
  )
}

/** So many lines are shown at once. */
const FEW = 10

/** The attempts whose result would change: who passes or fails instead first, then the largest changes. */
export function DryRunLines({ lines, counts }: Pick<DryPart, 'lines' | 'counts'>) {
  if (lines.length === 0) return null
  const more = lines.slice(FEW)
  return (
    <div className="grid gap-3">
      <h3 className="text-lg">Whose result would change</h3>
      <Lines lines={lines.slice(0, FEW)} />
      {more.length > 0 && (
        <details>
          <summary className="min-h-11 content-center text-action">
            {more.length} more
            {lines.length < counts.changed && `, of ${counts.changed.toLocaleString('en-US')} in all`}
          </summary>
          <Lines lines={more} />
        </details>
      )}
    </div>
  )
}

function Lines({ lines }: Pick<DryPart, 'lines'>) {
  return (
    <div className="overflow-x-auto">
      <table className="w-full text-left text-[15px]">
        <caption className="sr-only">Attempts whose result would change</caption>
        <thead className="text-sm text-soft">
          <tr className="border-b border-line">
            <th scope="col" className="py-2 pr-4 font-medium">
              Person
            </th>
            <th scope="col" className="py-2 pr-4 font-medium">
              Attempt
            </th>
            <th scope="col" className="py-2 pr-4 font-medium">
              Before
            </th>
            <th scope="col" className="py-2 pr-4 font-medium">
              After
            </th>
            <th scope="col" className="py-2 font-medium">
              Pass
            </th>
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
                <td className="py-2">{flip ? FLIP_WORDS[flip] : '–'}</td>
              </tr>
            )
          })}
        </tbody>
      </table>
    </div>
  )
}
