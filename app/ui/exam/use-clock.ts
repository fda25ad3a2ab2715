import { useCallback, useEffect, useRef, useState } from 'react'
import { Asking, Countdown } from './countdown.ts'
import type { Memory } from './warnings.ts'
import { shortMemory, Warnings } from './warnings.ts'

export { clockFace, spokenTime } from './spoken-time.ts'

interface ClockWishes {
  /** Of what the time is made: when it changes, warnings ahead are said anew. */
  readonly made?: string
  /** What was warned of before; only in the page when left out. */
  readonly memory?: () => Memory
  /** The clock stands still: nothing is shown or said until the server has spoken again. */
  readonly held?: boolean
}

/** How often a page looks; hidden ones are let look far more seldom, which changes nothing. */
const LOOK_MS = 500

/**
 * Counts down from what the server said was left (`Countdown`): a throttled tab shows the right figure as soon as it is
 * looked at. `remainingMs` null means no limit. At zero `onZero` asks the server, which alone knows; it may answer that
 * there is time left (`sync`).
 *
 * @returns whole seconds left (null without a limit), a sentence to announce when a mark is passed, `sync` for what later
 * answers of the server say, and whether it is over at this very moment
 */
export function useClock(remainingMs: number | null, onZero: () => void, wishes: ClockWishes = {}) {
  const { made = '', memory = shortMemory, held = false } = wishes
  const [clock] = useState(() => new Clock(memory()))
  const [left, setLeft] = useState<number | null>(remainingMs === null ? null : Math.ceil(remainingMs / 1000))
  const [announcement, setAnnouncement] = useState('')
  const zero = useRef(onZero)
  zero.current = onZero

  useEffect(() => clock.countdown.sync(remainingMs), [clock, remainingMs])

  const sync = useCallback(
    (ms: number | null, waitedMs = 0) => {
      clock.sync(ms, waitedMs)
      setLeft(clock.seconds())
    },
    [clock],
  )

  useEffect(() => {
    if (held) return
    let exact: ReturnType<typeof setTimeout> | undefined
    const look = () => {
      const ms = clock.countdown.leftMs()
      if (ms === null) return
      const seconds = Math.ceil(ms / 1000)
      setLeft(seconds)
      const said = clock.warnings.look(seconds, made)
      if (said) setAnnouncement(said)
      if (clock.asking.isDue(ms, clock.isSure, performance.now())) zero.current()
      clearTimeout(exact)
      // Zero is met when it comes, not half a second later: what was shown as open then would come too late.
      if (ms > 0 && ms < 2 * LOOK_MS) exact = setTimeout(look, ms)
    }
    look()
    const timer = setInterval(look, LOOK_MS)
    document.addEventListener('visibilitychange', look)
    return () => {
      clearInterval(timer)
      clearTimeout(exact)
      document.removeEventListener('visibilitychange', look)
    }
  }, [clock, made, held])

  return { left, announcement, sync, over: clock.over }
}

/** What one sitting's clock remembers between looks. */
class Clock {
  readonly countdown = new Countdown(() => performance.now())
  readonly asking = new Asking()
  readonly warnings: Warnings
  /** The server has said that the time is over. */
  isSure = false

  constructor(memory: Memory) {
    this.warnings = new Warnings(memory)
  }

  /** @param waitedMs how long ago the server was asked */
  sync(remainingMs: number | null, waitedMs: number): void {
    this.isSure = remainingMs === 0
    this.countdown.sync(remainingMs, waitedMs)
  }

  seconds(): number | null {
    const ms = this.countdown.leftMs()
    return ms === null ? null : Math.ceil(ms / 1000)
  }

  /** Asked at the moment something is done. */
  readonly over: { readonly current: boolean } = Object.defineProperty({ current: false }, 'current', {
    get: () => this.countdown.leftMs() === 0,
  })
}
