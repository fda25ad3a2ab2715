import { Form, useNavigation, useSubmit } from '@remix-run/react'
import { useEffect, useRef, useState } from 'react'
import type { CardKind } from '#curriculum'
import type { Grade } from '#study'
import { GRADES } from '#study'
import { Html } from '#ui/exam/html.tsx'
import { useKeys } from '#ui/exam/use-keys.ts'
import { DrillKeys } from './drill-keys.tsx'
import { GradeButtons } from './grade-buttons.tsx'
import { KIND_NAMES } from './kind-names.ts'

export interface DrillStepProps {
  readonly card: {
    readonly id: string
    readonly sectionTitle: string
    readonly kind: CardKind
    readonly html: { readonly front: string; readonly back: string; readonly example: string }
    readonly sources: readonly string[]
    readonly isNew: boolean
    readonly waits: Readonly<Record<Grade, number>>
  }
  readonly here: string
  readonly of: { readonly section?: string | undefined; readonly lesson?: string | undefined }
  readonly n: number
  readonly canUndo: boolean
  readonly isShown: boolean
}

/** One card: its front, then its back, then how well it was known. */
export function DrillStep({ card, here, of, n, canUndo, isShown }: DrillStepProps) {
  const [shown, show] = useState(isShown)
  const submit = useSubmit()
  const isBusy = useNavigation().state !== 'idle'
  const front = useRef<HTMLHeadingElement>(null)
  const back = useRef<HTMLDivElement>(null)
  // A new card is read from its front; what was asked for is read next.
  useEffect(() => (shown ? back : front).current?.focus({ preventScroll: !shown }), [shown])
  const send = (fields: Record<string, string>) =>
    submit({ ...fields, n: String(n) }, { method: 'post', action: here, replace: true })
  useKeys(!isBusy, (key) => {
    const onControl = document.activeElement?.matches('button, a, summary') ?? false
    if (!shown && (key === 'Enter' || (key === ' ' && !onControl))) return act(() => show(true))
    const grade = GRADES.find((one) => String(one.grade) === key)
    if (shown && grade) return act(() => send({ intent: 'grade', card: card.id, grade: key }))
    if (key === 'u' && canUndo) return act(() => send({ intent: 'undo' }))
    return false
  })
  return (
    <>
      <article aria-label="Card" className="card">
        <p className="tag">
          {KIND_NAMES[card.kind]} · {card.sectionTitle}
          {card.isNew && ' · new'}
        </p>
        <h2 ref={front} tabIndex={-1} className="mt-3 text-3xl break-words outline-none">
          <Html as="span" html={card.html.front} />
        </h2>
        {shown && (
          <div ref={back} tabIndex={-1} className="mt-5 border-t border-line pt-5 outline-none">
            <Html html={card.html.back} className="font-serif text-xl first-letter:uppercase" />
            <Html html={card.html.example} className="prose mt-4 max-w-none" />
            <p className="mt-4 text-sm break-words text-faint">Source: {card.sources.join('; ')}</p>
          </div>
        )}
      </article>
      <div className="mt-5">
        {shown ? (
          <GradeButtons card={card} here={here} n={n} />
        ) : (
          <Form
            action="/cards/drill"
            onSubmit={(event) => {
              event.preventDefault()
              show(true)
            }}
          >
            {Object.entries(of).map(([name, value]) => (
              <input key={name} type="hidden" name={name} value={value} />
            ))}
            <input type="hidden" name="card" value={card.id} />
            <input type="hidden" name="show" value={card.id} />
            <button type="submit" className="btn btn-go w-full" aria-keyshortcuts="Space">
              Show the answer
            </button>
          </Form>
        )}
      </div>
      <Form method="post" action={here} replace className="mt-3">
        <input type="hidden" name="intent" value="leave-out" />
        <input type="hidden" name="card" value={card.id} />
        <button type="submit" className="btn btn-quiet -ml-4">
          Leave this one out
        </button>
      </Form>
      <DrillKeys />
    </>
  )
}

/** The key was taken. */
function act(deed: () => void): true {
  deed()
  return true
}
