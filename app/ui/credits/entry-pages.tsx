import { Link } from '@remix-run/react'
import { pageAt } from './page-at.ts'

interface EntryPagesProps {
  readonly page: number
  readonly pages: number
  /** All of them stand on this page. */
  readonly wholly: boolean
  readonly found: number
  readonly query: string
}

/** The ways to the other pages of a long list, and to all of it on one page, for paper. */
export function EntryPages({ page, pages, wholly, found, query }: EntryPagesProps) {
  if (pages === 1) return null
  const all = found.toLocaleString('en-US')
  return (
    <nav aria-label="Pages" className="mt-4 flex flex-wrap items-center gap-4">
      {!wholly && page > 1 && <Link to={pageAt(query, page - 1)}>Newer</Link>}
      <span className="text-soft">{wholly ? `All ${all} entries` : `Page ${page} of ${pages}`}</span>
      {!wholly && page < pages && <Link to={pageAt(query, page + 1)}>Older</Link>}
      <Link to={pageAt(query, wholly ? 1 : 'all')} className="no-print">
        {wholly ? 'In pages again' : `All ${all} on one page, to print`}
      </Link>
    </nav>
  )
}
