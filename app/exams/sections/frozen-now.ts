import type { AttemptEvent } from '../attempt/attempt-event.ts'
import { frozenPlaces, frozenText } from '../attempt/frozen.ts'
import { sheetOf } from '../attempt/sheet.ts'
import { submittedSections } from './section-standing.ts'

/** Places that breaks froze: whatever was seen or answered before one began. Nothing lets them go. */
export function frozenByBreaks(events: readonly AttemptEvent[]): ReadonlySet<number> {
  const last = events.findLastIndex(({ kind }) => kind === 'break-started')
  // Who saw or answered something before the first break did so before the last; an answer may be taken back between.
  const places = new Set<number>()
  for (const [i, event] of events.slice(0, last + 1).entries())
    if (event.kind === 'visited') places.add(event.place)
    else if (event.kind === 'break-started')
      for (const place of sheetOf(events.slice(0, i)).answers.keys()) places.add(place)
  return places
}

/**
 * Which answers stand, from the log alone, as `frozenText` writes it: those that breaks froze, and those of the sections
 * that are submitted now. The two are kept apart: opening a section again lets go what it froze, never what a break did.
 */
export function frozenNow(events: readonly AttemptEvent[]): string {
  const bySections = [...submittedSections(events).values()].flatMap((text) => [...frozenPlaces(text)])
  return frozenText([...frozenByBreaks(events), ...bySections])
}
