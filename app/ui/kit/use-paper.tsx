import type { ReactNode } from 'react'
import { useEffect, useRef, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'

interface Printing {
  /** Prints the paper alone. */
  readonly print: () => void
  /** Stands anywhere in the page; empty but while it is printed. */
  readonly paper: ReactNode
}

/**
 * Prints one thing alone, whatever else the page shows. It stands in the body while it is printed, where nothing can cut
 * it off; its own style hides what stands beside it. With `always` the browser's own print command prints it too.
 */
export function usePaper(content: () => ReactNode, always: boolean): Printing {
  const [isPrinting, setPrinting] = useState(false)
  const isAsked = useRef(false)
  useEffect(() => {
    const before = () => {
      if (always || isAsked.current) flushSync(() => setPrinting(true))
    }
    const after = () => {
      isAsked.current = false
      setPrinting(false)
    }
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [always])
  return {
    print: () => {
      isAsked.current = true
      window.print()
    },
    paper: isPrinting ? createPortal(content(), document.body) : null,
  }
}
