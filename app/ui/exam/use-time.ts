import { useEffect, useRef, useState } from 'react'
import type { TimeView } from '#exams'

/** What the room needs for its breaks. */
interface Line {
  /** Sends what waits; false: not all of it is kept. A break begins only when all is. */
  readonly flush: () => Promise<boolean>
  /** Goes on sending what waited during a break. */
  readonly resume: () => void
  readonly sync: (remainingMs: number | null, waitedMs?: number) => void
}

const UNREACHED = 'The server cannot be reached; nothing was changed. Try again in a moment.'

/**
 * How the time of the attempt stands: as delivered, as later acknowledgements say, and as breaks leave it.
 * `told` is a sentence to announce when it was changed from outside.
 */
export function useTime(attemptId: string, first: TimeView, line: Line) {
  const ends = useRef(line)
  ends.current = line
  const [time, setTime] = useState(first)
  const [told, setTold] = useState('')
  /** Answers were frozen by a break on another page: this one does not know what counts. */
  const isStale = useRef(false)
  const wasOnBreak = useRef(first.onBreakMs !== null)

  const hear = (next: TimeView | undefined) => {
    if (!next) return
    if (next.made !== time.made) setTold(`Your time was changed. You now have ${next.made}.`)
    if (next.frozen !== time.frozen || (next.onBreakMs !== null && time.onBreakMs === null))
      isStale.current = true
    setTime(next)
  }

  useEffect(() => {
    const isOnBreak = time.onBreakMs !== null
    if (wasOnBreak.current && !isOnBreak) ends.current.resume()
    wasOnBreak.current = isOnBreak
    if (!isStale.current || isOnBreak) return
    // It begins anew with what counts, once what waits here is with the server.
    isStale.current = false
    void ends.current.flush().then(() => location.reload())
  }, [time])

  /** @param scheduled the place of a break that the exam offers; without it the break is the person's own */
  const send = async (what: 'take' | 'end' | 'skip', scheduled?: number): Promise<boolean> => {
    if (!(await line.flush()) && what === 'take') {
      setTold('Not all is saved yet, so the break has not begun. Try again in a moment.')
      return false
    }
    const which = scheduled === undefined ? {} : { scheduled: String(scheduled) }
    const body = new URLSearchParams({ do: what, ...which })
    const since = performance.now()
    const answer = await fetch(`/attempts/${attemptId}/break`, { method: 'POST', body }).catch(() => null)
    const said = (await answer?.json().catch(() => null)) as { time?: TimeView; message?: string } | null
    if (!said?.time) {
      setTold(said?.message ?? UNREACHED)
      return false
    }
    line.sync(said.time.remainingMs, performance.now() - since)
    setTime(said.time)
    setTold('')
    return true
  }
  return { time, told, hear, send }
}
