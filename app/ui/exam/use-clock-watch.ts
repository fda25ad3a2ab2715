import type { MutableRefObject } from 'react'
import { useEffect, useRef } from 'react'
import { ClockWatch } from './clock-watch.ts'
import type { ClockAct } from './room-types.ts'

const LOOK_MS = 1000
/** An answer that was under way when the device fell asleep may tell of the time before: it is asked once more. */
const AGAIN_MS = 1500

/** Has the page's clocks watched while the room is open. `isOn` false: there is no time to be kept. */
export function useClockWatch(
  isOn: boolean,
  act: (act: ClockAct) => void,
  ask: () => void,
): MutableRefObject<ClockWatch | null> {
  const watch = useRef<ClockWatch | null>(null)
  useEffect(() => {
    if (!isOn) return
    let again: ReturnType<typeof setTimeout> | undefined
    const onJump = () => {
      ask()
      clearTimeout(again)
      again = setTimeout(ask, AGAIN_MS)
    }
    const clocks = { wall: () => Date.now(), monotonic: () => performance.now() }
    const own = new ClockWatch(clocks, act, onJump)
    watch.current = own
    const onLook = () => (document.visibilityState === 'visible' ? own.show() : own.hide())
    const timer = setInterval(() => own.look(), LOOK_MS)
    document.addEventListener('visibilitychange', onLook)
    return () => {
      clearInterval(timer)
      clearTimeout(again)
      document.removeEventListener('visibilitychange', onLook)
      watch.current = null
    }
  }, [isOn, act, ask])
  return watch
}
