import { ERASED_WORDS } from '#accounts'
import type { Response } from '#curriculum'
import type { AttemptEvent } from '../attempt/attempt-event.ts'
import { linkAfter } from '../attempt/chain.ts'

/** Whether a typed answer says no more than a key of the question does: then its words are the house's. */
export type IsKey = (place: number, response: Response) => boolean

/**
 * Events that arrived together, without what their writer put in words: notes, and typed answers that are not right. Null:
 * there is nothing to erase. Each erased event keeps the chain's link after it, so that every row still ends in the link
 * that it was kept with.
 * @param from the link after the row before, or the attempt's first
 */
export function withoutWords(
  from: string,
  events: readonly AttemptEvent[],
  isKey: IsKey,
): AttemptEvent[] | null {
  let last = from
  let isChanged = false
  const rest = events.map((event): AttemptEvent => {
    last = linkAfter(last, event)
    const erased = withoutOwn(event, isKey)
    if (!erased) return event
    isChanged = true
    return { ...erased, link: last }
  })
  return isChanged ? rest : null
}

function withoutOwn(event: AttemptEvent, isKey: IsKey) {
  if (event.kind === 'noted')
    return event.text === '' || event.link !== undefined ? null : { ...event, text: ERASED_WORDS }
  if (event.kind !== 'answered' || event.link !== undefined) return null
  const { place, response } = event
  if (response === null || !('text' in response) || response.text === '' || isKey(place, response))
    return null
  return { ...event, response: { text: ERASED_WORDS } }
}
