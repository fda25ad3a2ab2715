import type { FormEvent } from 'react'
import { useEffect, useId, useState } from 'react'
import { LONGEST_TEXT, REPORT_KINDS, reportKindLabel, SHORTEST_TEXT } from '#exams'
import { Notice } from '#ui/kit/notice.tsx'
import { TextArea } from '#ui/kit/text-area.tsx'

interface ReportItemProps {
  readonly attemptId: string
  readonly place: number
  /** Whether time passes while one writes. */
  readonly clockRuns?: boolean
  readonly onDone?: () => void
}

type Status =
  | { readonly kind: 'writing' | 'sending' | 'kept' | 'added' }
  | { readonly kind: 'failed'; readonly say: string }

const OFFLINE =
  'No connection: the report was not sent. Your text stays here, also when you close this or load the page again.'

/** Reports a question. The text is kept in this tab until it has arrived, whatever happens on the way. */
export function ReportItem({ attemptId, place, clockRuns = false, onDone }: ReportItemProps) {
  const [status, setStatus] = useState<Status>({ kind: 'writing' })
  const [text, setText] = useDraft(`report:${attemptId}:${place}`)
  const id = useId()
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const body = new URLSearchParams([...new FormData(event.currentTarget)].map(([k, v]) => [k, String(v)]))
    setStatus({ kind: 'sending' })
    const outcome = await post(event.currentTarget.action, body)
    if (outcome.kind !== 'failed') setText('')
    setStatus(outcome)
  }
  if (status.kind === 'kept' || status.kind === 'added')
    return (
      <div className="grid gap-4">
        <Notice tone="good" focus>
          {status.kind === 'kept'
            ? 'Your report is kept. An instructor will answer it; you find it under Account, “Your reports”.'
            : 'You had reported this question before: what you wrote now is added to that report.'}
        </Notice>
        {onDone && (
          <p>
            <button type="button" className="btn btn-go" onClick={onDone}>
              Back to the question
            </button>
          </p>
        )}
      </div>
    )
  return (
    <form
      method="post"
      action={`/attempts/${attemptId}/reports`}
      onSubmit={(event) => void send(event)}
      className="grid gap-4"
    >
      {clockRuns && (
        <p className="text-soft">
          The clock runs on while you write; a few words are enough. Your answer to the question is not
          changed by this.
        </p>
      )}
      {status.kind === 'failed' && (
        <Notice tone="bad" focus>
          {status.say}
        </Notice>
      )}
      <input type="hidden" name="place" value={place} />
      <div>
        <label htmlFor={`${id}-kind`} className="mb-1 block font-medium">
          What is the matter?
        </label>
        <select id={`${id}-kind`} name="kind" className="input">
          {REPORT_KINDS.map((kind) => (
            <option key={kind} value={kind}>
              {reportKindLabel[kind]}
            </option>
          ))}
        </select>
      </div>
      <TextArea
        id={`${id}-text`}
        name="text"
        label="In your words"
        hint={`${SHORTEST_TEXT} to ${LONGEST_TEXT.toLocaleString('en-US')} characters. No patient’s data, please.`}
        rows={5}
        required
        minLength={SHORTEST_TEXT}
        maxLength={LONGEST_TEXT}
        value={text}
        onChange={(event) => setText(event.target.value)}
      />
      <p>
        <button type="submit" className="btn btn-go" disabled={status.kind === 'sending'}>
          {status.kind === 'sending' ? 'Sending …' : 'Send the report'}
        </button>
      </p>
    </form>
  )
}

/** A text that outlives a closed dialog and a page loaded again, in this tab alone. */
function useDraft(key: string) {
  const [text, setText] = useState('')
  useEffect(() => setText(sessionStorage.getItem(key) ?? ''), [key])
  const keep = (next: string) => {
    setText(next)
    if (next === '') sessionStorage.removeItem(key)
    else sessionStorage.setItem(key, next)
  }
  return [text, keep] as const
}

async function post(url: string, body: URLSearchParams): Promise<Status> {
  try {
    const answer = await fetch(url, { method: 'POST', body, headers: { Accept: 'application/json' } })
    const said = (await answer.json()) as { added?: boolean; message?: string }
    if (answer.ok) return { kind: said.added ? 'added' : 'kept' }
    return { kind: 'failed', say: said.message ?? 'The report could not be kept. Your text stays here.' }
  } catch {
    return { kind: 'failed', say: OFFLINE }
  }
}
