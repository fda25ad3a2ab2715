import type { ReactNode } from 'react'
import { useEffect, useRef } from 'react'

const TONES = {
  good: { mark: '✓', word: 'Done', edge: 'border-l-good' },
  warn: { mark: '!', word: 'Note', edge: 'border-l-warn' },
  bad: { mark: '⚠', word: 'Problem', edge: 'border-l-bad' },
  plain: { mark: 'i', word: 'Note', edge: 'border-l-edge' },
} as const

/** A sentence that needs attention. `focus` moves the reader to it once, for answers to a form. */
export function Notice({
  tone = 'plain',
  focus = false,
  children,
}: {
  tone?: keyof typeof TONES
  focus?: boolean
  children: ReactNode
}) {
  const at = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (focus) at.current?.focus()
  }, [focus])
  const { mark, word, edge } = TONES[tone]
  return (
    <div
      ref={at}
      tabIndex={focus ? -1 : undefined}
      role={tone === 'bad' ? 'alert' : 'status'}
      className={`flex gap-3 rounded-house border border-l-4 border-line bg-raised px-4 py-3 ${edge}`}
    >
      <span aria-hidden="true" className="font-semibold">
        {mark}
      </span>
      <div>
        <span className="sr-only">{word}: </span>
        {children}
      </div>
    </div>
  )
}
