import { useState, useSyncExternalStore } from 'react'

/** The form as it is printed, or its boxes in one column. */
export type SheetView = 'form' | 'list'

const NARROW = '(max-width: 640px)'
const watch = (listen: () => void): (() => void) => {
  const query = matchMedia(NARROW)
  query.addEventListener('change', listen)
  return () => query.removeEventListener('change', listen)
}

/** The view that somebody chose; until then the list on a phone and the form elsewhere. */
export function useView(): readonly [SheetView, (view: SheetView) => void] {
  const [chosen, choose] = useState<SheetView | null>(null)
  const isNarrow = useSyncExternalStore(
    watch,
    () => matchMedia(NARROW).matches,
    () => false,
  )
  return [chosen ?? (isNarrow ? 'list' : 'form'), choose]
}
