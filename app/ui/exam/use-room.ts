import { useCallback, useEffect, useRef, useState } from 'react'
import type { Review } from '#curriculum'
import type { TimeView } from '#exams'
import type { Ack, EventSender, LineState } from './event-sender.ts'
import { keepRoom } from './keep-room.ts'
import type { RoomLine } from './room-line.ts'
import { dismissLost, openLine } from './room-line.ts'
import type { KnownRoom } from './room-record.ts'
import { RoomRecorder } from './room-record.ts'
import { afterAct, openSheet, sameResponse } from './room-state.ts'
import type { RoomAct } from './room-types.ts'
import type { Shelved } from './unsent-store.ts'

const ASK_MS = 60_000

interface Opened extends KnownRoom {
  readonly attemptId: string
  /** Whose attempt it is. */
  readonly person: string
  readonly title: string
  /** What is done now would be lost: what the device knows of it is still being read. */
  readonly asleep?: boolean | undefined
  /** The page opened without the server, which is to be asked as soon as it can be. */
  readonly about?: boolean | undefined
}

/**
 * The open room: what is on the sheet, what was sent, and the two verbs `act` (do something and have it kept) and
 * `go` (open a question). The server is asked for the time every minute and whenever the page is looked at again.
 * What an earlier page on this device could not send is on the sheet from the start, and goes first.
 */
export function useRoom(
  opened: Opened,
  count: number,
  onAck: (ack: Ack, waitedMs: number) => void,
  /** Whether the time is up as far as this page can tell: nothing more is done then. */
  isOver: { readonly current: boolean },
) {
  const { attemptId, person, title, seen, asleep = false, about = false } = opened
  const [state, setState] = useState(() => openSheet(opened.sheet, count))
  const [recorder] = useState(() => new RoomRecorder(opened, count, () => performance.now()))
  const [elsewhere, setElsewhere] = useState(false)
  const [lost, setLost] = useState<readonly Shelved[]>([])
  const [line, setLine] = useState<LineState>({ kind: 'saved' })
  const latest = useRef(state)
  latest.current = state
  const hear = useRef(onAck)
  hear.current = onAck
  const sender = useRef<EventSender | null>(null)
  const retry = useRef(() => {})
  /** Done before the line was open. */
  const early = useRef<RoomAct[]>([])

  useEffect(() => {
    if (asleep) return
    let own: EventSender | null = null
    let open: RoomLine | null = null
    let gone = false
    /** The next news is what this device itself had left behind. */
    let ownNews = false
    let [heard, over] = [false, false]
    const show = (acts: readonly RoomAct[]) => {
      latest.current = acts.reduce(afterAct, latest.current)
      setState(latest.current)
    }
    const onHeard = (ack: Ack, kept: readonly RoomAct[], waitedMs: number) => {
      recorder.heard(ack, kept)
      over = ack.state !== 'open'
      if (!heard && !over) keepRoom(person, attemptId).catch(() => undefined)
      heard = true
      const reviews = ack.reviews as Record<number, Review> | undefined
      if (reviews && Object.keys(reviews).length > 0)
        setState((s) => ({ ...s, checked: { ...s.checked, ...reviews } }))
      if (ack.news) {
        // What is not confirmed yet was done knowing less: it stays in sight, and the server decides.
        show([...ack.news, ...(own?.pending ?? [])])
        if (!ownNews) setElsewhere(true)
        ownNews = false
      }
      hear.current(ack, waitedMs)
    }
    /** After this page's own: what is older never counts as newer. */
    const replay = async () => {
      await own?.flush()
      const replayed = await open?.replay()
      if (!replayed || gone) return
      setLost(replayed.lost)
      ownNews = replayed.arrived
      if (replayed.arrived) own?.ask()
    }
    const start = async () => {
      const record = () => {
        const { sheet, ...known } = recorder.now()
        const at = { attempt: attemptId, person, title, wall: Date.now() }
        return over ? null : { ...known, ...at, sheet: { ...sheet, at: latest.current.at } }
      }
      const ends = { onState: setLine, onAck: onHeard, record }
      const made = await openLine({ person, attempt: attemptId, seen, ...ends })
      if (gone) return made.close()
      open = made
      own = made.sender
      sender.current = own
      const left = made.left.map(({ event }) => event)
      const last = left.findLast((act) => act.kind === 'visited')
      if (last) latest.current = { ...latest.current, at: last.place }
      if (left.length > 0) show([...left, ...early.current])
      // The page's clock counts from now on, so the device's is read now too.
      for (const act of early.current.splice(0))
        own.add(act.kind === 'clock' ? { ...act, wall: Date.now() } : act)
      if (about) own.ask()
      await replay()
    }
    void start()
    const goOn = () => {
      own?.resume()
      void replay()
    }
    retry.current = goOn
    const timer = setInterval(() => {
      own?.ask()
      open?.noteTime()
    }, ASK_MS)
    const onLook = () => {
      if (document.visibilityState === 'visible') return own?.ask()
      own?.leave()
      open?.noteTime()
    }
    const onLeave = (event: BeforeUnloadEvent) => {
      own?.leave()
      if (own && own.unsent > 0 && !own.isOnDevice) event.preventDefault()
    }
    document.addEventListener('visibilitychange', onLook)
    addEventListener('online', goOn)
    addEventListener('beforeunload', onLeave)
    return () => {
      gone = true
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onLook)
      removeEventListener('online', goOn)
      removeEventListener('beforeunload', onLeave)
      open?.close()
      sender.current = null
    }
  }, [attemptId, person, title, seen, asleep, about, recorder])

  const act = useCallback(
    (next: RoomAct) => {
      if (isOver.current) return
      const now = latest.current
      if (
        next.kind === 'answered' &&
        (now.checked[next.place] || sameResponse(now.answers[next.place], next.response))
      )
        return
      latest.current = afterAct(now, next)
      setState(latest.current)
      if (sender.current) sender.current.add(next)
      else early.current.push(next)
    },
    [isOver],
  )

  const go = useCallback(
    (n: number) => {
      const at = Math.min(count, Math.max(1, n))
      latest.current = { ...latest.current, at }
      setState(latest.current)
      act({ kind: 'visited', place: at })
    },
    [act, count],
  )

  const flush = useCallback(() => sender.current?.flush() ?? Promise.resolve(false), [])
  const resume = useCallback(() => retry.current(), [])
  const ask = useCallback(() => sender.current?.ask(), [])
  const noteTime = useCallback((time: TimeView) => recorder.hearTime(time), [recorder])
  const dismiss = useCallback(() => {
    dismissLost(lost)
    setLost([])
  }, [lost])
  return { state, line, elsewhere, lost, dismiss, act, go, flush, resume, ask, noteTime }
}
