import { useState } from 'react'
import type { TimeView } from '#exams'

/** What the room needs for its breaks. */
interface Line {
  /** Sends what waits; false: not all of it is kept. A break begins only when all is. */
  readonly flush: () => Promise<boolean>
  readonly sync: (remainingMs: number | null) => void
}

/**
 * How the time of the attempt stands: as delivered, as later acknowledgements say, and as breaks leave it.
 * `told` is a sentence to announce when it was changed from outside.
 */
export function useTime(attemptId: string, first: TimeView, { flush, sync }: Line) {
  const [time, setTime] = useState(first)
  const [told, setTold] = useState('')
  const hear = (next: TimeView | undefined) => {
    if (!next) return
    if (next.made !== time.made) setTold(`Your time was changed. You now have ${next.made}.`)
    setTime(next)
  }
  const send = async (what: 'take' | 'end') => {
    if (!(await flush()) && what === 'take')
      return setTold('Not all is saved yet, so the break has not begun. Try again in a moment.')
    const body = new URLSearchParams({ do: what })
    const answer = await fetch(`/attempts/${attemptId}/break`, { method: 'POST', body }).catch(() => null)
    const said = (await answer?.json().catch(() => null)) as { time?: TimeView; message?: string } | null
    if (said?.time) {
      setTime(said.time)
      sync(said.time.remainingMs)
      setTold('')
    } else
      setTold(said?.message ?? 'The server cannot be reached; nothing was changed. Try again in a moment.')
  }
  return { time, told, hear, send }
}
