import type { AttemptEvent, ClientEvent } from './attempt-event.ts'
import { frozenPlaces } from './frozen.ts'

/** What another page did, as a page shows it: no times, no numbers. */
export type PageNews =
  Exclude<ClientEvent, { kind: 'visited' | 'checked' | 'clock' }> extends infer E
    ? E extends unknown
      ? Omit<E, 'seq' | 'ms'>
      : never
    : never

/** The news in what other pages did, in order. Visits change nothing on a sheet; overtaken answers never counted. */
export function pageNews(events: readonly AttemptEvent[]): readonly PageNews[] {
  return events.flatMap((event): PageNews[] => {
    const { kind } = event
    if (kind === 'answered') {
      const { place, response } = event
      return event.overtaken ? [] : [{ kind, place, response }]
    }
    if (kind === 'claim-begun')
      return [{ kind: 'answered', place: event.place, response: { case: event.case } }]
    if (kind === 'flagged' || kind === 'unflagged') return [{ kind, place: event.place }]
    if (kind === 'struck' || kind === 'unstruck') return [{ kind, place: event.place, option: event.option }]
    if (kind === 'marked') return [{ kind, place: event.place, marks: event.marks }]
    if (kind === 'noted') return [{ kind, place: event.place, text: event.text }]
    return []
  })
}

/** The places those events answered. */
export const answeredPlaces = (events: readonly AttemptEvent[]): ReadonlySet<number> =>
  new Set(events.flatMap((event) => (event.kind === 'answered' && !event.overtaken ? [event.place] : [])))

/** Whether an event submits a section or opens one again. */
export const isOfSection = ({ kind }: AttemptEvent): boolean =>
  kind === 'section-submitted' || kind === 'section-reopened'

/** The places that those events froze by submitting a section or beginning a break, if they stand now. */
export function frozenSince(
  events: readonly AttemptEvent[],
  standing: ReadonlySet<number>,
): ReadonlySet<number> {
  const texts = events.flatMap((event) => {
    if (event.kind === 'section-submitted') return [event.places]
    return event.kind === 'break-started' ? [event.frozen] : []
  })
  return new Set(texts.flatMap((text) => [...frozenPlaces(text)]).filter((place) => standing.has(place)))
}
