import { useEffect, useState } from 'react'

/** What is asked again and again while a rescoring runs. */
interface Running {
  readonly isRunning: boolean
}

const EVERY_MS = 1000

/**
 * The corrections of a question, asked for every second while one of them is being rescored. The server goes on whether
 * anybody looks or not; an answer that fails is asked for again.
 */
export function useRescoring<L extends Running>(lines: readonly L[], address: string): readonly L[] {
  const [now, setNow] = useState(lines)
  useEffect(() => setNow(lines), [lines])
  const isRunning = now.some((line) => line.isRunning)
  useEffect(() => {
    if (!isRunning) return
    const left = new AbortController()
    const timer = setInterval(
      () => void ask<L>(address, left.signal).then((next) => next && setNow(next)),
      EVERY_MS,
    )
    return () => {
      clearInterval(timer)
      left.abort()
    }
  }, [isRunning, address])
  return now
}

async function ask<L>(address: string, signal: AbortSignal): Promise<readonly L[] | null> {
  try {
    const answer = await fetch(address, { signal, headers: { Accept: 'application/json' } })
    return answer.ok ? ((await answer.json()) as readonly L[]) : null
  } catch {
    return null
  }
}
