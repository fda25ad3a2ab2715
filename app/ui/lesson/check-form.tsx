import type { FormEvent } from 'react'
import { useEffect, useRef, useState } from 'react'
import type { Response, Review } from '#curriculum'
import { AnswerForm } from '#ui/exam/answer-form.tsx'
import { verdict } from '#ui/exam/question.tsx'
import { ReviewRows } from '#ui/exam/review-rows.tsx'
import type { CheckFormProps } from './inline-check.tsx'

/**
 * Answers an inline question: choose, check, read why. The server scores it; the key comes with its answer. Trying
 * again starts from an empty form.
 */
export function CheckForm({ check, send }: CheckFormProps) {
  const [response, setResponse] = useState<Response | null>(null)
  const [review, setReview] = useState<Review | null>(null)
  const [trouble, setTrouble] = useState('')
  const [sending, setSending] = useState(false)
  const outcome = useRef<HTMLParagraphElement>(null)
  const fields = useRef<HTMLFieldSetElement>(null)
  const isAgain = useRef(false)
  useEffect(() => {
    // What was pressed is gone, and the focus with it: reading goes on at the answer, or at the empty form.
    if (review) outcome.current?.focus()
    else if (isAgain.current) fields.current?.focus()
    isAgain.current = review !== null
  }, [review])

  const submit = async (event: FormEvent) => {
    event.preventDefault()
    if (sending) return
    if (!response) return setTrouble('Nothing is answered yet.')
    setSending(true)
    const came = await send(check, response)
    setSending(false)
    if ('review' in came) setReview(came.review)
    setTrouble('trouble' in came ? came.trouble : '')
  }
  const again = () => {
    setReview(null)
    setResponse(null)
  }

  if (review) {
    return (
      <div>
        <p ref={outcome} tabIndex={-1} className={`mb-4 font-medium outline-none ${toneOf(review)}`}>
          {verdict(review.score)}
        </p>
        <ReviewRows review={review} />
        <button type="button" className="btn no-print mt-4" onClick={again}>
          Try again
        </button>
      </div>
    )
  }
  return (
    <form onSubmit={submit}>
      <fieldset ref={fields} tabIndex={-1} className="min-w-0 outline-none">
        <legend className="mb-3 text-sm text-soft">{check.view.credit}</legend>
        <AnswerForm
          name={`check-${check.item}`}
          view={check.view}
          response={response ?? undefined}
          onAnswer={(next) => {
            setResponse(next)
            setTrouble('')
          }}
        />
      </fieldset>
      <div className="no-print mt-4 flex flex-wrap items-center gap-x-4 gap-y-2">
        <button type="submit" className="btn btn-go" aria-disabled={sending}>
          Check
        </button>
        <p role="status" className="text-sm text-bad">
          {trouble && <>⚠ {trouble}</>}
        </p>
      </div>
    </form>
  )
}

const toneOf = ({ score }: Review): string =>
  score.kind === 'scored' && score.right ? 'text-good' : 'text-bad'
