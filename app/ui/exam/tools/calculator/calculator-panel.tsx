import type { KeyboardEvent } from 'react'
import { useRef, useState } from 'react'
import type { Spot } from '../tool-settings.ts'
import type { Calculator, CalculatorKey } from './calculator.ts'
import { isIdle, pastedNumber, pressed, settledEntry, taken } from './calculator.ts'
import { Keypad } from './keypad.tsx'
import { buttonOf } from './keys.ts'
import { useHandle, useOutOfTheWay, useRoomy } from './use-floating.ts'
import { FAULT_WORDS, grouped } from './words.ts'

interface CalculatorPanelProps {
  readonly now: Calculator
  readonly at: Spot | null
  readonly onNow: (next: (now: Calculator) => Calculator) => void
  readonly onMove: (at: Spot) => void
  /** Puts a number into the answer of the open question; null when that takes none. */
  readonly onPut: ((number: string) => void) | null
  /** Back to the question, with the calculator still there. */
  readonly onLeave: () => void
  readonly onClose: () => void
}

/** After these the display is read out; digits are heard as they are typed. */
const SAID: readonly CalculatorKey[] = ['=', '%', '±', '+', '−', '×', '÷', 'MR', 'C', 'back']
/** The id of the display, where the keys of the keyboard are taken. */
export const DISPLAY = 'calculator'

/**
 * The calculator: beside the question, never over all of it, and never modal. While it has the focus the keys are its
 * own. It floats where it was moved to; in a small window it lies at the foot.
 */
export function CalculatorPanel(props: CalculatorPanelProps) {
  const { now, at, onNow, onPut, onLeave, onClose } = props
  const [said, setSaid] = useState('')
  const box = useRef<HTMLElement>(null)
  const display = useRef<HTMLInputElement>(null)
  const floats = useRoomy()
  const handle = useHandle(box, props.onMove)
  useOutOfTheWay(box, floats, at, props.onMove)

  const face = now.fault ? FAULT_WORDS[now.fault] : grouped(now.entry)
  const press = (key: CalculatorKey) => {
    onNow((before) => pressed(before, key))
    const after = pressed(now, key)
    if (SAID.includes(key)) setSaid(after.fault ? FAULT_WORDS[after.fault] : grouped(after.entry))
    else if (key.startsWith('M')) setSaid(`Memory ${grouped(after.memory)}`)
  }
  const take = (text: string) => {
    const number = pastedNumber(text)
    if (number === null) setSaid('That is not a number of at most 12 digits.')
    else onNow((before) => taken(before, number))
  }
  const put = () => {
    const { next, entry } = settledEntry(now)
    onNow(() => next)
    if (entry === null || !onPut) return
    onPut(entry)
    setSaid(`${grouped(entry)} is in the answer.`)
  }
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return
    const isButton = event.target instanceof HTMLButtonElement
    const key = event.key.length === 1 ? event.key.toLowerCase() : event.key
    const button = buttonOf(key)
    if (key === 'Escape') isIdle(now) ? onClose() : press('C')
    else if (isButton && (key === 'Enter' || key === ' ')) return
    else if (key === 'k') onLeave()
    else if (key === 'u') put()
    else if (button) press(button)
    else return
    event.preventDefault()
  }
  return (
    <section
      ref={box}
      aria-label="Calculator"
      data-own-keys=""
      onKeyDown={onKeyDown}
      className={`no-print fixed z-20 grid gap-2 border border-edge bg-raised shadow-float ${
        floats
          ? `max-h-[calc(100dvh-1rem)] w-72 overflow-y-auto rounded-house p-2.5 ${at ? '' : 'bottom-2 right-2 lg:left-2 lg:right-auto'}`
          : 'inset-x-0 bottom-0 max-h-[66dvh] overflow-y-auto [@media(max-height:30rem)]:max-h-[45dvh] border-x-0 border-b-0 p-2'
      }`}
    >
      {floats && (
        <div className="-mb-1 flex items-center">
          <button
            type="button"
            {...handle}
            aria-label="Move the calculator: arrow keys, or drag"
            className="flex min-h-9 flex-1 cursor-move touch-none items-center gap-2.5 rounded-house px-1.5 text-left text-sm text-soft"
          >
            <Grip /> Calculator
          </button>
          <Close onClose={onClose} />
        </div>
      )}
      {floats && <Tape lines={now.tape.slice(-3)} />}
      <div className="flex items-stretch gap-1.5">
        <div className="min-w-0 flex-1 rounded-house border border-edge px-2.5 py-1 has-focus-visible:outline-3 has-focus-visible:outline-action">
          <p className="flex min-h-5 justify-between gap-3 text-fine text-soft">
            <span>{now.memory !== '0' && `M ${grouped(now.memory)}`}</span>
            <span>{now.held && `${grouped(now.held.left)} ${now.held.operation}`}</span>
          </p>
          <input
            ref={display}
            id={DISPLAY}
            aria-label="Calculator display"
            aria-describedby="calculator-keys"
            inputMode="none"
            autoComplete="off"
            value={face}
            onChange={(event) => take(event.target.value)}
            onPaste={(event) => {
              event.preventDefault()
              take(event.clipboardData.getData('text'))
            }}
            onCopy={(event) => {
              event.preventDefault()
              event.clipboardData.setData('text/plain', now.entry)
            }}
            className={`block w-full bg-transparent text-right tabular outline-none ${now.fault ? 'py-1 text-dense text-bad' : 'text-2xl leading-snug'}`}
          />
        </div>
        {!floats && <Close onClose={onClose} />}
      </div>
      <Keypad onPress={press} onPointer={() => display.current?.focus({ preventScroll: true })} />
      {onPut && (
        <button type="button" className="btn" onClick={put} disabled={now.fault !== null}>
          Put into the answer <kbd className="key hidden sm:inline">U</kbd>
        </button>
      )}
      <p
        id="calculator-keys"
        className={`text-fine leading-snug text-faint ${floats ? 'in-data-[text=200]:sr-only' : 'sr-only'}`}
      >
        Type here. Esc clears, then closes; K goes back to the question. Results are rounded half up to 12
        digits.
      </p>
      <p aria-live="polite" className="sr-only">
        {said}
      </p>
    </section>
  )
}

function Close({ onClose }: { onClose: () => void }) {
  return (
    <button
      type="button"
      onClick={onClose}
      aria-label="Close the calculator"
      className="grid min-h-11 min-w-11 place-items-center rounded-house text-soft hover:bg-tint hover:text-ink"
    >
      ✕
    </button>
  )
}

/** The last lines, as the strip of a desk calculator. */
function Tape({ lines }: { lines: readonly string[] }) {
  return (
    <ol aria-label="Last lines" className="px-2.5 text-right text-fine text-faint tabular">
      {lines.map((line, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: two lines may be the same
        <li key={i}>{line}</li>
      ))}
    </ol>
  )
}

function Grip() {
  return (
    <svg aria-hidden="true" viewBox="0 0 8 14" className="h-3.5 w-2 fill-current">
      {[2, 7, 12].map((y) => (
        <g key={y}>
          <circle cx="2" cy={y} r="1.2" />
          <circle cx="6" cy={y} r="1.2" />
        </g>
      ))}
    </svg>
  )
}
