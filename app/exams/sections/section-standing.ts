import type { Form } from '../assembly/form.ts'
import type { AttemptEvent } from '../attempt/attempt-event.ts'
import { sheetOf } from '../attempt/sheet.ts'
import { timePerPlace } from '../scoring/time-per-place.ts'

/** How one section of a sitting stands. */
export interface SectionStanding {
  readonly section: string
  /** Its first and last question. */
  readonly from: number
  readonly to: number
  readonly total: number
  readonly answered: number
  readonly flagged: number
  readonly submitted: boolean
  readonly ms: number
}

/** The sections that are submitted now, with the places each froze. */
export function submittedSections(events: readonly AttemptEvent[]): ReadonlyMap<string, string> {
  const submitted = new Map<string, string>()
  for (const event of events) {
    if (event.kind === 'section-submitted') submitted.set(event.section, event.places)
    if (event.kind === 'section-reopened') submitted.delete(event.section)
  }
  return submitted
}

/** The places of a section, in order. */
export const placesOf = (form: Form, section: string): readonly number[] =>
  form.places.filter((place) => place.section === section).map(({ n }) => n)

/** How every section stands, in the order of the form. */
export function sectionStandings(
  form: Form,
  events: readonly AttemptEvent[],
  longestMs: number,
): readonly SectionStanding[] {
  const { answers, flags } = sheetOf(events)
  const submitted = submittedSections(events)
  const spent = timePerPlace(events, longestMs)
  return [...new Set(form.places.map((place) => place.section))].map((section) => {
    const places = placesOf(form, section)
    return {
      section,
      from: places[0] ?? 0,
      to: places.at(-1) ?? 0,
      total: places.length,
      answered: places.filter((n) => answers.has(n)).length,
      flagged: places.filter((n) => flags.has(n)).length,
      submitted: submitted.has(section),
      ms: places.reduce((sum, n) => sum + (spent.get(n) ?? 0), 0),
    }
  })
}
