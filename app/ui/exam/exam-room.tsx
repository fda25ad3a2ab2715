import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import type { Response } from '#curriculum'
import { frozenPlaces } from '#exams'
import { BreakOfferScreen } from './break-offer.tsx'
import { BreakScreen } from './break-screen.tsx'
import { choose, optionCount } from './choose.ts'
import { Dialog } from './dialog.tsx'
import type { Ack } from './event-sender.ts'
import type { ExamRoomProps } from './exam-room-props.ts'
import { handIn, toReport } from './hand-in.ts'
import { LineNotice } from './line-notice.tsx'
import { Navigator } from './navigator.tsx'
import { OverScreen } from './over-screen.tsx'
import { Question } from './question.tsx'
import { ReviewScreen } from './review-screen.tsx'
import { LOW_SECONDS, RoomBar } from './room-bar.tsx'
import type { Panel } from './room-dialogs.tsx'
import { RoomDialogs } from './room-dialogs.tsx'
import { RoomFoot } from './room-foot.tsx'
import type { RoomAct } from './room-types.ts'
import { spokenTime } from './spoken-time.ts'
import { SubmitSoon, TimeNote } from './time-note.tsx'
import { NoteShelf } from './tools/note-shelf.tsx'
import type { QuestionFilter } from './tools/question-filter.ts'
import { LineReader } from './tools/reader/line-reader.tsx'
import { ToolBar } from './tools/tool-bar.tsx'
import { ToolPanels } from './tools/tool-panels.tsx'
import { useTools } from './tools/use-tools.ts'
import { useBreaks } from './use-breaks.ts'
import { useClock } from './use-clock.ts'
import { useClockWatch } from './use-clock-watch.ts'
import { optionOfKey, useKeys } from './use-keys.ts'
import { useRoom } from './use-room.ts'
import { useTime } from './use-time.ts'
import { tabMemory } from './warnings.ts'

/** The exam room: nothing but the exam. Every change is kept as it happens; the server's clock rules. */
export function ExamRoom(props: ExamRoomProps) {
  const { places, sections, practice, atZero } = props
  const [panel, setPanel] = useState<Panel>('none')
  const [strikeMode, setStriking] = useState(false)
  const [timeHidden, setTimeHidden] = useState(false)
  const [keysOn, setKeysOn] = useState(true)
  const [said, setSaid] = useState('')
  const [filter, setFilter] = useState<QuestionFilter>('all')
  const [handingIn, setHandingIn] = useState(false)
  const [about, setAbout] = useState(props.about ?? false)
  const inHand = useRef(false)
  const submit = async () => {
    if (inHand.current) return
    inHand.current = true
    setHandingIn(true)
    // A field hands on what is typed when it is left.
    if (document.activeElement instanceof HTMLTextAreaElement) document.activeElement.blur()
    if (!over.current) watch.current?.handIn()
    // Nothing is handed in before everything has arrived; what stands in the way is said by the notice.
    if ((await flush()) && (await handIn(props.attemptId))) return toReport(props.attemptId)
    if (!over.current) ask()
    inHand.current = false
    setHandingIn(false)
    setPanel('none')
  }
  const hear = (ack: Ack, waitedMs: number) => {
    setAbout(false)
    sync(ack.remainingMs, waitedMs)
    // A section was submitted or opened again on another page: this one begins anew with what counts. So it does when
    // time was given after the end, with what had come too late.
    const isAnew = ack.frozen !== undefined && ack.frozen !== props.frozen
    if (isAnew || (line.kind === 'late' && ack.remainingMs !== 0)) location.reload()
    hearTime(ack.time)
    if (ack.remainingMs === 0 && atZero?.policy !== 'grace') void submit()
  }
  const {
    time,
    told,
    hear: hearTime,
    send,
  } = useTime(props.attemptId, props.time, {
    flush: () => flush(),
    resume: () => resume(),
    sync: (...said) => sync(...said),
  })
  const onBreakMs = time.onBreakMs
  const { left, announcement, sync, over } = useClock(props.remainingMs, () => ask(), {
    made: time.made ?? '',
    memory: () => tabMemory(`warned:${props.attemptId}`),
    held: onBreakMs !== null && !time.clockRuns,
  })
  const isUp = atZero !== null && left === 0 && (onBreakMs === null || time.clockRuns)
  // By the device's reckoning alone the time may not be over: the room is locked then, and can still be read.
  const isOver = isUp && !about
  const room = useRoom(props, places.length, hear, over)
  const { state, line, elsewhere, lost, dismiss, flush, resume, ask, noteTime } = room
  const watch = useClockWatch(!practice && !props.asleep, room.act, ask)
  const act = useCallback(
    (next: RoomAct) => {
      // Who answers the moment the device wakes answers after its sleep.
      watch.current?.look()
      room.act(next)
    },
    [watch, room.act],
  )
  const { offer, goTo: go, ...way } = useBreaks({ points: props.breaks, time, state, go: room.go, send })
  const isAway = onBreakMs !== null || offer !== null || isOver
  useEffect(() => noteTime(time), [time, noteTime])
  const place = places[state.at - 1]
  const top = useRef<HTMLDivElement>(null)
  const arrived = useRef(false)

  // Opening a question moves the reader to its heading, but not on arrival, where the page itself is announced.
  useEffect(() => {
    // Behind the break's screen nothing is visited, and the server would refuse it.
    if (props.asleep || isAway) return
    if (arrived.current) {
      document.getElementById(`q${state.at}`)?.focus({ preventScroll: true })
      top.current?.scrollIntoView({ block: 'start' })
    } else if (place) act({ kind: 'visited', place: place.n })
    arrived.current = true
  }, [state.at, place, act, isAway, props.asleep])

  useEffect(() => {
    // What is being typed is handed on while it still counts.
    if (left === 1 && document.activeElement instanceof HTMLTextAreaElement) document.activeElement.blur()
    if (isOver) setPanel((open) => (open === 'sign-in' ? open : 'none'))
  }, [left, isOver])

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
  const locked = place !== undefined && (isUp || stands.has(place.n))
  const answer = (response: Response | null) =>
    place && !locked && act({ kind: 'answered', place: place.n, response })
  const tools = useTools({ ...props, place, state, act, answer, locked, say: setSaid })
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
  const canStrike = place !== undefined && optionCount(place.view) > 0 && !state.checked[place.n]
  const striking = strikeMode && canStrike
  const toggleStriking = () => canStrike && setStriking(!striking)
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
  const sayTime = () => {
    setTimeHidden(false)
    if (left !== null) setSaid(`${about ? 'About ' : ''}${spokenTime(left)} left.`)
  }
  const commands: Readonly<Record<string, () => void>> = {
    n: () => go(state.at + 1),
    p: () => go(state.at - 1),
    f: () => flag(),
    x: toggleStriking,
    r: () => setPanel('review'),
    t: sayTime,
    ...tools.commands,
    '?': () => setPanel('keys'),
    '!': () => setPanel('report'),
    Escape: () => (striking ? setStriking(false) : tools.leave()),
    ...(practice ? { Enter: check } : {}),
  }
  useKeys(keysOn && !props.asleep && !isAway, (key, shift) => {
    if (tools.onKey(key, shift)) return true
    const option = optionOfKey(key)
    const isOption = option !== null && place && option < optionCount(place.view)
    const command = isOption ? () => onOption(option) : commands[key]
    command?.()
    return Boolean(command)
  })

  if (!place) return null
  if (onBreakMs !== null && !isOver) {
    const { remainingMs } = time
    const running = time.clockRuns ? left : null
    return <BreakScreen {...{ onBreakMs, remainingMs, running, told }} onEnd={() => void send('end')} />
  }
  if (offer && !isOver) {
    const blank = [...state.visited].filter((n) => !state.answers[n]).length
    const { take: onTake, skip: onSkip, back: onBack } = way
    return <BreakOfferScreen {...{ point: offer, blank, left, told, onTake, onSkip, onBack }} />
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
  const sectionTitle = sections.find((s) => s.id === place.section)?.title ?? ''
  return (
    <div ref={top} className="min-h-dvh bg-paper">
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
        over={isOver}
      />
      <LineNotice
        {...{ line, elsewhere, lost }}
        timeUp={isUp && (line.kind === 'waiting' || line.kind === 'signed-out')}
        onRetry={resume}
        onSeen={dismiss}
        onSignIn={() => setPanel('sign-in')}
      />
      {atZero?.policy === 'abandon' && left !== null && left <= LOW_SECONDS && !isOver && (
        <SubmitSoon words={atZero.words} />
      )}
      {isOver ? (
        <OverScreen
          {...{ atZero, line, handingIn }}
          over={time.over}
          zone={props.zone}
          onHandIn={() => void submit()}
          onAsk={ask}
        />
      ) : (
        <div className="min-h-[calc(100dvh-3.5rem)] lg:grid lg:grid-cols-[min(16.5rem,30vw)_minmax(0,1fr)]">
          <aside className="hidden border-r border-line lg:block">
            <div className="sticky top-14 max-h-[calc(100dvh-3.5rem)] overflow-y-auto p-5">{navigator}</div>
          </aside>
          <main id="main" className="mx-auto w-full max-w-3xl px-4 py-7 sm:px-8 sm:py-10">
            <ToolBar tools={tools.bar} />
            <LineReader reader={tools.reader}>
              <Question
                attemptId={props.attemptId}
                waiting={line.kind === 'waiting'}
                place={place}
                sectionTitle={sectionTitle}
                state={state}
                locked={locked}
                chart={tools.marking.chart}
                stem={tools.marking.stem}
                onAnswer={answer}
                onStrike={strike}
              />
            </LineReader>
            <NoteShelf tools={tools} state={state} act={act} />
            <RoomFoot
              state={state}
              striking={striking}
              practice={practice}
              canStrike={canStrike}
              onGo={go}
              onFlag={flag}
              onStrikeMode={toggleStriking}
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
            <TimeNote
              time={time}
              told={told}
              atZero={atZero?.words ?? ''}
              onBreak={() => setPanel('break')}
            />
            {props.openBook.length > 0 && (
              <p className="mt-8 text-sm text-faint">Open book: {props.openBook.join(', ')}.</p>
            )}
            <ToolPanels tools={tools} />
          </main>
        </div>
      )}
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
      <RoomDialogs
        {...{ panel, close, keysOn }}
        attemptId={props.attemptId}
        demo={props.demo}
        place={place.n}
        clockRuns={left !== null}
        breakLeftMs={time.breakLeftMs}
        onBreak={() => {
          setPanel('none')
          void send('take')
        }}
        onSignedIn={() => {
          setPanel('none')
          resume()
        }}
        onKeys={() => setKeysOn(!keysOn)}
      />
      <p aria-live="polite" className="sr-only">
        {announcement && `${announcement} ${atZero?.policy === 'abandon' ? atZero.words : ''}`} {said} {told}{' '}
        {striking ? 'Strike out: press the letter or number of an option, or Escape.' : ''}
      </p>
    </div>
  )
}
