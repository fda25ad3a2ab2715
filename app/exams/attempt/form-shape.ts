import type { Response } from '#curriculum'
import type { Form } from '../assembly/form.ts'

/**
 * What autosave must know of a form, small enough to read with every request: for each place its type's letter and
 * the sizes of its option lists, as in "s4 m5 o4". Written once when the attempt starts.
 */
export const shapeOf = (form: Form): string =>
  form.places.map(({ type, order }) => `${LETTERS[type] ?? '?'}${order[0]?.length ?? 0}`).join(' ')

const LETTERS: Readonly<Record<string, string>> = {
  single: 's',
  multiple: 'm',
  truefalse: 't',
  matching: 'x',
  ordering: 'o',
  fill: 'f',
  numeric: 'f',
  hotspot: 'h',
  claim: 'c',
}

export interface PlaceShape {
  readonly letter: string
  /** Options shown: those of the one shuffled list, or the two of true/false; 0 when there are none. */
  readonly options: number
}

/** The shape of place `n` (from 1), or null when the form has no such place. */
export function placeShape(shape: readonly string[], n: number): PlaceShape | null {
  const text = shape[n - 1]
  if (!text) return null
  const letter = text.charAt(0)
  return { letter, options: letter === 't' ? 2 : Number(text.slice(1)) }
}

/** Whether a response has the form that the place asks for and stays within what was displayed. */
export function fitsShape({ letter, options }: PlaceShape, response: Response): boolean {
  // What stands at a claim only the server writes.
  if ('case' in response) return false
  const shown = (at: number | null) => at === null || at < options
  if ('choice' in response) return letter === 's' && shown(response.choice)
  if ('choices' in response) return letter === 'm' && response.choices.every(shown)
  if ('pairs' in response) return letter === 'x' && response.pairs.every(shown)
  if ('order' in response) return letter === 'o' && response.order.every(shown)
  if ('answer' in response) return letter === 't'
  if ('text' in response) return letter === 'f'
  return letter === 'h'
}
