import { useCallback, useEffect, useRef } from 'react'
import type { Pane } from './bench-bar.tsx'

/**
 * Whoever is led to another part of the work area finds its tab in sight and the part at its top. What they pressed may be
 * gone or hidden there: a line of the queue, a step of the coach on a phone. Then the focus is on the tab; otherwise
 * everyone who works by keyboard would begin at the top of the page again.
 */
export function usePlace(part: string, pane: Pane, account: string): void {
  const isFirst = useRef(true)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another account or pane is another place as well
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false
      return
    }
    const tab = document.getElementById(`part-${part}`)
    const row = tab?.parentElement
    if (!tab || !row) return
    const { offsetLeft, offsetWidth } = tab
    if (offsetLeft < row.scrollLeft) row.scrollLeft = offsetLeft
    else if (offsetLeft + offsetWidth > row.scrollLeft + row.clientWidth)
      row.scrollLeft = offsetLeft + offsetWidth - row.clientWidth
    const at = document.activeElement
    if (!at || at === document.body || at.getClientRects().length === 0) tab.focus({ preventScroll: true })
  }, [part, pane, account])
  // biome-ignore lint/correctness/useExhaustiveDependencies: another part is another page
  useEffect(() => {
    // Scrolling answers with a promise in newer browsers, and an effect answers with nothing.
    document.getElementById('main')?.scrollTo({ top: 0 })
  }, [part])
}

/**
 * On a phone panes take turns on one long page: whoever looks something up in the chart comes back to the box they were
 * at. Answers what to call before another pane is chosen, and before work goes on elsewhere.
 */
export function usePaneScroll(pane: Pane): { readonly leave: () => void; readonly forget: () => void } {
  const kept = useRef<Partial<Record<Pane, number>>>({})
  const isFirst = useRef(true)
  useEffect(() => {
    if (!isFirst.current) scrollTo({ top: kept.current[pane] ?? 0, behavior: 'instant' })
    isFirst.current = false
  }, [pane])
  return {
    leave: useCallback(() => {
      kept.current[pane] = scrollY
    }, [pane]),
    forget: useCallback(() => {
      kept.current.work = 0
    }, []),
  }
}
