import { Field } from '#ui/kit/field.tsx'

// The rules of app/accounts/identity/password.ts, repeated for the browser's own check; the server's decide.
const SHORTEST = 10
const LONGEST = 200

/** Where a password that exists is typed. */
export function PasswordField({
  name = 'password',
  label = 'Password',
  error,
}: {
  name?: string
  label?: string
  error?: string | undefined
}) {
  return (
    <Field
      name={name}
      label={label}
      type="password"
      autoComplete="current-password"
      required
      maxLength={LONGEST}
      error={error}
    />
  )
}

/** Where a new password is chosen. */
export function NewPasswordField({
  label = 'Password',
  error,
}: {
  label?: string
  error?: string | undefined
}) {
  return (
    <Field
      name="password"
      label={label}
      type="password"
      autoComplete="new-password"
      required
      minLength={SHORTEST}
      maxLength={LONGEST}
      hint={`At least ${SHORTEST} characters. A few words that have nothing to do with each other work well.`}
      error={error}
    />
  )
}
