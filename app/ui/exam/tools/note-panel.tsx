import { useEffect, useRef, useState } from 'react'

/** Characters of one note; the server takes no more. */
export const NOTE_LIMIT = 2000
const PAUSE_MS = 700

interface NotePanelProps {
  readonly n: number
  readonly note: string
  readonly onNote: (n: number, text: string) => void
}

/**
 * The note to one question. What is typed is handed on after a short pause, and at once when the field or the page is
 * left, so that a note is never lost and the log holds no single letters. Needs a key of its own for each question.
 */
export function NotePanel({ n, note, onNote }: NotePanelProps) {
  const [draft, setDraft] = useState<string | null>(null)
  const waiting = useRef<string | null>(null)
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined)
  const hear = useRef(onNote)
  hear.current = onNote
  const settle = useRef(() => {
    clearTimeout(timer.current)
    if (waiting.current !== null) hear.current(n, waiting.current)
    waiting.current = null
  }).current

  useEffect(() => {
    // Before the room's own listeners, which send what is there when the page goes away.
    const early = { capture: true }
    document.addEventListener('visibilitychange', settle, early)
    addEventListener('beforeunload', settle, early)
    return () => {
      document.removeEventListener('visibilitychange', settle, early)
      removeEventListener('beforeunload', settle, early)
      settle()
    }
  }, [settle])

  const type = (text: string) => {
    setDraft(text)
    waiting.current = text.trim() === '' ? '' : text
    clearTimeout(timer.current)
    timer.current = setTimeout(settle, PAUSE_MS)
  }
  const shown = draft ?? note
  const left = NOTE_LIMIT - shown.length
  return (
    <section className="no-print mt-6" aria-label="Note">
      <label className="block">
        <span className="mb-1.5 block text-sm text-soft">
          Your note to question {n}
          {left < 200 && ` · ${left} characters left`}
        </span>
        <textarea
          id={`note-${n}`}
          value={shown}
          rows={3}
          maxLength={NOTE_LIMIT}
          onChange={(event) => type(event.target.value)}
          onBlur={() => {
            settle()
            setDraft(null)
          }}
          className="block min-h-24 w-full rounded-house border border-edge bg-raised px-3 py-2.5 text-base leading-normal"
        />
      </label>
      <p className="mt-1 text-fine text-faint">
        Kept with the exam; nobody marks it. <kbd className="key">Esc</kbd> leaves the field.
      </p>
    </section>
  )
}
