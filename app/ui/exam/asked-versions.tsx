import type { ItemView, Review } from '#curriculum'
import { count } from '#kernel/text.ts'
import { KeyedItem } from './keyed-item.tsx'

/** A version of a question with its key, and how many attempts were asked it. */
export interface VersionLine {
  readonly revision: string
  readonly isCurrent: boolean
  readonly asked: number
  readonly questions: readonly {
    readonly part: string
    readonly view: ItemView
    readonly review: Review
    readonly chartHtml: string | null
  }[]
}

const timesAsked = (asked: number) =>
  asked === 0 ? 'asked nobody yet' : `asked in ${count(asked, 'attempt')}`

interface AskedVersionsProps {
  readonly versions: readonly VersionLine[]
  /** How many more there are. */
  readonly moreVersions: number
  /** Whether the versions were drawn from a template. */
  readonly isTemplate: boolean
}

/** The question in every version that was asked: the current one open, older ones to be opened. */
export function AskedVersions({ versions, moreVersions, isTemplate }: AskedVersionsProps) {
  const [current, ...older] = versions
  if (!current) return null
  return (
    <div className="grid gap-6">
      {isTemplate ? (
        <p className="text-soft">
          A specimen of the template. Each attempt was asked a question of its own; a correction holds for all
          of them.
        </p>
      ) : (
        <p className="text-soft">The current version, {timesAsked(current.asked)}.</p>
      )}
      <Questions version={current} />
      {older.map((version) => (
        <details key={version.revision} className="card">
          <summary className="min-h-11 content-center font-medium">
            {isTemplate ? 'As it was drawn' : 'An older version'}, {timesAsked(version.asked)}
          </summary>
          <div className="mt-4">
            <Questions version={version} />
          </div>
        </details>
      ))}
      {moreVersions > 0 && <p className="text-soft">And {count(moreVersions, 'version')} more.</p>}
    </div>
  )
}

function Questions({ version }: { version: VersionLine }) {
  return (
    <div className="grid gap-10">
      {version.questions.map(({ part, ...question }) => (
        <div key={part}>
          {version.questions.length > 1 && <p className="mb-3 font-medium">{part}</p>}
          <KeyedItem {...question} />
        </div>
      ))}
    </div>
  )
}
