import type { Instant } from '#kernel/time.ts'
import type { PageStep } from '../scoring/time-per-place.ts'

/** One stay of one page at one question. */
export interface Visit {
  readonly place: number
  /** Index in the log of the event that opened it. */
  readonly opened: number
  readonly from: Instant
  /** When the page did the last thing that is known of it there, or went on. */
  readonly to: Instant
  /** Milliseconds that count, as in the report: those of all visits add up to its time per question. */
  readonly ms: number
  /** Which time it is that the candidate comes to this question from another one; 1 is the first. */
  readonly nth: number
  /** Whether they came from another question. Not, when the page was opened anew, or went on after a break. */
  readonly arrived: boolean
  /** Whether it is on the page of the visit before, on one that was not open yet, or on another one again. */
  readonly page: 'same' | 'new' | 'other'
}

type Stay = { place: number; opened: number; client: string; last: number; ms: number }

/** The visits of a sitting in the order in which they began. */
export function visitsOf(steps: readonly PageStep[], moments: readonly Instant[]): readonly Visit[] {
  const stays: Stay[] = []
  const open = new Map<string, Stay>()
  for (const { at, client, place, before, ms } of steps) {
    const stay = before ? open.get(client) : undefined
    if (stay) {
      stay.last = at
      stay.ms += ms
    }
    if (stay?.place === place) continue
    const next = { place, opened: at, client, last: at, ms: 0 }
    stays.push(next)
    open.set(client, next)
  }
  const when = (at: number) => moments[at] ?? (0 as Instant)
  stays.sort((a, b) => when(a.opened) - when(b.opened) || a.opened - b.opened)
  return inOrder(stays, when)
}

function inOrder(stays: readonly Stay[], when: (at: number) => Instant): readonly Visit[] {
  const times = new Map<number, number>()
  const pages = new Set<string>()
  let before: Stay | null = null
  return stays.map((stay) => {
    const { place, opened, client, last, ms } = stay
    const arrived = before?.place !== place
    const nth = (times.get(place) ?? 0) + (arrived ? 1 : 0)
    const page: Visit['page'] =
      before === null || before.client === client ? 'same' : pages.has(client) ? 'other' : 'new'
    times.set(place, nth)
    pages.add(client)
    before = stay
    return { place, opened, from: when(opened), to: when(last), ms, nth, arrived, page }
  })
}
