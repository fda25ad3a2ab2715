import type { Theme } from './theme.ts'

const YEAR_SECONDS = 31_536_000

/** The Set-Cookie value that remembers how pages are coloured in this browser. */
export const themeCookie = (theme: Theme, secure: boolean): string =>
  `theme=${theme}; Path=/; Max-Age=${YEAR_SECONDS}; SameSite=Lax${secure ? '; Secure' : ''}`
