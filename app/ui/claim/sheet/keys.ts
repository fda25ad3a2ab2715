/** What keys do on the sheet; for `?`. */
export const SHEET_KEYS = [
  ['Enter or Tab', 'next place, in the order of the box numbers; with Shift the one before'],
  ['↑ ↓', 'the same column of the line above or below; the next line of an address'],
  ['Ctrl+Home, Ctrl+End', 'first and last place of a service line; from there, and elsewhere, of the form'],
  ['Alt+↓', 'look up a code by its number or by words; ↑ ↓ and Enter choose, Esc closes'],
  ['Space or a letter', 'marks a square: Y and N, M and F; Delete takes the mark away'],
  ['Ctrl+Enter', 'new service line below; with Shift above'],
  ['Ctrl+D', 'the same service line once more'],
  ['Ctrl+Shift+Backspace', 'delete the service line'],
  ['=', 'in box 28: what the lines come to'],
] as const

/** On a Mac, Command stands for Ctrl. */
const isCommand = (event: KeyLike): boolean => (event.ctrlKey || event.metaKey) && !event.altKey

export interface KeyLike {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly shiftKey: boolean
}

export type Command =
  | 'next'
  | 'previous'
  | 'up'
  | 'down'
  | 'first'
  | 'last'
  | 'insert-below'
  | 'insert-above'
  | 'duplicate'
  | 'delete'
  | 'total'

const PLAIN: Readonly<Record<string, Command>> = {
  ...{ Enter: 'next', ArrowUp: 'up', ArrowDown: 'down', '=': 'total' },
}

/** What a key asks of the sheet; null: nothing, the field has it. */
export function commandOf(event: KeyLike): Command | null {
  const { key, shiftKey } = event
  if (isCommand(event)) {
    if (key === 'Enter') return shiftKey ? 'insert-above' : 'insert-below'
    if (key === 'Home') return 'first'
    if (key === 'End') return 'last'
    if (key.toLowerCase() === 'd' && !shiftKey) return 'duplicate'
    return key === 'Backspace' && shiftKey ? 'delete' : null
  }
  if (event.altKey) return null
  if (key === 'Enter' && shiftKey) return 'previous'
  return shiftKey ? null : (PLAIN[key] ?? null)
}
