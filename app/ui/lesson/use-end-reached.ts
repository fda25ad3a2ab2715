import type { RefObject } from 'react'
import { useEffect, useRef } from 'react'

/** Calls `onEnd` once, when the element it returns a ref for has come into view. Nothing while `off`. */
export function useEndReached<E extends Element>(onEnd: () => void, off: boolean): RefObject<E> {
  const end = useRef<E>(null)
  const call = useRef(onEnd)
  call.current = onEnd
  useEffect(() => {
    const mark = end.current
    if (off || !mark) return
    const observer = new IntersectionObserver((entries) => {
      if (!entries.some((e) => e.isIntersecting)) return
      observer.disconnect()
      call.current()
    })
    observer.observe(mark)
    return () => observer.disconnect()
  }, [off])
  return end
}
