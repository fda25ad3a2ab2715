import { useCallback, useEffect, useRef, useState } from 'react'
import type { Review } from '#curriculum'
import type { Ack, EventSender, LineState } from './event-sender.ts'
import type { RoomLine } from './room-line.ts'
import { dismissLost, openLine } from './room-line.ts'
import { afterAct, openSheet, sameResponse } from './room-state.ts'
import type { RoomAct, RoomSheet } from './room-types.ts'
import type { Shelved } from './unsent-store.ts'

const ASK_MS = 60_000

interface Opened {
  readonly attemptId: string
  /** Whose attempt it is. */
  readonly person: string
  readonly sheet: RoomSheet
  /** How many events the sheet was made of. */
  readonly seen: number
}

/**
 * The open room: what is on the sheet, what was sent, and the two verbs `act` (do something and have it kept) and
 * `go` (open a question). The server is asked for the time every minute and whenever the page is looked at again.
 * What an earlier page on this device could not send is on the sheet from the start, and goes first.
 */
export function useRoom(
  { attemptId, person, sheet, seen }: Opened,
  count: number,
  onAck: (ack: Ack) => void,
) {
  const [state, setState] = useState(() => openSheet(sheet, count))
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
    let own: EventSender | null = null
    let open: RoomLine | null = null
    let gone = false
    /** The next news is what this device itself had left behind. */
    let ownNews = false
    const show = (acts: readonly RoomAct[]) => {
      latest.current = acts.reduce(afterAct, latest.current)
      setState(latest.current)
    }
    const onHeard = (ack: Ack) => {
      const reviews = ack.reviews as Record<number, Review> | undefined
      if (reviews && Object.keys(reviews).length > 0)
        setState((s) => ({ ...s, checked: { ...s.checked, ...reviews } }))
      if (ack.news) {
        // What is not confirmed yet was done knowing less: it stays in sight, and the server decides.
        show([...ack.news, ...(own?.pending ?? [])])
        if (!ownNews) setElsewhere(true)
        ownNews = false
      }
      hear.current(ack)
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
      const made = await openLine({ person, attempt: attemptId, seen, onState: setLine, onAck: onHeard })
      if (gone) return made.close()
      open = made
      own = made.sender
      sender.current = own
      const left = made.left.map(({ event }) => event)
      const at = left.findLast(({ kind }) => kind === 'visited')?.place
      if (at) latest.current = { ...latest.current, at }
      if (left.length > 0) show([...left, ...early.current])
      for (const act of early.current.splice(0)) own.add(act)
      await replay()
    }
    void start()
    const goOn = () => {
      own?.resume()
      void replay()
    }
    retry.current = goOn
    const timer = setInterval(() => own?.ask(), ASK_MS)
    const onLook = () => (document.visibilityState === 'visible' ? own?.ask() : own?.leave())
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
  }, [attemptId, person, seen])

  const act = useCallback((next: RoomAct) => {
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
  }, [])

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
  const dismiss = useCallback(() => {
    dismissLost(lost)
    setLost([])
  }, [lost])
  return { state, line, elsewhere, lost, dismiss, act, go, flush, resume, ask }
}
