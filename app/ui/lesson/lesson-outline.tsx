import { useReading } from './use-reading.ts'

/** A heading of a lesson, with the anchor it has on the page. */
export interface OutlineHeading {
  readonly id: string
  readonly level: number
  readonly text: string
}

interface LessonOutlineProps {
  readonly headings: readonly OutlineHeading[]
}

/** The headings of a lesson on a wide screen: they stand on the left and follow the reading. */
export function LessonOutline({ headings }: LessonOutlineProps) {
  const at = useReading(headings)
  return (
    <nav
      aria-label="In this lesson"
      className="no-print sticky top-6 hidden max-h-[calc(100dvh-3rem)] overflow-y-auto py-1 lg:block"
    >
      <p className="tag mb-3">In this lesson</p>
      <Headings headings={headings} at={at} />
    </nav>
  )
}

/** The headings of a lesson on a narrow screen: below its head they wait behind a line that opens. */
export function FoldedOutline({ headings }: LessonOutlineProps) {
  if (headings.length === 0) return null
  return (
    <details className="no-print -mt-8 mb-8 border-b border-line font-sans lg:hidden">
      <summary className="min-h-11 py-2.5 font-medium">In this lesson</summary>
      <nav aria-label="In this lesson" className="pb-3">
        <Headings headings={headings} at={null} />
      </nav>
    </details>
  )
}

function Headings({ headings, at }: { headings: readonly OutlineHeading[]; at: string | null }) {
  return (
    <ol className="border-l border-line text-dense leading-snug">
      {headings.map(({ id, level, text }) => (
        <li key={id}>
          <a
            href={`#${id}`}
            aria-current={id === at ? 'location' : undefined}
            className={`-ml-px flex min-h-11 items-center border-l-2 border-transparent py-1.5 text-soft no-underline hover:text-ink hover:underline aria-[current]:border-ink aria-[current]:text-ink lg:min-h-9 ${level > 2 ? 'pl-8' : 'pl-4'}`}
          >
            {text}
          </a>
        </li>
      ))}
    </ol>
  )
}
