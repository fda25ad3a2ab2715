/** A moment as a page shows it: for machines, and in a person's own time zone. Made on the server, so both sides agree. */
export interface When {
  readonly iso: string
  readonly words: string
}

/** @param at milliseconds since 1970. @param zone IANA time zone of the reader. */
export function whenIn(zone: string, at: number): When {
  const style = { dateStyle: 'medium', timeStyle: 'short', timeZone: zone } as const
  return { iso: new Date(at).toISOString(), words: new Intl.DateTimeFormat('en-US', style).format(at) }
}
