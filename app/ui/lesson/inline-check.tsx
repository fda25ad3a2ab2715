import type { ComponentType } from 'react'
import { useEffect, useRef, useState } from 'react'
import { Html } from '#ui/exam/html.tsx'
import type { AskedCheck, SendAnswer } from './asked-check.ts'
import { PlainAnswers } from './plain-answers.tsx'

export interface CheckFormProps {
  readonly check: AskedCheck
  readonly send: SendAnswer
}

interface InlineCheckProps extends CheckFormProps {
  /** Which of the lesson's questions it is, in words: "1 of 3". */
  readonly place: string
}

/** How far below the window a question may be when its form is fetched: about a screen, so that it is there in time. */
const NEAR = '900px'

/**
 * A question inside a lesson. The page arrives with the question as text; the form to answer it is another script,
 * fetched when the reader comes near, so that a lesson opens without it.
 */
export function InlineCheck({ check, send, place }: InlineCheckProps) {
  const at = useRef<HTMLElement>(null)
  const [CheckForm, setCheckForm] = useState<ComponentType<CheckFormProps> | null>(null)
  useEffect(() => {
    const here = at.current
    if (!here) return
    const fetchForm = () =>
      import('./check-form.tsx').then((m) => setCheckForm(() => m.CheckForm)).catch(() => undefined)
    const observer = new IntersectionObserver(
      (entries) => {
        if (!entries.some((e) => e.isIntersecting)) return
        observer.disconnect()
        void fetchForm()
      },
      { rootMargin: NEAR },
    )
    observer.observe(here)
    return () => observer.disconnect()
  }, [])
  const { view, chartHtml } = check
  return (
    <section
      ref={at}
      aria-label={`Check yourself, ${place}`}
      className="card island my-8! font-sans text-base"
    >
      <p className="tag mb-2">Check yourself · {place}</p>
      {chartHtml && <Html html={chartHtml} className="prose mb-4 max-w-none" />}
      <Html html={view.stemHtml} className="prose mb-4 max-w-none" />
      {CheckForm ? (
        <CheckForm check={check} send={send} />
      ) : (
        <>
          <p className="mb-3 text-sm text-soft">{view.credit}</p>
          <PlainAnswers view={view} />
          <noscript>
            <p className="mt-3 text-sm text-soft">Answering here needs JavaScript.</p>
          </noscript>
        </>
      )}
    </section>
  )
}
