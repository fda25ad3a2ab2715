import type { Response } from '#curriculum'

/** Options are lettered as in the room. */
export const letterOf = (option: number): string => String.fromCharCode(65 + option)

const LONGEST = 40

/**
 * An answer in a few characters, as the candidate saw it: "B"; "A, C"; "True"; "1 B, 3 A" (prompt and what was put to
 * it); "3 1 2" (the steps by their first place); what was typed; "box 24J". Null for none.
 */
export function answerInBrief(response: Response | null): string | null {
  if (response === null) return null
  if ('choice' in response) return letterOf(response.choice)
  if ('choices' in response) return list([...response.choices].sort((a, b) => a - b).map(letterOf))
  if ('answer' in response) return response.answer ? 'True' : 'False'
  if ('pairs' in response)
    return list(response.pairs.flatMap((at, i) => (at === null ? [] : [`${i + 1} ${letterOf(at)}`])))
  if ('order' in response) return response.order.map((at) => at + 1).join(' ') || null
  if ('text' in response) return typed(response.text.trim())
  if ('case' in response) return response.grade === undefined ? null : `${response.grade} of 100`
  return `box ${response.box}`
}

const list = (parts: readonly string[]): string | null => parts.join(', ') || null

const typed = (text: string): string | null =>
  text === '' ? null : `“${text.length > LONGEST ? `${[...text].slice(0, LONGEST - 1).join('')}…` : text}”`

/** Whether an answer of this form is put together piece by piece, so that what comes in between is no answer yet. */
export const isBuilt = (response: Response | null): boolean =>
  response !== null &&
  ('choices' in response || 'pairs' in response || 'order' in response || 'text' in response)
