import type { Response } from '#curriculum'
import type { RoomPlace } from './room-types.ts'

/** Which displayed options a response has chosen; true/false counts True as 0 and False as 1. */
export function chosenOptions(response: Response | undefined): readonly number[] {
  if (!response) return []
  if ('choice' in response) return [response.choice]
  if ('choices' in response) return response.choices
  if ('answer' in response) return [response.answer ? 0 : 1]
  return []
}

/** What choosing displayed option `i` makes of the response; `null` when the view has no options or no such one. */
export function choose(
  view: RoomPlace['view'],
  response: Response | undefined,
  i: number,
): { response: Response | null } | null {
  if (view.type === 'single') return i < view.optionsHtml.length ? { response: { choice: i } } : null
  if (view.type === 'truefalse') return i < 2 ? { response: { answer: i === 0 } } : null
  if (view.type !== 'multiple' || i >= view.optionsHtml.length) return null
  const had = chosenOptions(response)
  const choices = had.includes(i) ? had.filter((c) => c !== i) : [...had, i].sort((a, b) => a - b)
  if (choices.length > view.choose) return null
  return { response: choices.length > 0 ? { choices } : null }
}

/** How many options can be struck out. */
export const optionCount = (view: RoomPlace['view']): number =>
  view.type === 'truefalse' ? 2 : 'optionsHtml' in view ? view.optionsHtml.length : 0
