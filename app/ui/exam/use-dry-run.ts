import { useEffect, useState } from 'react'
import type { DryPart } from '#exams'
import { joinParts } from '#exams'

/** A dry run as it goes on. */
export interface GoingDryRun {
  readonly so: DryPart
  /** The connection broke; what was looked at is kept. */
  readonly isStuck: boolean
  readonly goOn: () => void
}

/**
 * Goes on with a dry run part by part until all attempts were looked at. Nothing is written by it, so leaving the page
 * costs nothing but looking again.
 * @param first what came with the page @param address answers the part after `&after=…`
 */
export function useDryRun(first: DryPart, address: string): GoingDryRun {
  const [so, setSo] = useState(first)
  const [stuckAt, setStuckAt] = useState<DryPart | null>(null)
  const [from, setFrom] = useState(first)
  useEffect(() => {
    setSo(first)
    setFrom(first)
  }, [first])
  useEffect(() => {
    setStuckAt(null)
    const left = new AbortController()
    void lookOn(from, address, left.signal, setSo).then((stuck) => {
      if (!left.signal.aborted) setStuckAt(stuck)
    })
    return () => left.abort()
  }, [from, address])
  return { so, isStuck: stuckAt !== null, goOn: () => stuckAt && setFrom({ ...stuckAt }) }
}

/** Asks for part after part. @returns null when all was looked at, else what is known where it broke */
async function lookOn(
  from: DryPart,
  address: string,
  signal: AbortSignal,
  tell: (so: DryPart) => void,
): Promise<DryPart | null> {
  let so = from
  while (so.next !== null) {
    try {
      const answer = await fetch(`${address}&after=${so.next}`, {
        signal,
        headers: { Accept: 'application/json' },
      })
      if (!answer.ok) return so
      so = joinParts(so, (await answer.json()) as DryPart)
    } catch {
      return so
    }
    if (signal.aborted) return so
    tell(so)
  }
  return null
}
