import { useEffect, useRef } from 'react'

/**
 * Whoever is led to another part of the work area finds its tab in sight. What they pressed may be gone or hidden there:
 * a line of the queue, a step of the coach on a phone. Then the focus is on the tab of the part, and the page at its top;
 * otherwise everyone who works by keyboard would begin at the top of the page again.
 */
export function usePlace(part: string, pane: string, account: string): void {
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
    if (at && at !== document.body && at.getClientRects().length > 0) return
    tab.focus({ preventScroll: true })
    scrollTo({ top: 0 })
  }, [part, pane, account])
}
