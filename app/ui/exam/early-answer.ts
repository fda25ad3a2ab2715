import type { Response } from '#curriculum'
import { choose, chosenOptions } from './choose.ts'
import type { RoomPlace } from './room-types.ts'

/** What the fields of an answer hold, whoever put it there. */
export interface FieldsHeld {
  /** Which of the radios or checkboxes are checked, by their order. */
  readonly checked: readonly number[]
  /** The values of text fields and selects, in their order. */
  readonly values: readonly string[]
}

/**
 * The answer that was given before the page was awake: the browser's own radios and fields take a choice while the
 * scripts are still on their way, and nobody hears of it. `null` when the fields hold what the sheet holds, and for
 * questions whose controls do nothing without scripts. Options beyond what the question allows are left out.
 */
export function earlyAnswer(
  view: RoomPlace['view'],
  response: Response | undefined,
  held: FieldsHeld,
): { response: Response | null } | null {
  switch (view.type) {
    case 'single':
    case 'multiple':
    case 'truefalse': {
      const known = chosenOptions(response)
      if (known.length === held.checked.length && known.every((i) => held.checked.includes(i))) return null
      return held.checked.reduce<{ response: Response | null }>(
        (so, i) => choose(view, so.response ?? undefined, i) ?? so,
        { response: null },
      )
    }
    case 'matching': {
      const known = response && 'pairs' in response ? response.pairs : []
      const pairs = view.promptsHtml.map((_, i) => {
        const value = held.values[i] ?? ''
        return value === '' ? null : Number(value)
      })
      if (pairs.every((pair, i) => pair === (known[i] ?? null))) return null
      return { response: pairs.every((pair) => pair === null) ? null : { pairs } }
    }
    case 'fill':
    case 'numeric': {
      const text = held.values[0] ?? ''
      if (text === (response && 'text' in response ? response.text : '')) return null
      return { response: text.trim() === '' ? null : { text } }
    }
    default:
      return null
  }
}

/** Reads the fields of an answer as they stand in the page. */
export function fieldsHeld(form: HTMLElement): FieldsHeld {
  const marks = [...form.querySelectorAll<HTMLInputElement>('input[type=radio], input[type=checkbox]')]
  const fields = [
    ...form.querySelectorAll<HTMLInputElement | HTMLSelectElement>(
      'select, input:not([type=radio], [type=checkbox])',
    ),
  ]
  return {
    checked: marks.flatMap((mark, i) => (mark.checked ? [i] : [])),
    values: fields.map((field) => field.value),
  }
}
