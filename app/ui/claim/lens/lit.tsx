import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'
import type { Lens, Side, Ties } from './lens.ts'
import { litOn, usePointed } from './lens.ts'

const SPARE = 24

/** Brings an element into sight inside its own pane; neither the page nor a pane around it moves. */
export function showIn(pane: HTMLElement, element: HTMLElement): void {
  const [frame, box] = [pane.getBoundingClientRect(), element.getBoundingClientRect()]
  if (box.top < frame.top) pane.scrollTop -= frame.top - box.top + SPARE
  else if (box.bottom > frame.top + pane.clientHeight)
    pane.scrollTop += Math.min(box.bottom - frame.top - pane.clientHeight + SPARE, box.top - frame.top)
  if (box.left < frame.left) pane.scrollLeft -= frame.left - box.left + SPARE
  else if (box.right > frame.left + pane.clientWidth)
    pane.scrollLeft += Math.min(box.right - frame.left - pane.clientWidth + SPARE, box.left - frame.left)
}

interface LitProps {
  readonly lens: Lens
  readonly ties: Ties
  readonly side: Side
  /** Where `data-cell` names the places. */
  readonly within: RefObject<HTMLElement | null>
  /** What scrolls; missing: what they stand in. */
  readonly pane?: RefObject<HTMLElement | null>
  /** Places that are lit whatever is pointed at. */
  readonly always?: readonly string[]
}

/**
 * Lights what belongs to what is pointed at. It sets an attribute on elements that are there, and so costs nothing while
 * somebody types; it draws nothing itself.
 */
export function Lit({ lens, ties, side, within, pane = within, always }: LitProps) {
  const pointed = usePointed(lens)
  const seen = useRef(pointed)
  useEffect(() => {
    const root = within.current
    if (!root) return
    const wanted = new Set([...litOn(side, pointed, ties), ...(always ?? [])])
    for (const lit of root.querySelectorAll<HTMLElement>('[data-lit]'))
      if (!wanted.has(lit.dataset.cell ?? '')) delete lit.dataset.lit
    let first: HTMLElement | null = null
    for (const key of wanted)
      for (const cell of root.querySelectorAll<HTMLElement>(`[data-cell="${CSS.escape(key)}"]`)) {
        cell.dataset.lit = ''
        first ??= cell
      }
    // What somebody points at themselves is in sight already; what they typed has not moved.
    if (pointed !== seen.current && pointed?.side !== side && pane.current && first)
      showIn(pane.current, first)
    seen.current = pointed
  })
  return null
}
