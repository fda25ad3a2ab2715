import { useEffect, useRef, useState } from 'react'
import type { BreakPoint, TimeView } from '#exams'
import { breakOnWay } from '#exams'
import type { RoomState } from './room-state.ts'

interface Way {
  /** Breaks the exam offers, by place. */
  readonly points: readonly BreakPoint[]
  readonly time: TimeView
  readonly state: RoomState
  readonly go: (n: number) => void
  readonly send: (what: 'take' | 'skip', scheduled: number) => Promise<boolean>
}

/** How long passing a break by waits for the server: going on says the same. */
const PATIENCE_MS = 2000

/**
 * Offers the exam's breaks: the way past one leads to its offer first, also when the room is opened beyond it. Nothing
 * after it is seen before the candidate has taken it, passed it by, or gone back to look again.
 */
export function useBreaks({ points, time, state, go, send }: Way) {
  const answered = Object.keys(state.answers).map(Number)
  const come = { passed: time.passed, furthest: Math.max(0, ...state.visited, ...answered) }
  const [offer, setOffer] = useState(() => {
    const point = breakOnWay(points, come, state.at)
    return point && { point, to: state.at, isTaken: false }
  })
  const onBreak = time.onBreakMs !== null

  const goTo = (n: number) => {
    const to = Math.min(n, state.count)
    const point = breakOnWay(points, come, to)
    if (point) setOffer({ point, to, isTaken: false })
    else go(n)
  }
  const goOn = () => {
    setOffer(null)
    if (offer && offer.to !== state.at) go(offer.to)
  }
  const take = async () => {
    if (offer && (await send('take', offer.point.index))) setOffer({ ...offer, isTaken: true })
  }
  const skip = async () => {
    if (!offer) return
    const patience = new Promise((done) => setTimeout(done, PATIENCE_MS))
    await Promise.race([send('skip', offer.point.index), patience])
    goOn()
  }
  const back = () => {
    setOffer(null)
    if (offer && state.at > offer.point.after) go(offer.point.after)
  }

  // The break is over: on to where the candidate was going.
  const after = useRef(goOn)
  after.current = goOn
  const isTaken = offer?.isTaken ?? false
  useEffect(() => {
    if (isTaken && !onBreak) after.current()
  }, [isTaken, onBreak])

  return { offer: offer && !offer.isTaken ? offer.point : null, goTo, take, skip, back }
}
