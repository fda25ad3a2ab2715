import { Link } from '@remix-run/react'
import { Snippet } from './snippet.tsx'

interface SearchHitsProps {
  readonly title: string
  readonly hits: readonly {
    readonly id: string
    readonly title: string
    readonly url: string
    readonly snippet: readonly { readonly text: string; readonly hit: boolean }[]
  }[]
}

/** What was found of one kind, the best first; nothing when there is none. */
export function SearchHits({ title, hits }: SearchHitsProps) {
  if (hits.length === 0) return null
  return (
    <section aria-label={title} className="mt-8">
      <h2 className="tag border-b border-line pb-2 font-sans">
        {title} · {hits.length}
      </h2>
      <ol>
        {hits.map((hit) => (
          <li key={hit.id} className="border-b border-line py-3.5">
            <Link to={hit.url} className="font-serif text-lg font-semibold">
              {hit.title}
            </Link>
            <Snippet parts={hit.snippet} />
          </li>
        ))}
      </ol>
    </section>
  )
}
