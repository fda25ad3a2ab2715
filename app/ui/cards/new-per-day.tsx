import { Form } from '@remix-run/react'
import { MOST_PER_DAY } from '#study'
import { useAsked } from '#ui/kit/use-asked.ts'

interface NewPerDayProps {
  readonly value: string
  /** Why the number sent was not taken. */
  readonly error: string | null
  readonly saved: boolean
}

/** How many new cards a day. */
export function NewPerDay({ value, error, saved }: NewPerDayProps) {
  const field = useAsked<HTMLInputElement>(value)
  return (
    <Form method="post" id="limit">
      <label htmlFor="new" className="block font-medium">
        New cards a day
      </label>
      <p id="new-hint" className="mb-1.5 text-sm text-soft">
        From 0 to {MOST_PER_DAY}. Twenty new ones a day come to about 150 answers a day after some weeks.
      </p>
      <div className="flex gap-3">
        <input
          ref={field}
          id="new"
          name="new"
          inputMode="numeric"
          defaultValue={value}
          maxLength={10}
          aria-describedby={error ? 'new-hint new-said' : 'new-hint'}
          aria-invalid={error ? true : undefined}
          className="input max-w-28"
        />
        <button type="submit" className="btn">
          Save
        </button>
      </div>
      <p id="new-said" role="status" className={`mt-1 min-h-5 text-sm ${error ? 'text-bad' : 'text-good'}`}>
        {error ? <>⚠ {error}</> : saved && '✓ Saved'}
      </p>
    </Form>
  )
}
