import { Form, useNavigation } from '@remix-run/react'
import type { CorrectionKind, DryPart } from '#exams'
import { flipWords, LONGEST_TEXT, SHORTEST_TEXT } from '#exams'
import { count } from '#kernel/text.ts'
import { Notice } from '#ui/kit/notice.tsx'
import { TextArea } from '#ui/kit/text-area.tsx'
import { EXPLAINED } from './correction-kinds.tsx'

/** What the server made of the form so far. */
export interface CorrectionAnswer {
  /** Names the answer: a second refusal is a new one. */
  readonly id: string
  readonly reason: string
  /** Why it was not taken; null: the reason will do, and it is to be confirmed. */
  readonly say: string | null
}

interface CorrectionFormProps {
  readonly kind: CorrectionKind
  readonly dryRun: DryPart
  readonly answer: CorrectionAnswer | undefined
  readonly openReports: number
}

/** The reason first; then what it comes to, to be confirmed. */
export function CorrectionForm({ answer, ...props }: CorrectionFormProps) {
  return answer && answer.say === null ? (
    <Confirm {...props} reason={answer.reason} />
  ) : (
    <Reason {...props} answer={answer} />
  )
}

function Reason({ kind, dryRun, answer }: Omit<CorrectionFormProps, 'openReports'>) {
  const isWhole = dryRun.next === null
  return (
    <Form method="post" preventScrollReset className="grid max-w-2xl gap-4">
      {answer && answer.say !== null && answer.say !== '' && (
        <Notice key={answer.id} tone="bad" focus>
          {answer.say}
        </Notice>
      )}
      <input type="hidden" name="kind" value={kind} />
      <TextArea
        name="reason"
        label="Reason"
        hint="Everyone whose result changes reads it, with your name."
        rows={3}
        required
        minLength={SHORTEST_TEXT}
        maxLength={LONGEST_TEXT}
        defaultValue={answer?.reason ?? ''}
      />
      <p>
        <button type="submit" name="step" value="check" className="btn btn-go" disabled={!isWhole}>
          {isWhole ? 'Go on' : 'Wait for the dry run'}
        </button>
      </p>
    </Form>
  )
}

function Confirm({
  kind,
  dryRun,
  reason,
  openReports,
}: Omit<CorrectionFormProps, 'answer'> & { reason: string }) {
  const busy = useNavigation().state === 'submitting'
  const { counts, toPass, toFail } = dryRun
  const { title, isSafe } = EXPLAINED[kind]
  return (
    <Form method="post" className="grid max-w-2xl gap-4">
      <Notice tone={isSafe || toFail.length === 0 ? 'plain' : 'warn'} focus>
        <p className="font-medium">
          {title}, for {count(counts.asked, 'finished attempt')}?
        </p>
        <p className="mt-1">{flipWords({ toPass: toPass.length, toFail: toFail.length })}</p>
        <p className="mt-1">
          {counts.changed === 0
            ? 'No result changes.'
            : `${count(counts.changed, 'result changes', 'results change')}; those concerned are told by mail.`}{' '}
          A correction is not taken back; a later one may follow it.
        </p>
      </Notice>
      <div>
        <p className="tag">The reason they read</p>
        <p className="mt-1 whitespace-pre-line break-words">{reason}</p>
      </div>
      <input type="hidden" name="kind" value={kind} />
      <input type="hidden" name="reason" value={reason} />
      {openReports > 0 && (
        <label className="flex min-h-11 items-center gap-3">
          <input
            type="checkbox"
            name="answer"
            value="yes"
            defaultChecked
            className="size-5 shrink-0 accent-(--action)"
          />
          Answer {count(openReports, 'open report')} about it with this reason
        </label>
      )}
      <p className="flex flex-wrap gap-3">
        <button type="submit" name="step" value="apply" className="btn btn-go" disabled={busy}>
          {busy ? 'Applying …' : 'Apply the correction'}
        </button>
        <button type="submit" name="step" value="edit" className="btn">
          Change the reason
        </button>
      </p>
    </Form>
  )
}
