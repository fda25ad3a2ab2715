import { useEffect, useRef } from 'react'

/** What each key does; shown by `?` and in the room's help. */
export const ROOM_KEYS = [
  ['1–9 or A–E', 'choose that option; letters from F on have other work, so use numbers there'],
  ['N', 'next question'],
  ['P', 'previous question'],
  ['F', 'flag, or take the flag away'],
  ['X', 'strike out: then press the option’s letter or number; Esc leaves'],
  ['R', 'review screen'],
  ['T', 'say and show the time'],
  ['M', 'mark what is selected, or step through the text: arrows move, Shift+arrows widen, Enter marks'],
  ['W', 'write a note'],
  ['L', 'line reader: ↑ ↓ move it, Home and End too, Shift with ↑ ↓ changes its height, Esc leaves'],
  ['K', 'calculator, and from there back to the question; it takes digits, + − * / % and Enter'],
  ['Z', 'text size and contrast'],
  ['Enter', 'in practice: check the answer'],
  ['!', 'report this question'],
  ['?', 'this list'],
] as const

const TYPING = 'input:not([type=radio]):not([type=checkbox]), textarea, select'

/**
 * Calls `onKey` for plain keys anywhere in the room but in a text field or an open dialog, so that typing an answer
 * never flags a question. A panel marked `data-own-keys` has its own. Can be turned off by the candidate (`enabled`).
 *
 * @returns whether `onKey` took the key is up to it: it returns true, and the browser's own action is stopped
 */
export function useKeys(enabled: boolean, onKey: (key: string, shift: boolean) => boolean): void {
  const hear = useRef(onKey)
  hear.current = onKey
  useEffect(() => {
    if (!enabled) return
    const listen = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
      const target = event.target instanceof Element ? event.target : null
      if (target?.closest('[data-own-keys]')) return
      if (event.key === 'Escape' && target?.matches(TYPING) && target instanceof HTMLElement)
        return target.blur()
      if (target?.closest(TYPING) || document.querySelector('dialog[open]')) return
      if (event.key === 'Enter' && target?.closest('button, a, summary')) return
      const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
      if (hear.current(key, event.shiftKey)) event.preventDefault()
    }
    addEventListener('keydown', listen)
    return () => removeEventListener('keydown', listen)
  }, [enabled])
}

/**
 * The option a key names, from 0; `null` when it names none. Letters go to E: from F on they are commands of the room, also
 * where a question has more than five options.
 */
export function optionOfKey(key: string): number | null {
  if (/^[1-9]$/.test(key)) return Number(key) - 1
  const letter = 'abcde'.indexOf(key)
  return key.length === 1 && letter >= 0 ? letter : null
}
