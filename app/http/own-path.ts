/**
 * A path of this site from an untrusted value, or `fallback`. Refused: other hosts (`//x`, `/\x`, and `/.//x`, which
 * becomes the first), schemes, control characters; so that a link can never send a person elsewhere after signing in.
 */
export function ownPath(value: unknown, fallback: string): string {
  if (typeof value !== 'string' || !value.startsWith('/') || value.length > 500) return fallback
  try {
    const url = new URL(value, 'http://own.invalid')
    const path = url.pathname + url.search
    return url.origin === 'http://own.invalid' && !/^\/[/\\]/.test(value) && !path.startsWith('//')
      ? path
      : fallback
  } catch {
    return fallback
  }
}
