import type { ReactNode } from 'react'

/** A place that is tied to the raw text: it can be pointed at, focused, and followed. */
export function Tied({
  at,
  children,
  className = '',
}: {
  at: string
  children: ReactNode
  className?: string
}) {
  return (
    <button type="button" className={`eob-tied ${className}`} data-cell={at}>
      {children}
    </button>
  )
}
