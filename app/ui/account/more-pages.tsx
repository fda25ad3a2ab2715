import { Link } from '@remix-run/react'

/**
 * The way to the next page of a long list. @param param the query's name for where the next page begins.
 * @param keep what else of the query stays.
 */
export function MorePages({
  next,
  param,
  keep = {},
}: {
  next: string | null
  param: string
  keep?: Readonly<Record<string, string>>
}) {
  if (next === null) return null
  const kept = Object.entries(keep).filter(([, value]) => value !== '')
  const query = new URLSearchParams([...kept, [param, next]])
  return (
    <p className="mt-6">
      <Link to={`?${query}`} className="btn">
        Next page
      </Link>
    </p>
  )
}
