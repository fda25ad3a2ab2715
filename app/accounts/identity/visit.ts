/** What the room is told about the request behind a form. */
export interface Visit {
  /** The asker's address, for rate limits; never kept. */
  readonly ip: string
  /** The browser's own description; only its first words are kept. */
  readonly userAgent: string | null
  /** The session token the browser sent, if any: signing in ends that session. */
  readonly token: string | null
  /** The public address of this server (scheme, host, port), for links in mail. */
  readonly origin: string
}
