import { Form } from '@remix-run/react'
import type { RecordStanding } from '#credits'
import { TextArea } from '#ui/kit/text-area.tsx'

/** What an auditor can do with a record: approve it, deny it with a reason, or take a verdict back that nobody was told. */
export function VerdictForm({
  id,
  standing: { verdict, isAnswered, seen },
  isTold,
  kept,
}: {
  id: string
  standing: RecordStanding
  isTold: boolean
  kept: string | undefined
}) {
  const isDecided = verdict !== null && !isAnswered
  if (isDecided && isTold) return null
  const about = (
    <>
      <input type="hidden" name="entry" value={id} />
      <input type="hidden" name="seen" value={seen} />
    </>
  )
  if (isDecided)
    return (
      <Form method="post" className="no-print mt-3 border-t border-line pt-3">
        {about}
        <button type="submit" name="move" value="withdrawn" className="btn btn-quiet">
          Withdraw the verdict
        </button>
      </Form>
    )
  return (
    <div className="no-print mt-3 grid gap-4 border-t border-line pt-3 sm:grid-cols-[auto_1fr]">
      <Form method="post">
        {about}
        <button type="submit" name="move" value="approved" className="btn btn-go" data-key="approve">
          Approve
        </button>
      </Form>
      <Form method="post" className="grid gap-2">
        {about}
        <TextArea
          name="why"
          id={`why-${id}`}
          label="Reason for a denial"
          rows={2}
          maxLength={1000}
          required
          defaultValue={kept}
          data-key="reason"
        />
        <p>
          <button type="submit" name="move" value="denied" className="btn">
            Deny
          </button>
        </p>
      </Form>
    </div>
  )
}
