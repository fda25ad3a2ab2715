import type { Response } from '#curriculum'
import { canonicalJson } from '#kernel/text.ts'
import type { AttemptEvent } from '../attempt/attempt-event.ts'

/**
 * The settled answers of every place, in order: what stood there each time the candidate left the question, without
 * repeats. Trying out options during one visit is thinking, not changing an answer; typed text arrives in pieces.
 * Null stands for an answer that was taken back. Checked answers stand, as on the sheet.
 */
export function answerHistory(
  events: readonly AttemptEvent[],
): ReadonlyMap<number, readonly (Response | null)[]> {
  const settled = new Map<number, (Response | null)[]>()
  const pending = new Map<number, Response | null>()
  const checked = new Set<number>()
  const settle = (place: number) => {
    const response = pending.get(place)
    if (response === undefined) return
    pending.delete(place)
    const answers = settled.get(place) ?? []
    const last = answers.at(-1)
    const isFirst = last === undefined && response === null
    if (!isFirst && (last === undefined || canonicalJson(last) !== canonicalJson(response)))
      answers.push(response)
    settled.set(place, answers)
  }
  for (const event of events) {
    if (event.kind === 'visited')
      for (const place of [...pending.keys()]) if (place !== event.place) settle(place)
    if (event.kind === 'checked') checked.add(event.place)
    if (event.kind === 'answered' && !event.overtaken && !checked.has(event.place))
      pending.set(event.place, event.response)
  }
  for (const place of [...pending.keys()]) settle(place)
  return settled
}
