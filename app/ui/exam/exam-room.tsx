import { useEffect, useMemo, useRef, useState } from 'react'
import type { Response } from '#curriculum'
import type { TimeView } from '#exams'
import { frozenPlaces } from '#exams'
import { choose, optionCount } from './answer-form.tsx'
import { BreakScreen } from './break-screen.tsx'
import { Dialog } from './dialog.tsx'
import type { Ack } from './event-sender.ts'
import { handIn, toReport } from './hand-in.ts'
import { KeysHelp } from './keys-help.tsx'
import { LineNotice } from './line-notice.tsx'
import { Navigator } from './navigator.tsx'
import { Question } from './question.tsx'
import { ReportItem } from './report-item.tsx'
import { ReviewScreen } from './review-screen.tsx'
import { RoomBar } from './room-bar.tsx'
import { RoomFoot } from './room-foot.tsx'
import type { RoomPlace, RoomSheet } from './room-types.ts'
import type { DemoSelf } from './sign-in-again.tsx'
import { SignInAgain } from './sign-in-again.tsx'
import { BreakOffer, TimeNote } from './time-note.tsx'
import { NotePanel } from './tools/note-panel.tsx'
import type { QuestionFilter } from './tools/question-filter.ts'
import { ToolBar } from './tools/tool-bar.tsx'
import { useMarking } from './tools/use-marking.ts'
import { spokenTime, useClock } from './use-clock.ts'
import { optionOfKey, useKeys } from './use-keys.ts'
import { useRoom } from './use-room.ts'
import { useTime } from './use-time.ts'

export interface ExamRoomProps {
  readonly attemptId: string
  /** Whose attempt it is. */
  readonly person: string
  readonly title: string
  readonly practice: boolean
  readonly remainingMs: number | null
  /** Of what the time is made, breaks, and which answers stand. */
  readonly time: TimeView
  readonly largerText: boolean
  readonly openBook: readonly string[]
  /** Places whose answers stand, as `frozenText` writes them. */
  readonly frozen: string
  /** Whether it is worked section by section. */
  readonly sectioned: boolean
  readonly sections: readonly { readonly id: string; readonly title: string }[]
  readonly places: readonly RoomPlace[]
  readonly sheet: RoomSheet
  /** How many events of the attempt the sheet was made of. */
  readonly seen: number
  /** Set when the candidate is one of the demo's people, who have no password. */
  readonly demo: DemoSelf | null
  /** What the device knows of the room is still being read. */
  readonly asleep?: boolean
  /** The time is the device's reckoning, until the server has been asked. */
  readonly about?: boolean
}

type Panel = 'none' | 'review' | 'questions' | 'keys' | 'report' | 'break' | 'sign-in'

/** The exam room: nothing but the exam. Every change is kept as it happens; the server's clock rules. */
export function ExamRoom(props: ExamRoomProps) {
  const { places, sections, practice } = props
  const [panel, setPanel] = useState<Panel>('none')
  const [striking, setStriking] = useState(false)
  const [timeHidden, setTimeHidden] = useState(false)
  const [keysOn, setKeysOn] = useState(true)
  const [said, setSaid] = useState('')
  const [filter, setFilter] = useState<QuestionFilter>('all')
  const [noteAt, setNoteAt] = useState(0)
  const [handingIn, setHandingIn] = useState(false)
  const [about, setAbout] = useState(props.about ?? false)
  const inHand = useRef(false)
  const isOver = useRef(false)
  const submit = async () => {
    if (inHand.current) return
    inHand.current = true
    setHandingIn(true)
    // A field hands on what is typed when it is left.
    if (document.activeElement instanceof HTMLTextAreaElement) document.activeElement.blur()
    // Nothing is handed in before everything has arrived; what stands in the way is said by the notice.
    if ((await flush()) && (await handIn(props.attemptId))) return toReport(props.attemptId)
    ask()
    inHand.current = false
    setHandingIn(false)
    setPanel('none')
  }
  const hear = (ack: Ack) => {
    setAbout(false)
    sync(ack.remainingMs)
    // A section was submitted or opened again on another page: this one begins anew with what counts.
    if (ack.frozen !== undefined && ack.frozen !== props.frozen) location.reload()
    hearTime(ack.time)
    if (ack.remainingMs === 0) void submit()
  }
  const { left, announcement, sync } = useClock(props.remainingMs, () => ask())
  const room = useRoom(props, places.length, hear, isOver)
  const { state, line, elsewhere, lost, dismiss, act, go, flush, resume, ask, noteTime } = room
  const { time, told, hear: hearTime, send } = useTime(props.attemptId, props.time, { flush, sync })
  const onBreakMs = time.onBreakMs
  useEffect(() => noteTime(time), [time, noteTime])
  isOver.current = left === 0 && (line.kind === 'waiting' || line.kind === 'signed-out')
  const place = places[state.at - 1]
  const marking = useMarking({ places, place, state, act, say: setSaid })
  const top = useRef<HTMLDivElement>(null)
  const arrived = useRef(false)

  // Opening a question moves the reader to its heading, but not on arrival, where the page itself is announced.
  useEffect(() => {
    // Behind the break's screen nothing is visited, and the server would refuse it.
    if (props.asleep || onBreakMs !== null) return
    if (arrived.current) {
      document.getElementById(`q${state.at}`)?.focus({ preventScroll: true })
      top.current?.scrollIntoView({ block: 'start' })
    } else if (place) act({ kind: 'visited', place: place.n })
    arrived.current = true
  }, [state.at, place, act, onBreakMs, props.asleep])

  useEffect(() => {
    if (line.kind === 'closed') void toReport(props.attemptId)
  }, [line.kind, props.attemptId])

  const strike = (option: number) => {
    if (!place || option >= optionCount(place.view)) return
    const isOut = state.struck[place.n]?.includes(option)
    act({ kind: isOut ? 'unstruck' : 'struck', place: place.n, option })
  }
  const stands = useMemo(
    () => new Set([...frozenPlaces(props.frozen), ...frozenPlaces(time.frozen)]),
    [props.frozen, time.frozen],
  )
  const locked = place !== undefined && (isOver.current || stands.has(place.n))
  const answer = (response: Response | null) =>
    place && !locked && act({ kind: 'answered', place: place.n, response })
  const toSections = async () => {
    await flush()
    location.assign(`/attempts/${props.attemptId}/sections`)
  }
  const flag = () =>
    place && act({ kind: state.flags.has(place.n) ? 'unflagged' : 'flagged', place: place.n })
  const check = () => {
    if (!place || !practice || state.checked[place.n] || !state.answers[place.n]) return
    act({ kind: 'checked', place: place.n })
    void flush()
  }
  const onOption = (option: number) => {
    if (!place) return
    if (striking) {
      strike(option)
      setStriking(false)
      return
    }
    const next = choose(place.view, state.answers[place.n], option)
    if (next) answer(next.response)
  }
  /** The field is there once the note is asked for, or when there is one. */
  const openNote = () => {
    setNoteAt(state.at)
    setTimeout(() => document.getElementById(`note-${state.at}`)?.focus())
  }
  const sayTime = () => {
    setTimeHidden(false)
    if (left !== null) setSaid(`${about ? 'About ' : ''}${spokenTime(left)} left.`)
  }
  const commands: Readonly<Record<string, () => void>> = {
    n: () => go(state.at + 1),
    p: () => go(state.at - 1),
    f: () => flag(),
    x: () => setStriking(!striking),
    r: () => setPanel('review'),
    t: sayTime,
    m: marking.mark,
    w: () => openNote(),
    '?': () => setPanel('keys'),
    '!': () => setPanel('report'),
    Escape: () => setStriking(false),
    ...(practice ? { Enter: check } : {}),
  }
  useKeys(keysOn && !props.asleep && onBreakMs === null, (key, shift) => {
    if (marking.onKey(key, shift)) return true
    const option = optionOfKey(key)
    const isOption = option !== null && place && option < optionCount(place.view)
    const command = isOption ? () => onOption(option) : commands[key]
    command?.()
    return Boolean(command)
  })

  if (!place) return null
  if (onBreakMs !== null) {
    const { remainingMs } = time
    return <BreakScreen {...{ onBreakMs, remainingMs, told }} onEnd={() => void send('end')} />
  }
  /** A dialog reports that it closed a moment later; by then another may be open, and that one stays. */
  const close = (which: Panel) => () => setPanel((open) => (open === which ? 'none' : open))
  const goFrom = (n: number) => {
    setPanel('none')
    go(n)
  }
  const navigator = (
    <Navigator
      places={places}
      sections={sections}
      state={state}
      filter={filter}
      onFilter={setFilter}
      onGo={goFrom}
    />
  )
  const hasNote = Boolean(state.notes[place.n])
  const sectionTitle = sections.find((s) => s.id === place.section)?.title ?? ''
  return (
    <div ref={top} className={`min-h-dvh bg-paper ${props.largerText ? '[&_main]:[zoom:1.25]' : ''}`}>
      <RoomBar
        title={props.title}
        section={sectionTitle}
        line={line}
        left={left}
        about={about}
        timeHidden={timeHidden}
        onToggleTime={() => setTimeHidden(!timeHidden)}
        onQuestions={() => setPanel('questions')}
        onKeys={() => setPanel('keys')}
        onReview={() => setPanel('review')}
        at={state.at}
        count={places.length}
        finishLabel={practice ? 'Finish' : 'Review'}
      />
      <LineNotice
        {...{ line, elsewhere, lost }}
        timeUp={isOver.current}
        onRetry={resume}
        onSeen={dismiss}
        onSignIn={() => setPanel('sign-in')}
      />
      <div className="min-h-[calc(100dvh-3.5rem)] lg:grid lg:grid-cols-[264px_1fr]">
        <aside className="hidden border-r border-line lg:block">
          <div className="sticky top-14 max-h-[calc(100dvh-3.5rem)] overflow-y-auto p-5">{navigator}</div>
        </aside>
        <main id="main" className="mx-auto w-full max-w-3xl px-4 py-7 sm:px-8 sm:py-10">
          <ToolBar
            tools={[
              { name: 'Mark', key: 'M', on: marking.isStepping, press: marking.mark },
              { name: 'Note', key: 'W', on: hasNote, press: openNote },
            ]}
          />
          <Question
            place={place}
            sectionTitle={sectionTitle}
            state={state}
            locked={locked}
            chart={marking.chart}
            stem={marking.stem}
            onAnswer={answer}
            onStrike={strike}
          />
          {(hasNote || noteAt === place.n) && (
            <NotePanel
              key={place.n}
              n={place.n}
              note={state.notes[place.n] ?? ''}
              onNote={(n, text) => act({ kind: 'noted', place: n, text })}
            />
          )}
          {marking.isStepping && (
            <p className="mt-3 text-sm text-soft">
              Mark: arrows step through words and sentences, Shift with ← → changes the length, Enter marks or
              takes the mark away. Esc leaves.
            </p>
          )}
          <RoomFoot
            state={state}
            striking={striking}
            practice={practice}
            canStrike={optionCount(place.view) > 0}
            onGo={go}
            onFlag={flag}
            onStrikeMode={() => setStriking(!striking)}
            onCheck={check}
            onReview={() => setPanel('review')}
          />
          <p className="mt-6">
            <button type="button" className="btn btn-quiet text-sm" onClick={() => setPanel('report')}>
              Report this question <kbd className="key hidden sm:inline">!</kbd>
            </button>
          </p>
          {props.sectioned && (
            <p className="mt-8">
              <button
                type="button"
                className="btn"
                disabled={line.kind === 'waiting'}
                onClick={() => void toSections()}
              >
                Sections: how they stand, submit one{line.kind === 'waiting' && ' (needs the network)'}
              </button>
            </p>
          )}
          <TimeNote time={time} told={told} onBreak={() => setPanel('break')} />
          {props.openBook.length > 0 && (
            <p className="mt-8 text-sm text-faint">Open book: {props.openBook.join(', ')}.</p>
          )}
        </main>
      </div>
      <Dialog open={panel === 'questions'} title="Questions" onClose={close('questions')}>
        {navigator}
      </Dialog>
      <Dialog
        open={panel === 'review'}
        title={practice ? 'Finish practice' : 'Review and submit'}
        onClose={close('review')}
      >
        <ReviewScreen
          state={state}
          places={places}
          practice={practice}
          submitting={handingIn}
          waiting={line.kind === 'waiting'}
          onGo={goFrom}
          onSubmit={() => void submit()}
        />
      </Dialog>
      <Dialog open={panel === 'break'} title="Take a break" onClose={close('break')}>
        <BreakOffer
          breakLeftMs={time.breakLeftMs}
          onTake={() => {
            setPanel('none')
            void send('take')
          }}
        />
      </Dialog>
      <Dialog open={panel === 'sign-in'} title="Sign in again" onClose={close('sign-in')}>
        <SignInAgain
          attemptId={props.attemptId}
          demo={props.demo}
          clockRuns={left !== null}
          onDone={() => {
            setPanel('none')
            resume()
          }}
        />
      </Dialog>
      <Dialog open={panel === 'keys'} title="Keys of this page" onClose={close('keys')}>
        <KeysHelp on={keysOn} onToggle={() => setKeysOn(!keysOn)} />
      </Dialog>
      <Dialog open={panel === 'report'} title={`Report question ${place.n}`} onClose={close('report')}>
        <ReportItem
          key={place.n}
          attemptId={props.attemptId}
          place={place.n}
          clockRuns={left !== null}
          onDone={close('report')}
        />
      </Dialog>
      <p aria-live="polite" className="sr-only">
        {announcement} {said} {told}{' '}
        {striking ? 'Strike out: press the letter or number of an option, or Escape.' : ''}
      </p>
    </div>
  )
}
