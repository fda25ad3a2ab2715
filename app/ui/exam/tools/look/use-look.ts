import { useInsertionEffect } from 'react'
import { forgetOthersTools, keptText, keptValue, lookKey } from '../kept.ts'
import { useKept } from '../use-kept.ts'
import type { Contrast, TextSize } from './look.ts'
import { dress, leastSize, readLook, shownSize } from './look.ts'

/** The person's text size and contrast, worn by the whole page for as long as the room is open. */
export function useLook(person: string, largerText: boolean) {
  const key = lookKey(person)
  const least = leastSize(largerText)
  const [look, change] = useKept(key, readLook)
  // Before anything is measured or painted, and from the device itself: while the page wakes up, `look` is still the
  // server's, and what `FirstLook` has put on must not come off for a moment.
  useInsertionEffect(() => dress(document.documentElement, readLook(keptValue(keptText(key))), least))
  useInsertionEffect(() => {
    forgetOthersTools(person)
    return () => dress(document.documentElement, readLook(undefined), 100)
  }, [person])
  return {
    text: shownSize(look, least),
    least,
    contrast: look.contrast,
    setText: (text: TextSize) => change((now) => ({ ...now, text })),
    setContrast: (contrast: Contrast) => change((now) => ({ ...now, contrast })),
  }
}

export type RoomLook = ReturnType<typeof useLook>
