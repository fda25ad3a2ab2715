import type { KeyboardEvent, PointerEvent, ReactNode } from 'react'
import { useRef } from 'react'
import { MOST_LINES } from '../tool-settings.ts'
import type { Reader } from './use-reader.ts'

/**
 * The question with the line reader over it, when that is on. Everything under it can be pressed as before; for a finger,
 * or where the margin is narrow, the text leaves room for the grip.
 */
export function LineReader({ reader, children }: { reader: Reader; children: ReactNode }) {
  return (
    <div className={reader.on ? 'pr-7 sm:pointer-fine:pr-0' : ''}>
      <div className="relative">
        <div ref={reader.box}>{children}</div>
        {reader.on && reader.band && <Ruler reader={reader} band={reader.band} />}
      </div>
      {reader.on && <Strip reader={reader} />}
    </div>
  )
}

/** As wide as the column, margins and all. */
const ACROSS =
  'no-print pointer-events-none absolute -left-4 -right-11 z-[1] sm:-left-6 sm:pointer-fine:-right-6'
const DIM = `${ACROSS} bg-paper/85`

function Ruler({ reader, band }: { reader: Reader; band: { top: number; bottom: number } }) {
  return (
    <>
      <div className={DIM} style={{ top: -16, height: band.top + 16 }} />
      <div
        ref={reader.ruler}
        className={`${ACROSS} scroll-mb-28 scroll-mt-20 border-y-2 border-action`}
        style={{ top: band.top, height: band.bottom - band.top }}
      >
        <Grip reader={reader} />
      </div>
      <div className={DIM} style={{ top: band.bottom, bottom: -16 }} />
    </>
  )
}

/** What the band is dragged by, in the margin, where it covers nothing. */
function Grip({ reader }: { reader: Reader }) {
  const { line, count } = reader
  /** From the pointer to the middle of the band's first line. */
  const offset = useRef<number | null>(null)
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    const top = reader.ruler.current?.getBoundingClientRect().top
    if (top === undefined || event.button !== 0) return
    offset.current = event.clientY - top - 10
    event.currentTarget.setPointerCapture(event.pointerId)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (event.key === 'Escape') reader.leave()
    else if (!reader.onKey(event.key, event.shiftKey)) return
    event.preventDefault()
  }
  return (
    <div
      role="slider"
      tabIndex={0}
      aria-label="Line reader"
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={line + 1}
      aria-valuetext={`Line ${line + 1} of ${count}`}
      onPointerDown={onPointerDown}
      onPointerMove={(event) => {
        if (offset.current !== null) reader.moveNear(event.clientY - offset.current)
      }}
      onLostPointerCapture={() => {
        offset.current = null
      }}
      onKeyDown={onKeyDown}
      className="pointer-events-auto absolute right-0 top-1/2 grid h-11 w-11 -translate-y-1/2 cursor-ns-resize touch-none place-items-center rounded-house border border-action bg-raised text-action sm:pointer-fine:-right-2 sm:pointer-fine:w-7"
    >
      <svg aria-hidden="true" viewBox="0 0 12 24" className="h-6 w-3 fill-current">
        <path d="M6 1l5 7H1zM6 23l5-7H1z" />
      </svg>
    </div>
  )
}

/** Its buttons, at the foot of the window while the question is in sight. */
function Strip({ reader }: { reader: Reader }) {
  const { height, line, count } = reader
  return (
    <div
      role="group"
      aria-label="Line reader"
      className="reader-strip no-print sticky bottom-[calc(var(--foot,0px)+0.75rem)] z-[2] mx-auto mt-6 flex w-fit items-center rounded-house border border-edge bg-raised p-1 shadow-float"
    >
      <Step name="One line up" sign="↑" off={line === 0} press={() => reader.moveBy(-1)} />
      <Step name="One line down" sign="↓" off={line >= count - 1} press={() => reader.moveBy(1)} />
      <Rule />
      <Step name="Fewer lines" sign="−" off={height === 1} press={() => reader.setHeight(height - 1)} />
      <span className="min-w-6 whitespace-nowrap px-1 text-center text-sm text-soft tabular">
        {height}
        <span className="max-sm:sr-only"> {height === 1 ? 'line' : 'lines'}</span>
      </span>
      <Step
        name="More lines"
        sign="+"
        off={height === MOST_LINES}
        press={() => reader.setHeight(height + 1)}
      />
      <Rule />
      <Step name="Leave the line reader" sign="✕" off={false} press={reader.leave} />
    </div>
  )
}

const Rule = () => <span aria-hidden="true" className="mx-1 h-6 border-l border-line max-sm:mx-0" />

interface StepProps {
  readonly name: string
  readonly sign: string
  readonly off: boolean
  readonly press: () => void
}

/** A button that cannot go further stays in place and keeps the focus. */
function Step({ name, sign, off, press }: StepProps) {
  return (
    <button
      type="button"
      aria-label={name}
      aria-disabled={off}
      onClick={() => off || press()}
      className="grid size-[44px] place-items-center rounded-house text-lg leading-none text-ink hover:bg-tint aria-disabled:text-faint aria-disabled:hover:bg-transparent"
    >
      {sign}
    </button>
  )
}
