import { Form } from '@remix-run/react'
import { Field } from '#ui/kit/field.tsx'
import { ChoiceField } from './choice-field.tsx'
import type { Refused } from './form-trouble.tsx'
import { FormTrouble } from './form-trouble.tsx'

export interface Profile {
  readonly name: string
  readonly email: string
  readonly zone: string
  readonly theme: string
}

const THEMES = [
  { value: 'system', label: 'As this device says' },
  { value: 'light', label: 'Light' },
  { value: 'dark', label: 'Dark' },
]
const LABELS = { name: 'Name', zone: 'Time zone' }

/** What a person is called, and when their day ends. */
export function ProfileForm({
  profile,
  zones,
  refused,
}: {
  profile: Profile
  zones: readonly string[]
  refused: (Refused & { readonly kept: Readonly<Record<string, string>> }) | undefined
}) {
  const shown = { ...profile, ...refused?.kept }
  return (
    <section aria-labelledby="profile" className="max-w-md">
      <h2 id="profile" className="mb-4 text-2xl">
        Profile
      </h2>
      <FormTrouble refused={refused} labels={LABELS} />
      <Form method="post" className="grid gap-3">
        <input type="hidden" name="intent" value="profile" />
        <p className="mb-1">
          <span className="block font-medium">E-mail address</span>
          <span className="break-words text-soft">{profile.email}</span>
        </p>
        <Field
          name="name"
          label={LABELS.name}
          autoComplete="name"
          required
          maxLength={100}
          defaultValue={shown.name}
          error={refused?.fields.name}
        />
        <ChoiceField
          id="zone"
          name="zone"
          label={LABELS.zone}
          hint="Decides on which day something is due, and when you did it."
          options={zones.map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') }))}
          defaultValue={shown.zone}
          error={refused?.fields.zone}
        />
        <ChoiceField
          id="own-theme"
          name="theme"
          label="Theme"
          hint="For this device now, and for others when you sign in there."
          options={THEMES}
          defaultValue={shown.theme}
          error={refused?.fields.theme}
        />
        <button type="submit" className="btn btn-go justify-self-start">
          Save profile
        </button>
      </Form>
    </section>
  )
}
