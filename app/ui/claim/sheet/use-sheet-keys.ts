import type { KeyboardEvent, RefObject } from 'react'
import { useEffect, useRef } from 'react'
import { commandOf } from './keys.ts'
import { climb, goTo, goToEnd, step } from './move-focus.ts'
import type { SheetKey } from './sheet-keys.ts'
import { lineKey, placeOf } from './sheet-keys.ts'

/** What keys do to the lines of a form. */
export interface LineDeeds {
  /** Puts a line in as number `at`, a copy of line `like` if that is given. @returns whether there was room */
  readonly insert: (at: number, like?: number) => boolean
  readonly remove: (line: number) => void
  readonly count: () => number
  readonly writeTotal: () => boolean
}

/** Hears the keys of a sheet. What a field, an open list or a radio button has taken is not heard any more. */
export function useSheetKeys(root: RefObject<HTMLElement | null>, lines: LineDeeds | null) {
  // A line that was just put in is drawn only after this.
  const wanted = useRef<SheetKey | null>(null)
  useEffect(() => {
    if (wanted.current === null || !root.current) return
    if (goTo(root.current, wanted.current)) wanted.current = null
  })
  const insert = (at: number, like?: number): boolean => {
    if (!lines?.insert(at, like)) return false
    wanted.current = lineKey(at, 'A from')
    return true
  }

  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const from = event.target
    const command = event.defaultPrevented ? null : commandOf(event)
    if (command === null || !root.current || !(from instanceof HTMLInputElement)) return
    const key = from.dataset.entry
    if (key === undefined) return
    const place = placeOf(key)
    const line = place.kind === 'line' ? place.line : null
    const end = (lines?.count() ?? 0) + 1
    const isRadio = from.type === 'radio'
    const done = (): boolean => {
      if (!root.current) return false
      switch (command) {
        case 'next':
          return step(root.current, from, 1) || true
        case 'previous':
          return step(root.current, from, -1) || true
        case 'up':
          return !isRadio && climb(root.current, from, -1)
        case 'down':
          return !isRadio && climb(root.current, from, 1)
        case 'first':
        case 'last':
          return goToEnd(root.current, from, command)
        case 'insert-below':
          return insert(line === null ? end : line + 1)
        case 'insert-above':
          return insert(line ?? end)
        case 'duplicate':
          // Elsewhere the browser's own bookmark key would be a surprise.
          return line === null || insert(line + 1, line)
        case 'delete':
          if (line === null || !lines) return false
          lines.remove(line)
          wanted.current = end > 2 ? lineKey(Math.min(line, end - 2), 'A from') : null
          return true
        case 'total':
          return key === '28' && (lines?.writeTotal() ?? false)
      }
    }
    if (done()) event.preventDefault()
  }
  return { onKeyDown, insert }
}
