import { Form } from '@remix-run/react'
import type { ActivityKind } from '#credits'
import { KIND_NAMES, minutesInWords } from '#credits'
import { Field, SelectField } from '#ui/kit/field.tsx'
import type { PlanWish } from './plans-of.ts'
import { SESSION_MINUTES } from './plans-of.ts'

/** How long sessions are to be, and what an article or a talk would take: its answer is an address to keep. */
export function PlanForm({ wish, fixedKinds }: { wish: PlanWish; fixedKinds: readonly ActivityKind[] }) {
  return (
    <Form
      method="get"
      aria-label="How you would like to learn"
      className="no-print card mb-8 flex flex-wrap items-end gap-x-6"
    >
      <div key={JSON.stringify(wish)} className="grid flex-1 gap-x-6 sm:grid-cols-2">
        <SelectField name="minutes" label="Sessions of" defaultValue={wish.minutes}>
          {SESSION_MINUTES.map((minutes) => (
            <option key={minutes} value={minutes}>
              {minutesInWords(minutes)}
            </option>
          ))}
        </SelectField>
        {fixedKinds.map((kind) => (
          <Field
            key={kind}
            name={`hours-${kind}`}
            label={`${KIND_NAMES[kind]}: hours of work each`}
            inputMode="decimal"
            defaultValue={wish.effort[kind] === undefined ? '' : String(wish.effort[kind] / 60)}
          />
        ))}
      </div>
      <button type="submit" className="btn mb-6">
        Plan it so
      </button>
    </Form>
  )
}
