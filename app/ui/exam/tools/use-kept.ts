import { useCallback, useMemo, useSyncExternalStore } from 'react'
import { hearKept, keep, keptText, keptValue } from './kept.ts'

/** The server knows nothing of a device. */
const unknown = (): null => null

/**
 * A value that the device keeps under a key, and how to change it. `read` makes a value of anything at all, since
 * anything may lie there. A change starts from what is kept at that moment, not from what was last drawn.
 */
export function useKept<T>(key: string, read: (value: unknown) => T) {
  const text = useSyncExternalStore(
    hearKept,
    useCallback(() => keptText(key), [key]),
    unknown,
  )
  const value = useMemo(() => read(keptValue(text)), [read, text])
  const change = useCallback(
    (next: (now: T) => T) => keep(key, next(read(keptValue(keptText(key))))),
    [key, read],
  )
  return [value, change] as const
}
