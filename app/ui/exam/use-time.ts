import { useState } from 'react'
import type { TimeView } from '#exams'

/** What the room needs for its breaks. */
interface Line {
  /** Sends what waits; a break begins only when all is kept. */
  readonly flush: () => Promise<void>
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
    await flush()
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
