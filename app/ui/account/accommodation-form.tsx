import { Form } from '@remix-run/react'
import { Field } from '#ui/kit/field.tsx'
import type { Refused } from './form-trouble.tsx'

interface AccommodationFormProps {
  readonly granted: {
    readonly multiplier: number
    readonly breakMinutes: number
    readonly largerText: boolean
    readonly reason: string
  }
  readonly refused: (Refused & { readonly kept: Readonly<Record<string, string>> }) | undefined
}

/** What is granted to a person in every exam, as a form. */
export function AccommodationForm(props: AccommodationFormProps) {
  return (
    <Form method="post" className="grid gap-3">
      <GrantedFields {...props} />
      <p>
        <button type="submit" className="btn btn-go">
          Save
        </button>
      </p>
    </Form>
  )
}

/** Its fields: as granted, or as they were typed when the form was refused. */
export function GrantedFields({ granted, refused }: AccommodationFormProps) {
  const kept = refused?.kept ?? {}
  const fields = refused?.fields ?? {}
  return (
    <>
      <div className="grid gap-x-6 gap-y-3 sm:grid-cols-2">
        <Field
          name="multiplier"
          label="Time multiplier"
          hint="1 is what everyone has, 1.5 time and a half; at most 4."
          type="number"
          min="1"
          max="4"
          step="0.01"
          required
          defaultValue={kept.multiplier ?? granted.multiplier}
          error={fields.multiplier}
        />
        <Field
          name="breakMinutes"
          label="Break minutes"
          hint="In all, while the clock stands still; 0 for none."
          type="number"
          min="0"
          max="480"
          required
          defaultValue={kept.breakMinutes ?? granted.breakMinutes}
          error={fields.breakMinutes}
        />
      </div>
      <label className="flex min-h-11 items-center gap-3">
        <input
          type="checkbox"
          name="largerText"
          defaultChecked={refused ? kept.largerText === 'on' : granted.largerText}
          className="size-5 accent-(--action)"
        />
        Larger text in the exam room
      </label>
      <Field
        name="reason"
        label="Reason"
        hint="In plain words. Seen by this person, instructors and administrators only."
        maxLength={300}
        defaultValue={kept.reason ?? granted.reason}
        error={fields.reason}
      />
    </>
  )
}
