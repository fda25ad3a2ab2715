import { Link } from '@remix-run/react'

interface Neighbor {
  readonly section: string
  readonly slug: string
  readonly title: string
}

interface LessonFootProps {
  readonly lesson: {
    readonly sources: readonly string[]
    readonly previous: Neighbor | null
    readonly next: Neighbor | null
  }
}

/** Under a lesson: where its facts are from, then the way on. */
export function LessonFoot({ lesson }: LessonFootProps) {
  const { sources, previous, next } = lesson
  return (
    <footer className="mt-10 font-sans text-base">
      <section aria-labelledby="sources">
        <h2 id="sources" className="text-xl">
          Sources
        </h2>
        <ol className="mt-3 list-decimal pl-6 text-dense text-soft">
          {sources.map((source) => (
            <li key={source} className="mt-1.5 break-words">
              {source}
            </li>
          ))}
        </ol>
      </section>
      <nav
        aria-label="Neighboring lessons"
        className="no-print mt-10 grid gap-x-8 border-t border-line pt-4 sm:grid-cols-2"
      >
        <div>{previous && <Turn word="← Previous" to={previous} />}</div>
        <div className="sm:text-right">{next && <Turn word="Next →" to={next} />}</div>
      </nav>
    </footer>
  )
}

function Turn({ word, to }: { word: string; to: Neighbor }) {
  return (
    <Link to={`/lessons/${to.section}/${to.slug}`} className="block min-h-11 py-2 text-ink no-underline">
      <span className="block text-sm text-soft">{word}</span>
      <span className="font-serif text-read underline">{to.title}</span>
    </Link>
  )
}
