/** What is asked for: the path, and the whole address for those who need it. */
export interface Target {
  readonly path: string
  url(): URL
}

/** A path that is what it looks like: nothing to decode, to resolve or to refuse. Nearly all are. */
const PLAIN = /^(\/|(\/[A-Za-z0-9_-][A-Za-z0-9._-]*)+)$/
/** `%00` to `%1F`, `%7F` and the backslash: they stand in no address of ours. URL leaves none of them unescaped. */
const STRANGE = /%(0|1|7f|5c)/i

/**
 * What a request's target asks for, or `null` when it is no well-formed address of ours (`%E0%A4%A`, `//host`,
 * `/.//host`, a backslash, control characters).
 */
export function targetOf(target: string, origin: string): Target | null {
  if (PLAIN.test(target)) return { path: target, url: () => new URL(target, origin) }
  if (!target.startsWith('/') || target.startsWith('//') || target.includes('\\')) return null
  const url = urlOf(target, origin)
  if (!url || url.origin !== origin || url.pathname.startsWith('//') || STRANGE.test(url.pathname))
    return null
  // An older way of asking for a page's data, which Remix still answers, with an error in our log.
  if (url.search.includes('_data')) url.searchParams.delete('_data')
  return isDecodable(url.pathname) ? { path: url.pathname, url: () => url } : null
}

function isDecodable(path: string): boolean {
  if (!path.includes('%')) return true
  try {
    decodeURIComponent(path)
    return true
  } catch {
    return false
  }
}

/** The address a text stands for, seen from `base`; `null` when it is none. */
export function urlOf(text: string, base: string): URL | null {
  try {
    return new URL(text, base)
  } catch {
    return null
  }
}
