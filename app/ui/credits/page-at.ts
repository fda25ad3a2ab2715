/** The address of another page of a list whose other wishes stay. */
export function pageAt(query: string, page: number | 'all'): string {
  const search = new URLSearchParams(query)
  search.set('page', String(page))
  return `?${search}`
}
