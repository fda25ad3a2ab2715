import type { KeyboardEvent, PointerEvent, RefObject } from 'react'
import { useLayoutEffect, useRef, useSyncExternalStore } from 'react'
import type { Spot } from '../tool-settings.ts'
import { GAP, uncovering, within } from './spots.ts'

/** A window with room for a panel beside the text; a smaller one has it at its foot. */
const ROOMY = '(min-width: 40rem) and (min-height: 32rem)'
const STEP = 16

function hearRoomy(hear: () => void): () => void {
  const media = matchMedia(ROOMY)
  media.addEventListener('change', hear)
  return () => media.removeEventListener('change', hear)
}

/** Whether a panel floats. */
export const useRoomy = (): boolean =>
  useSyncExternalStore(
    hearRoomy,
    () => matchMedia(ROOMY).matches,
    () => true,
  )

const ARROWS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
}

/** Moves a panel by its handle, with the pointer or the arrow keys (Shift for small steps), never out of the window. */
export function useHandle(box: RefObject<HTMLElement | null>, onMove: (spot: Spot) => void) {
  const grip = useRef<Spot | null>(null)
  const to = (spot: Spot) => {
    const panel = box.current?.getBoundingClientRect()
    if (panel) onMove(within(spot, panel, { width: innerWidth, height: innerHeight }))
  }
  return {
    onPointerDown(event: PointerEvent<HTMLElement>) {
      const panel = box.current?.getBoundingClientRect()
      if (!panel || event.button !== 0) return
      grip.current = { x: event.clientX - panel.left, y: event.clientY - panel.top }
      event.currentTarget.setPointerCapture(event.pointerId)
    },
    onPointerMove(event: PointerEvent<HTMLElement>) {
      if (grip.current) to({ x: event.clientX - grip.current.x, y: event.clientY - grip.current.y })
    },
    onLostPointerCapture() {
      grip.current = null
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const way = ARROWS[event.key]
      const panel = box.current?.getBoundingClientRect()
      if (!way || !panel) return
      event.preventDefault()
      event.stopPropagation()
      const by = event.shiftKey ? 1 : STEP
      to({ x: panel.left + way[0] * by, y: panel.top + way[1] * by })
    },
  }
}

/**
 * Keeps a panel from standing in the way: it comes back into a window that has become smaller, the page can be scrolled
 * until its end is above the panel (`--under`), and what gets the focus is scrolled from behind it. At the foot of the
 * window (`--foot`) the browser's own scrolling stops above it.
 */
export function useOutOfTheWay(
  box: RefObject<HTMLElement | null>,
  floats: boolean,
  at: Spot | null,
  onMove: (spot: Spot) => void,
) {
  const moved = useRef(onMove)
  moved.current = onMove
  // Before it is painted. The panel is never part of the server's page, which knows no device.
  useLayoutEffect(() => {
    const panel = box.current
    if (!panel) return
    const { style } = document.documentElement
    const measure = () => {
      const edges = panel.getBoundingClientRect()
      if (floats && at) {
        const { x, y } = within(at, edges, { width: innerWidth, height: innerHeight })
        panel.style.left = `${x}px`
        panel.style.top = `${y}px`
      }
      const under = `${Math.round(innerHeight - panel.getBoundingClientRect().top)}px`
      style.setProperty('--under', under)
      if (floats) style.removeProperty('--foot')
      else style.setProperty('--foot', under)
    }
    const onFocus = (event: FocusEvent) => {
      const target = event.target instanceof Element && !panel.contains(event.target) ? event.target : null
      const seen = target?.closest('label') ?? target
      const top = document.querySelector('header')?.getBoundingClientRect().bottom ?? 0
      if (!seen || target?.closest('dialog')) return
      const by = () => uncovering(seen.getBoundingClientRect(), panel.getBoundingClientRect(), top)
      scrollBy(0, by())
      // What the page's scrolling does not move (the list of questions): the panel goes to the other side.
      const { left, right, width, top: y } = panel.getBoundingClientRect()
      if (floats && by() !== 0)
        moved.current({ x: left > innerWidth - right ? GAP : innerWidth - width - GAP, y })
    }
    measure()
    const observer = new ResizeObserver(measure)
    observer.observe(panel)
    addEventListener('resize', measure)
    addEventListener('focusin', onFocus)
    return () => {
      observer.disconnect()
      removeEventListener('resize', measure)
      removeEventListener('focusin', onFocus)
      panel.style.left = ''
      panel.style.top = ''
      style.removeProperty('--under')
      style.removeProperty('--foot')
    }
  }, [box, floats, at])
}
