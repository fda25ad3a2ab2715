import type { Response } from '#curriculum'
import { instant } from '#kernel/time.ts'
import type { AttemptEvent, ClientEvent, Mark } from '../../../app/exams/attempt/attempt-event.ts'

type Act = ClientEvent extends infer E ? (E extends unknown ? Omit<E, 'seq' | 'ms'> : never) : never

export const visited = (place: number): Act => ({ kind: 'visited', place })
export const answered = (place: number, response: Response | null): Act => ({
  kind: 'answered',
  place,
  response,
})
export const flagged = (place: number): Act => ({ kind: 'flagged', place })
export const unflagged = (place: number): Act => ({ kind: 'unflagged', place })
export const struck = (place: number, option: number): Act => ({ kind: 'struck', place, option })
export const unstruck = (place: number, option: number): Act => ({ kind: 'unstruck', place, option })
export const marked = (place: number, marks: Mark[]): Act => ({ kind: 'marked', place, marks })
export const noted = (place: number, text: string): Act => ({ kind: 'noted', place, text })
export const checked = (place: number): Act => ({ kind: 'checked', place })

export const clocked = (
  wall: number,
  why: 'opened' | 'jumped' | 'shown' | 'handing-in' = 'opened',
  hiddenMs?: number,
): Act => ({ kind: 'clock', why, wall, ...(hiddenMs === undefined ? {} : { hiddenMs }) })

/** The acts as a page sends them: numbered from `first`, `stepMs` apart on its clock. */
export const sent = (acts: readonly Act[], first = 1, stepMs = 1000): ClientEvent[] =>
  acts.map((act, i) => ({ ...act, seq: first + i, ms: (first - 1 + i) * stepMs }))

/** The acts as the log keeps them, from one page. */
export const kept = (acts: readonly Act[], client = 'page-one', stepMs = 1000): AttemptEvent[] =>
  sent(acts, 1, stepMs).map((event) => ({ ...event, client, at: instant(1_000_000 + event.ms) }))

/** The closing event. */
export const submitted = (
  by: 'candidate' | 'clock' | 'sweeper' = 'candidate',
  at = 9_000_000,
): AttemptEvent => ({
  ...{ kind: 'submitted', by, seq: 1, ms: 0 },
  ...{ client: 'server', at: instant(at) },
})
