import type { ReactNode } from 'react'
import { useId } from 'react'

interface TermCardProps {
  readonly anchor: string
  readonly name: string
  readonly means: string
  readonly children: ReactNode
}

/** A term where it is first used: dotted underline; a press, by pointer or key, opens its meaning. Native popover. */
export function TermCard({ anchor, name, means, children }: TermCardProps) {
  const id = useId()
  return (
    <span id={anchor} className="term">
      <button type="button" popovertarget={id}>
        {children}
      </button>
      <span id={id} popover="auto" className="term-card">
        <b className="block font-serif text-lg">{name}</b>
        <span className="mt-1 block text-soft">{means}</span>
      </span>
    </span>
  )
}
