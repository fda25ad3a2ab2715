import { Form, Link } from '@remix-run/react'
import { Field } from '#ui/kit/field.tsx'

/** Takes a line back, with its reason. */
export function TakeBackForm({ id, typed, error }: { id: string; typed: string; error: string | undefined }) {
  return (
    <Form method="post" className="no-print card">
      <input type="hidden" name="intent" value="take-back" />
      <Field
        name="reason"
        label="Why this line is taken back"
        hint="The line stays to be read, with your reason, and counts for nothing."
        maxLength={500}
        required
        autoFocus
        defaultValue={typed}
        error={error}
      />
      <p className="flex flex-wrap items-center gap-3">
        <button type="submit" className="btn btn-go">
          Take it back
        </button>
        <Link to={`/credits/entries/${id}`}>Leave it as it is</Link>
      </p>
    </Form>
  )
}
