import { useEffect, useRef, useState } from 'react'

/** Seconds left at which a candidate is told, once each. */
const WARNINGS = [1800, 900, 300, 60] as const
/** How often, at zero, the server is asked again until it has answered. */
const ASK_AGAIN_MS = 3000

/**
 * Counts down from what the server said was left, by the monotonic clock: changing the device's clock moves nothing,
 * and a throttled tab shows the right figure as soon as it is looked at. `remainingMs` null means no limit.
 *
 * At zero `onZero` asks the server, which alone knows; it may answer that there is time left (`sync`).
 *
 * @returns whole seconds left (null without a limit), a sentence to announce when a threshold is crossed, and
 * `sync` for what later answers of the server say.
 */
export function useClock(remainingMs: number | null, onZero: () => void) {
  const end = useRef<number | null>(null)
  const [left, setLeft] = useState<number | null>(remainingMs === null ? null : Math.ceil(remainingMs / 1000))
  const [announcement, setAnnouncement] = useState('')
  const zero = useRef(onZero)
  zero.current = onZero

  const sync = useRef((ms: number | null) => {
    end.current = ms === null ? null : performance.now() + ms
  }).current

  useEffect(() => {
    if (end.current === null) sync(remainingMs)
    let before = Number.POSITIVE_INFINITY
    let asked = Number.NEGATIVE_INFINITY
    const tick = () => {
      if (end.current === null) return
      const seconds = Math.max(0, Math.ceil((end.current - performance.now()) / 1000))
      setLeft(seconds)
      const crossed = WARNINGS.filter(
        (w) => before > w && seconds <= w && before !== Number.POSITIVE_INFINITY,
      ).at(-1)
      if (crossed) setAnnouncement(`${crossed / 60} ${crossed === 60 ? 'minute' : 'minutes'} left.`)
      before = seconds
      if (seconds === 0 && performance.now() - asked >= ASK_AGAIN_MS) {
        asked = performance.now()
        zero.current()
      }
    }
    tick()
    const timer = setInterval(tick, 500)
    document.addEventListener('visibilitychange', tick)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', tick)
    }
  }, [remainingMs, sync])

  return { left, announcement, sync }
}

const DAY = 86_400

/** 4360 → "1:12:40"; 59 → "0:59"; from two days on "44 d 23 h". */
export function clockFace(seconds: number): string {
  if (seconds >= 2 * DAY) return `${Math.floor(seconds / DAY)} d ${Math.floor((seconds % DAY) / 3600)} h`
  const h = Math.floor(seconds / 3600)
  const m = Math.floor((seconds % 3600) / 60)
  const s = String(seconds % 60).padStart(2, '0')
  return h > 0 ? `${h}:${String(m).padStart(2, '0')}:${s}` : `${m}:${s}`
}

/** 4360 → "1 hour 12 minutes 40 seconds", for ears. */
export function spokenTime(seconds: number): string {
  const part = (n: number, word: string) => (n > 0 ? `${n} ${word}${n === 1 ? '' : 's'}` : '')
  if (seconds >= 2 * DAY)
    return [part(Math.floor(seconds / DAY), 'day'), part(Math.floor((seconds % DAY) / 3600), 'hour')]
      .filter(Boolean)
      .join(' ')
  const words = [
    part(Math.floor(seconds / 3600), 'hour'),
    part(Math.floor((seconds % 3600) / 60), 'minute'),
    part(seconds % 60, 'second'),
  ]
  return words.filter(Boolean).join(' ') || '0 seconds'
}
