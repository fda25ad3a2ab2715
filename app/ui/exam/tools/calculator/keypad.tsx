import type { KeyboardEvent } from 'react'
import { useState } from 'react'
import type { CalculatorKey } from './calculator.ts'
import type { Button } from './keys.ts'
import { BUTTONS, neighbor } from './keys.ts'

interface KeypadProps {
  readonly onPress: (key: CalculatorKey) => void
  /** A pointer pressed a button: whoever then goes on by keyboard means the calculator. */
  readonly onPointer: () => void
}

/** The buttons: one stop of the Tab key, and the arrow keys go from button to button. */
export function Keypad({ onPress, onPointer }: KeypadProps) {
  const [at, setAt] = useState<CalculatorKey>('7')
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const next = neighbor(at, event.key)
    if (next === null) return
    event.preventDefault()
    event.stopPropagation()
    event.currentTarget.querySelector<HTMLElement>(`[data-key="${next}"]`)?.focus()
  }
  return (
    <div role="group" aria-label="Keypad" onKeyDown={onKeyDown} className="grid grid-cols-5 gap-1.5">
      {BUTTONS.map((button) => (
        <button
          key={button.key}
          type="button"
          data-key={button.key}
          tabIndex={at === button.key ? 0 : -1}
          aria-label={button.name}
          aria-keyshortcuts={button.typed.join(' ')}
          title={titleOf(button)}
          onFocus={() => setAt(button.key)}
          onPointerDown={(event) => {
            event.preventDefault()
            onPointer()
          }}
          onClick={() => onPress(button.key)}
          className={`grid min-h-[max(44px,1.6rem)] min-w-0 place-items-center rounded-house border leading-none ${lookOf(button)}`}
        >
          {button.key === 'back' ? '⌫' : button.key}
        </button>
      ))}
    </div>
  )
}

/** What a hand that hovers learns: the name, and the key when it is not what stands on the button. */
const titleOf = ({ key, name, typed: [first = ''] }: Button): string | undefined =>
  first === key ? undefined : `${name} (${first.length === 1 ? first.toUpperCase() : first})`

function lookOf({ key }: Button): string {
  if (key === '=') return 'border-action bg-action text-xl font-semibold text-on-action'
  if (/^[\d.]$/.test(key))
    return `border-edge bg-raised text-lg font-medium hover:border-ink ${key === '0' ? 'col-span-2' : ''}`
  if (/^M/.test(key)) return 'border-transparent text-fine text-soft hover:border-edge hover:text-ink'
  return 'border-line bg-tint text-lg text-ink hover:border-edge'
}
