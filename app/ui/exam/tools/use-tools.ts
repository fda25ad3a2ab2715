import { useEffect, useRef, useState } from 'react'
import type { RoomState } from '../room-state.ts'
import type { RoomAct, RoomPlace } from '../room-types.ts'
import { DISPLAY } from './calculator/calculator-panel.tsx'
import { toolsKey } from './kept.ts'
import { useLook } from './look/use-look.ts'
import { useReader } from './reader/use-reader.ts'
import type { Tool } from './tool-bar.tsx'
import type { CalculatorSettings, ReaderSettings } from './tool-settings.ts'
import { readTools } from './tool-settings.ts'
import { useKept } from './use-kept.ts'
import { useMarking } from './use-marking.ts'

interface AtWork {
  readonly attemptId: string
  /** Whose attempt it is, and so whose tools. */
  readonly person: string
  readonly largerText: boolean
  readonly places: readonly RoomPlace[]
  readonly place: RoomPlace | undefined
  readonly state: RoomState
  readonly act: (act: RoomAct) => void
  /** Answers the open question. */
  readonly answer: (response: { text: string }) => void
  /** Its answer stands and cannot be changed. */
  readonly locked: boolean
  /** Says a sentence to a screen reader. */
  readonly say: (text: string) => void
}

/**
 * The toolbox of the room: what lies on the bar, which keys it takes, and how each tool stands. Marks and notes are part
 * of the attempt and kept by the server; line reader, calculator and the look of the room are kept on the device.
 */
export function useTools(at: AtWork) {
  const { place, state, locked, say } = at
  const [kept, change] = useKept(toolsKey(at.person, at.attemptId), readTools)
  const look = useLook(at.person, at.largerText)
  const marking = useMarking(at)
  const reader = useReader({
    settings: kept.reader,
    change: (next: (now: ReaderSettings) => ReaderSettings) =>
      change((now) => ({ ...now, reader: next(now.reader) })),
    at: state.at,
    say,
  })
  const [noteAt, setNoteAt] = useState(0)
  const [isLookOpen, setLookOpen] = useState(false)
  const hasNote = Boolean(place && state.notes[place.n])

  // While the keyboard steps through the text, the line reader goes with it.
  const pointed = marking.chart.reading ?? marking.stem.reading
  const followed = useRef(reader.follow)
  followed.current = reader.follow
  useEffect(() => {
    const mark = pointed && document.querySelector('mark.reading')
    if (mark) followed.current(mark)
  }, [pointed])

  /** The field is there once the note is asked for, or when there is one. */
  const openNote = () => {
    setNoteAt(state.at)
    setTimeout(() => document.getElementById(`note-${state.at}`)?.focus())
  }

  const setCalculator = (next: (now: CalculatorSettings) => Partial<CalculatorSettings>) =>
    change((now) => ({ ...now, calculator: { ...now.calculator, ...next(now.calculator) } }))
  const from = useRef<Element | null>(null)
  const openCalculator = () => {
    from.current = document.activeElement
    setCalculator(() => ({ open: true }))
    setTimeout(() => document.getElementById(DISPLAY)?.focus({ preventScroll: true }))
  }
  /** Back to where one came from, or to the question. */
  const leaveCalculator = () => {
    const back = from.current
    const isThere = back instanceof HTMLElement && back.isConnected && back !== document.body
    const to = isThere ? back : document.getElementById(`q${state.at}`)
    to?.focus({ preventScroll: true })
  }
  const closeCalculator = () => {
    setCalculator(() => ({ open: false }))
    leaveCalculator()
  }
  const isNumberAsked = place?.view.type === 'numeric' || place?.view.type === 'fill'
  const canPut = isNumberAsked && !locked && !state.checked[state.at]

  const bar: readonly Tool[] = [
    { name: 'Mark', key: 'm', on: marking.isStepping, press: marking.mark },
    { name: 'Note', key: 'w', on: hasNote, press: openNote },
    { name: 'Line reader', key: 'l', on: reader.on, press: reader.toggle },
    {
      name: 'Calculator',
      key: 'k',
      on: kept.calculator.open,
      press: () => (kept.calculator.open ? closeCalculator() : openCalculator()),
    },
    { name: 'Text', key: 'z', on: null, press: () => setLookOpen(true) },
  ]
  return {
    bar,
    commands: {
      ...Object.fromEntries(bar.map(({ key, press }) => [key, press])),
      // From the question the key goes to the calculator; there, the same key comes back.
      k: openCalculator,
    } as Readonly<Record<string, () => void>>,
    marking,
    reader,
    look,
    isLookOpen,
    closeLook: () => setLookOpen(false),
    isNoteOpen: hasNote || noteAt === place?.n,
    calculator: {
      ...kept.calculator,
      set: setCalculator,
      leave: leaveCalculator,
      close: closeCalculator,
      put: canPut ? (text: string) => at.answer({ text }) : null,
    },
    /** The keys of a mode. Says whether it took the key. */
    onKey: (key: string, shift: boolean): boolean => marking.onKey(key, shift) || reader.onKey(key, shift),
    /** Escape, where no other mode is to be left. */
    leave: reader.on ? reader.leave : () => undefined,
  }
}

export type Tools = ReturnType<typeof useTools>
