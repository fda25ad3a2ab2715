import type { ReactNode } from 'react'
import { useBench } from './case-context.ts'

interface MoveButtonProps {
  /** Missing: the button sends its form. */
  readonly onGo?: () => unknown
  readonly className?: string
  /** Nothing to be done here, whoever asks. */
  readonly off?: boolean
  readonly isExpanded?: boolean
  readonly children: ReactNode
}

/**
 * A button that plays a move. While a move is under way it does nothing but keeps the focus: a button that is switched off
 * under somebody's fingers loses the place of everyone who works by keyboard.
 */
export function MoveButton({ onGo, className = 'btn', off = false, isExpanded, children }: MoveButtonProps) {
  const { isBusy, isReadOnly } = useBench()
  return (
    <button
      type={onGo ? 'button' : 'submit'}
      className={className}
      disabled={off || isReadOnly}
      aria-disabled={isBusy || undefined}
      aria-expanded={isExpanded}
      onClick={onGo && (() => void (isBusy || onGo()))}
    >
      {children}
    </button>
  )
}
