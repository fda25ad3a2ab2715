import type { Visit } from '#accounts/server'

/** A request as the room sees it. */
export const visit = (wishes: Partial<Visit> = {}): Visit => ({
  ip: '192.0.2.7',
  userAgent: 'Mozilla/5.0 (X11; Linux x86_64; rv:131.0) Gecko/20100101 Firefox/131.0',
  token: null,
  origin: 'https://clean.example',
  ...wishes,
})
