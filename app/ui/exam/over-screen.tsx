import { useEffect, useRef } from 'react'
import type { RoomView, TimeView } from '#exams'
import { momentInWords } from '#exams'
import { count } from '#kernel/text.ts'
import type { LineState } from './event-sender.ts'
import { clockFace } from './spoken-time.ts'
import { useClock } from './use-clock.ts'

type AtZero = NonNullable<RoomView['atZero']>

interface OverScreenProps {
  readonly atZero: AtZero
  readonly line: LineState
  /** What the server says of the end; null until it has said it. */
  readonly over: TimeView['over']
  readonly zone: string
  readonly handingIn: boolean
  readonly onHandIn: () => void
  /** Asks the server how it stands. */
  readonly onAsk: () => void
}

/** The time is over: nothing more can be answered. What becomes of what was, until when, and the way on if there is one. */
export function OverScreen(props: OverScreenProps) {
  const { atZero, line, over, zone } = props
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])
  const isGrace = atZero.policy === 'grace'
  const isAway = line.kind === 'waiting' || line.kind === 'signed-out'
  return (
    <main id="main" className="mx-auto w-full max-w-2xl px-4 py-10 sm:px-8">
      <h1 ref={heading} tabIndex={-1} className="text-3xl outline-none">
        Time is over
      </h1>
      <div role="status" className="mt-4 grid gap-3">
        <p>{standing(line)}</p>
        {!(isGrace && over) && <p>{outcome(atZero, line, props.handingIn)}</p>}
      </div>
      {isAway && line.unsent > 0 && <Arriving ms={over?.arrivesMs ?? atZero.arrivalGraceMs} />}
      {isGrace && over && (
        <HandIn
          {...{ closesMs: over.closesMs, closesAt: momentInWords(over.closesAt, zone, false) }}
          disabled={props.handingIn || isAway}
          busy={props.handingIn}
          onHandIn={props.onHandIn}
          onZero={props.onAsk}
        />
      )}
    </main>
  )
}

/** How what was done until the end stands. */
function standing(line: LineState): string {
  if (line.kind === 'late' && line.unsent > 0)
    return `Nothing more can be answered. ${count(line.unsent, 'change')} came after the end, or reached the server too late, and cannot count; everything before is kept.`
  if ('unsent' in line && line.unsent > 0)
    return `Nothing more can be answered. ${count(line.unsent, 'change')} ${line.unsent === 1 ? 'is' : 'are'} still on the way to the server; everything else is kept there.`
  if (line.kind === 'saving')
    return 'Nothing more can be answered. What you did last is on its way to the server.'
  return 'Nothing more can be answered. Your answers stand, and all of them are kept.'
}

/** What becomes of the exam. Without the server, what it does by itself when its time has come. */
function outcome({ policy, words }: AtZero, line: LineState, handingIn: boolean): string {
  if (policy === 'grace') return words
  if (policy === 'abandon')
    return 'The exam was not submitted before the end, so it has no result. Its report opens in a moment.'
  if (line.kind === 'waiting' || line.kind === 'signed-out')
    return `The server hands the exam in by itself, with all that has arrived.${line.unsent === 0 ? ' You need do nothing.' : ''}`
  return handingIn ? 'The exam is being handed in …' : 'The exam is handed in by itself in a moment.'
}

/** While the server cannot be reached: until when what waits may arrive. */
function Arriving({ ms }: { ms: number }) {
  const { left } = useClock(ms, () => {})
  return (
    <p className="mt-3">
      {left !== null && left > 0 ? (
        <>
          What you did before the end counts if it arrives within{' '}
          <b role="timer" aria-live="off">
            {clockFace(left)}
          </b>
          . It is sent as soon as the server can be reached; leave this page open.
        </>
      ) : (
        'What waits can no longer arrive in time to count. It stays on this device, and you are told what it was.'
      )}
    </p>
  )
}

interface HandInProps {
  readonly closesMs: number
  readonly closesAt: string
  readonly disabled: boolean
  readonly busy: boolean
  readonly onHandIn: () => void
  readonly onZero: () => void
}

function HandIn({ closesMs, closesAt, disabled, busy, onHandIn, onZero }: HandInProps) {
  const { left, announcement } = useClock(closesMs, onZero)
  return (
    <>
      <p className="mt-3">
        Hand in until {closesAt}; after that the exam has no result.{' '}
        <b role="timer" aria-live="off" className="text-red">
          {clockFace(left ?? 0)}
        </b>{' '}
        left for it.
      </p>
      <p className="mt-6">
        <button type="button" className="btn btn-go" disabled={disabled} onClick={onHandIn}>
          {busy ? 'Handing in …' : 'Hand in'}
        </button>
      </p>
      <p aria-live="polite" className="sr-only">
        {announcement && `${announcement} Hand in now.`}
      </p>
    </>
  )
}
