import '#ui/claim/lens/x12.css'
import './letter.css'
import { useEffect, useState } from 'react'
import { createPortal, flushSync } from 'react-dom'
import type { Letter } from '#sandbox'
import { letterText } from '#sandbox'
import { KeepText } from '#ui/claim/lens/keep-text.tsx'
import { LetterSheet } from './letter-sheet.tsx'

interface LetterViewProps {
  readonly letter: Letter
  /** Name of its file, without ending. */
  readonly name: string
  /** Whether the browser's own print command prints the letter alone too. */
  readonly isAlone?: boolean
}

/** A letter to be read, printed alone, copied, and kept as text. */
export function LetterView({ letter, name, isAlone = false }: LetterViewProps) {
  const [isPrinting, setPrinting] = useState(false)
  useEffect(() => {
    const before = () => {
      if (isAlone) flushSync(() => setPrinting(true))
    }
    const after = () => setPrinting(false)
    addEventListener('beforeprint', before)
    addEventListener('afterprint', after)
    return () => {
      removeEventListener('beforeprint', before)
      removeEventListener('afterprint', after)
    }
  }, [isAlone])
  const print = () => {
    flushSync(() => setPrinting(true))
    window.print()
  }
  return (
    <div className="letter-view">
      <div className="letter-bar no-print">
        <button type="button" className="btn" onClick={print}>
          Print the letter
        </button>
        <KeepText text={letterText(letter)} fileName={`${name}.txt`} />
      </div>
      <LetterSheet letter={letter} />
      {/* It stands in the body while it is printed, where nothing can cut it off. */}
      {isPrinting &&
        createPortal(
          <div className="letter-print">
            <LetterSheet letter={letter} />
          </div>,
          document.body,
        )}
    </div>
  )
}
