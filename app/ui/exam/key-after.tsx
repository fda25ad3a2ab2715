import type { CorrectionKind } from '#exams'
import type { VersionLine } from './asked-versions.tsx'
import { Html } from './html.tsx'

interface KeyAfterProps {
  readonly kind: CorrectionKind
  /** The version whose key counts then. */
  readonly to: VersionLine | undefined
  /** The versions the correction is about. */
  readonly from: readonly VersionLine[]
}

/** What would count as right after a correction. */
export function KeyAfter({ kind, to, from }: KeyAfterProps) {
  if (kind === 'void') return <p>The key after it: none. The question is not counted.</p>
  if (kind === 'credit') return <p>The key after it: any answer is right, and so is none.</p>
  return (
    <dl className="grid gap-3">
      {from.map((version) =>
        version.questions.map(({ part, review }) => {
          const after = to?.questions.find((one) => one.part === part)?.review
          const isSame = after?.correctHtml === review.correctHtml
          return (
            <div key={version.revision + part} className="grid gap-1">
              <Line term={part ? `Key so far, ${part}` : 'Key so far'} html={review.correctHtml} />
              {after && (
                <Line term={isSame ? 'Key after it (the same)' : 'Key after it'} html={after.correctHtml} />
              )}
            </div>
          )
        }),
      )}
    </dl>
  )
}

function Line({ term, html }: { term: string; html: string }) {
  return (
    <div className="flex flex-wrap items-baseline gap-x-3">
      <dt className="tag">{term}</dt>
      <dd className="min-w-0 font-serif text-[17px]">
        <Html as="span" html={html} />
      </dd>
    </div>
  )
}
