/**
 * A path of this site from an untrusted value, or `fallback`. Refused: other hosts (`//x`, `/\x`), schemes,
 * control characters; so that a link can never send a person elsewhere after signing in.
 */
export function ownPath(value: unknown, fallback: string): string {
  if (typeof value !== 'string' || !value.startsWith('/') || value.length > 500) return fallback
  try {
    const url = new URL(value, 'http://own.invalid')
    // Looked at after resolving: `/.//x` resolves to `//x`, which a browser takes for another host.
    const own = url.origin === 'http://own.invalid' && !url.pathname.startsWith('//')
    return own ? url.pathname + url.search : fallback
  } catch {
    return fallback
  }
}
