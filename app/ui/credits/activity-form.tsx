import { Form, Link, useNavigation } from '@remix-run/react'
import type { FormEvent, ReactNode } from 'react'
import { useRef, useState } from 'react'
import type { Like, RefusedFile, Typed } from '#credits'
import { folded } from '#credits'
import { Field } from '#ui/kit/field.tsx'
import { ActivityFields } from './activity-fields.tsx'
import { AgendaField } from './agenda-field.tsx'
import type { ActivityChoices, PastChoice } from './choices.ts'
import { FileField } from './file-field.tsx'
import { LikeNotice } from './like-notice.tsx'
import { PastOffer } from './past-offer.tsx'
import { putBack, useDraft } from './use-draft.ts'

export interface RefusedActivity {
  readonly id: string
  readonly code: string
  readonly say: string
  readonly fields: Readonly<Record<string, string>>
  readonly kept: Typed
  readonly likes: readonly Like[]
  readonly files: readonly RefusedFile[]
}

interface ActivityFormProps {
  readonly choices: ActivityChoices
  /** Made for this form: sent twice, it is one line. */
  readonly onceKey: string
  readonly today: string
  readonly typed: Typed
  readonly refused: RefusedActivity | undefined
  readonly person: string
  /** A new activity is kept as a draft on the device; a correction says why instead. */
  readonly isCorrection?: boolean
  readonly children?: ReactNode
}

/** The form of an activity, new or corrected. Nothing typed is ever lost: not by a refusal, not by a closed page. */
export function ActivityForm(props: ActivityFormProps) {
  const { choices, onceKey, today, typed, refused, person, isCorrection = false } = props
  const form = useRef<HTMLFormElement>(null)
  const isBare = !refused && !isCorrection && Object.values(typed).every((some) => some.length === 0)
  const draft = useDraft(form, isCorrection ? null : person, isBare)
  const [offered, setOffered] = useState<PastChoice | null>(null)
  const isSending = useNavigation().state !== 'idle'
  const shown = refused?.kept ?? typed
  const fields = refused?.fields ?? {}

  const write = (values: Readonly<Record<string, readonly string[]>>) => {
    if (!form.current) return
    putBack(
      form.current,
      Object.entries(values).flatMap(([name, some]) => some.map((value): [string, string] => [name, value])),
    )
    form.current.dispatchEvent(new Event('input', { bubbles: true }))
  }
  const lookUp = (event: FormEvent<HTMLFormElement>) => {
    const field = event.target
    if (!(field instanceof HTMLInputElement) || isCorrection) return
    if (field.name === 'title' || field.name === 'approvalNumber')
      setOffered(findPast(choices.past, field.name, field.value))
  }
  return (
    <Form ref={form} method="post" encType="multipart/form-data" className="grid gap-4" onInput={lookUp}>
      <input type="hidden" name="key" value={shown.key?.[0] ?? onceKey} />
      {isCorrection && <input type="hidden" name="intent" value="correct" />}
      {draft.isBack && (
        <p className="flex flex-wrap items-center gap-3 rounded-house border border-line bg-tint px-4 py-2">
          <span role="status">What you had typed here before is back. Files have to be chosen again.</span>
          <button type="button" className="btn" onClick={draft.discard}>
            Start empty
          </button>
        </p>
      )}
      <ActivityFields
        {...{ choices, typed: shown, fields, today }}
        offer={
          <PastOffer
            past={offered}
            onTake={(past) => {
              write(past.fields)
              setOffered(null)
            }}
          />
        }
        agenda={
          <AgendaField
            kept={shown.agenda?.[0] ?? ''}
            onUse={(minutes) =>
              write({ minutesOffered: [String(minutes)], minutesEarned: [String(minutes)] })
            }
          />
        }
      />
      <FileField
        refused={refused?.files ?? []}
        label={isCorrection ? 'More files' : 'Certificate and other files'}
      />
      {refused && refused.likes.length > 0 && <LikeNotice likes={refused.likes} error={fields.despite} />}
      {isCorrection && (
        <Field
          name="reason"
          label="Reason"
          hint="What was wrong. It stays beside the line that is taken back."
          maxLength={500}
          required
          defaultValue={shown.reason?.[0] ?? ''}
          error={fields.reason}
        />
      )}
      <p className="flex flex-wrap items-center gap-3">
        <button type="submit" className="btn btn-go" disabled={isSending}>
          {isSending ? 'Sending …' : isCorrection ? 'Correct the line' : 'Log it'}
        </button>
        {props.children ?? <Link to="/credits/ledger">To the ledger</Link>}
      </p>
    </Form>
  )
}

const bare = (number: string): string => number.toLowerCase().replace(/[^a-z0-9]/g, '')

/** The latest activity of this title, or under this number. */
export function findPast(past: readonly PastChoice[], by: string, text: string): PastChoice | null {
  if (by === 'title')
    return past.find(({ title }) => folded(text) !== '' && folded(title) === folded(text)) ?? null
  return (
    past.find(({ numbers }) => bare(text) !== '' && numbers.some((one) => bare(one) === bare(text))) ?? null
  )
}
