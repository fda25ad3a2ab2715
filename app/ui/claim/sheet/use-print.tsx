import './sheet.css'
import './sheet-parts.css'
import './sheet-print.css'
import type { ReactNode } from 'react'
import { useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { PaperForm } from '#billing'
import { PrintedSheet } from './printed-sheet.tsx'

interface Printing {
  /** Prints the form alone. */
  readonly print: () => void
  /** Stands anywhere in the page; empty but while the form is printed. */
  readonly paper: ReactNode
}

/**
 * Prints a form alone, whatever else the page shows: by a button, and also when the browser's own print command is used
 * on this page. The paper stands in the body while it is printed, where nothing can cut it off.
 */
export function usePrint(form: PaperForm): Printing {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const before = () => flushSync(() => setPrinting(true))
    const after = () => setPrinting(false)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [])
  return {
    print: () => window.print(),
    paper: isPrinting ? createPortal(<PrintedSheet form={form} />, document.body) : null,
  }
}
