import { z } from 'zod'

/** Used until a person says otherwise: the certifying board and most candidates are in the United States. */
export const DEFAULT_ZONE = 'America/New_York'

/** Whether `name` is a time zone that this machine's calendar knows. */
export function isZone(name: string): boolean {
  if (!/^[A-Za-z][A-Za-z0-9_+\-/]{0,63}$/.test(name)) return false
  try {
    new Intl.DateTimeFormat('en-US', { timeZone: name })
    return true
  } catch {
    return false
  }
}

/** An IANA time zone name. */
export const Zone = z.string('Choose a time zone.').refine(isZone, 'Choose a time zone from the list.')

/** The zones offered in a list: those of the calendar, and UTC. */
export const zones = (): string[] => [...new Set([...Intl.supportedValuesOf('timeZone'), 'UTC'])]
