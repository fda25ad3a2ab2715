import type { ReactNode } from 'react'

interface SidewaysProps {
  /** What is in it, for those who come to it by keyboard without seeing it. */
  readonly label: string
  readonly className?: string
  readonly children: ReactNode
}

/** A place for what may be wider than the page: it moves sideways in it, by finger and by keyboard. */
export function Sideways({ label, className = '', children }: SidewaysProps) {
  return (
    <div className={`sideways relative ${className}`} tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  )
}
