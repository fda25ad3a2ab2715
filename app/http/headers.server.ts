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
const REMEMBERED = { 'Strict-Transport-Security': 'max-age=31536000' }
const ENCRYPTED = { ...ALWAYS, ...REMEMBERED }
/** JSON is no page: it needs no more than that nobody takes it for one. */
const DATA = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Content-Security-Policy': "default-src 'none'; frame-ancestors 'none'",
}
const ENCRYPTED_DATA = { ...DATA, ...REMEMBERED }

/** Headers for every page and file: nothing is guessed, sent on or framed. Its content policy comes besides. */
export const securityHeaders = (secure: boolean): Readonly<Record<string, string>> =>
  secure ? ENCRYPTED : ALWAYS

/** Headers for answers in JSON. */
export const dataHeaders = (secure: boolean): Readonly<Record<string, string>> =>
  secure ? ENCRYPTED_DATA : DATA

/**
 * The content security policy of a page. Scripts run only with the page's nonce; nothing is loaded from other hosts;
 * nobody may frame us. There are no inline styles either: charts are drawn with SVG attributes.
 */
export const contentPolicy = (nonce: string): string => `${POLICY}; script-src 'self' 'nonce-${nonce}'`
