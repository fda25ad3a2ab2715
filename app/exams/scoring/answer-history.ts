import type { Response } from '#curriculum'
import { canonicalJson } from '#kernel/text.ts'
import type { AttemptEvent } from '../attempt/attempt-event.ts'

/** An answer that stood when the candidate left its question; null stands for one that was taken back. */
export interface SettledAnswer {
  readonly response: Response | null
  /** Index in the log of the event that gave it. */
  readonly at: number
}

/**
 * The settled answers of every place, in order: what stood there each time the candidate left the question, without
 * repeats. Trying out options during one visit is thinking, not changing an answer; typed text arrives in pieces.
 * Checked answers stand, as on the sheet.
 */
export function settledAnswers(
  events: readonly AttemptEvent[],
): ReadonlyMap<number, readonly SettledAnswer[]> {
  const settled = new Map<number, SettledAnswer[]>()
  const pending = new Map<number, SettledAnswer>()
  const checked = new Set<number>()
  const settle = (place: number) => {
    const given = pending.get(place)
    if (given === undefined) return
    pending.delete(place)
    const answers = settled.get(place) ?? []
    const last = answers.at(-1)
    const isFirst = last === undefined && given.response === null
    if (!isFirst && (last === undefined || canonicalJson(last.response) !== canonicalJson(given.response)))
      answers.push(given)
    settled.set(place, answers)
  }
  for (const [at, event] of events.entries()) {
    if (event.kind === 'visited')
      for (const place of [...pending.keys()]) if (place !== event.place) settle(place)
    if (event.kind === 'checked') checked.add(event.place)
    if (event.kind === 'answered' && !event.overtaken && !checked.has(event.place))
      pending.set(event.place, { response: event.response, at })
  }
  for (const place of [...pending.keys()]) settle(place)
  return settled
}

/** The settled answers alone. */
export const answerHistory = (
  events: readonly AttemptEvent[],
): ReadonlyMap<number, readonly (Response | null)[]> =>
  new Map(
    [...settledAnswers(events)].map(([place, answers]) => [place, answers.map(({ response }) => response)]),
  )
