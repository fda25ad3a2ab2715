const POLICY = [
  "default-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "object-src 'none'",
  "base-uri 'none'",
  "form-action 'self'",
  "frame-ancestors 'none'",
].join('; ')

const ALWAYS = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), microphone=(), geolocation=(), payment=()',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
}
const ENCRYPTED = { ...ALWAYS, 'Strict-Transport-Security': 'max-age=31536000' }

/** Headers for every answer: nothing is guessed, sent on or framed. */
export const securityHeaders = (secure: boolean): Readonly<Record<string, string>> =>
  secure ? ENCRYPTED : ALWAYS

/**
 * The content security policy of a page. Scripts run only with the page's nonce; nothing is loaded from other hosts;
 * nobody may frame us. There are no inline styles either: charts are drawn with SVG attributes.
 */
export const contentPolicy = (nonce: string): string => `${POLICY}; script-src 'self' 'nonce-${nonce}'`
