import { useCallback, useEffect, useRef, useState } from 'react'
import type { Review } from '#curriculum'
import type { Ack, LineState } from './event-sender.ts'
import { EventSender } from './event-sender.ts'
import { afterAct, openSheet, sameResponse } from './room-state.ts'
import type { RoomAct, RoomSheet } from './room-types.ts'

/** The browser as the sender's world: fetch, the monotonic clock, timers. */
function browserWorld(url: string) {
  return {
    post: async (body: string, keepalive: boolean) => {
      const answer = await fetch(url, {
        method: 'POST',
        body,
        keepalive,
        headers: { 'Content-Type': 'application/json' },
      })
      return { status: answer.status, body: (await answer.json().catch(() => null)) as unknown }
    },
    monotonicMs: () => performance.now(),
    later: (ms: number, run: () => void) => {
      const timer = setTimeout(run, ms)
      return () => clearTimeout(timer)
    },
    random: () => Math.random(),
  }
}

const ASK_MS = 60_000

/**
 * The open room: what is on the sheet, what was sent, and the two verbs `act` (do something and have it kept) and
 * `go` (open a question). The server is asked for the time every minute and whenever the page is looked at again.
 */
export function useRoom(
  attemptId: string,
  { sheet, seen }: { readonly sheet: RoomSheet; readonly seen: number },
  count: number,
  onAck: (ack: Ack) => void,
) {
  const [state, setState] = useState(() => openSheet(sheet, count))
  const [elsewhere, setElsewhere] = useState(false)
  const [line, setLine] = useState<LineState>({ kind: 'saved' })
  const latest = useRef(state)
  latest.current = state
  const hear = useRef(onAck)
  hear.current = onAck
  const sender = useRef<EventSender | null>(null)

  useEffect(() => {
    const heard = (ack: Ack) => {
      const reviews = ack.reviews as Record<number, Review> | undefined
      if (reviews && Object.keys(reviews).length > 0)
        setState((s) => ({ ...s, checked: { ...s.checked, ...reviews } }))
      if (ack.news) {
        // What is not confirmed yet was done knowing less: it stays in sight, and the server decides.
        latest.current = [...ack.news, ...own.pending].reduce(afterAct, latest.current)
        setState(latest.current)
        setElsewhere(true)
      }
      hear.current(ack)
    }
    const own = new EventSender(
      crypto.randomUUID(),
      browserWorld(`/attempts/${attemptId}/events`),
      setLine,
      heard,
      seen,
    )
    sender.current = own
    const timer = setInterval(() => own.ask(), ASK_MS)
    const onLook = () => (document.visibilityState === 'visible' ? own.ask() : own.leave())
    const onBack = () => own.resume()
    const onLeave = (event: BeforeUnloadEvent) => {
      own.leave()
      if (own.unsent > 0) event.preventDefault()
    }
    document.addEventListener('visibilitychange', onLook)
    addEventListener('online', onBack)
    addEventListener('beforeunload', onLeave)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', onLook)
      removeEventListener('online', onBack)
      removeEventListener('beforeunload', onLeave)
      own.leave()
    }
  }, [attemptId, seen])

  const act = useCallback((next: RoomAct) => {
    const now = latest.current
    if (
      next.kind === 'answered' &&
      (now.checked[next.place] || sameResponse(now.answers[next.place], next.response))
    )
      return
    latest.current = afterAct(now, next)
    setState(latest.current)
    sender.current?.add(next)
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

  const flush = useCallback(() => sender.current?.flush() ?? Promise.resolve(), [])
  const resume = useCallback(() => sender.current?.resume(), [])
  const ask = useCallback(() => sender.current?.ask(), [])
  return { state, line, elsewhere, act, go, flush, resume, ask }
}
