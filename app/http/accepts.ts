/**
 * Whether an Accept-Encoding header takes the coding (RFC 9110 §12.5.3): named, or covered by `*`, and not with q=0.
 * @param header as sent; empty means that only plain answers are taken.
 */
export function accepts(header: string, coding: 'br' | 'gzip'): boolean {
  let everything = false
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...settings] = part.split(';').map((s) => s.trim())
    const refused = settings.some((s) => /^q=0(\.0{0,3})?$/.test(s))
    if (name === coding) return !refused
    if (name === '*') everything = !refused
  }
  return everything
}
