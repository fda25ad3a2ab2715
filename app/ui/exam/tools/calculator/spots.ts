import type { Spot } from '../tool-settings.ts'

export interface Size {
  readonly width: number
  readonly height: number
}

/** The edges of something on the page, in pixels of the window. */
export interface Box {
  readonly left: number
  readonly top: number
  readonly right: number
  readonly bottom: number
}

/** The nearest spot at which all of a panel is in the window; where it does not fit, its beginning is. */
export const within = ({ x, y }: Spot, panel: Size, view: Size): Spot => ({
  x: Math.round(Math.max(0, Math.min(x, view.width - panel.width))),
  y: Math.round(Math.max(0, Math.min(y, view.height - panel.height))),
})

/** Between a panel and what stands beside it. */
export const GAP = 12

/**
 * How far the page must scroll so that what has the focus is not behind a panel (WCAG 2.4.11): 0 when less than half
 * of it is. It goes above the panel where there is room below `top`, else below it.
 */
export function uncovering(target: Box, panel: Box, top: number): number {
  const across = Math.min(target.right, panel.right) - Math.max(target.left, panel.left)
  const down = Math.min(target.bottom, panel.bottom) - Math.max(target.top, panel.top)
  const area = (target.right - target.left) * (target.bottom - target.top)
  if (across <= 0 || down <= 0 || across * down < area / 2) return 0
  const fitsAbove = panel.top - top >= target.bottom - target.top + 2 * GAP
  return fitsAbove ? target.bottom - panel.top + GAP : target.top - panel.bottom - GAP
}
