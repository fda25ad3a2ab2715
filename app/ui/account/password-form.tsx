import { Form, Link } from '@remix-run/react'
import type { Refused } from './form-trouble.tsx'
import { FormTrouble } from './form-trouble.tsx'
import { NewPasswordField, PasswordField } from './password-field.tsx'

const LABELS = { current: 'Current password', password: 'New password' }

/** Changing one's password; a person without one (the demo's) is told how to get one. */
export function PasswordForm({
  hasPassword,
  refused,
}: {
  hasPassword: boolean
  refused: Refused | undefined
}) {
  return (
    <section aria-labelledby="change-password" className="max-w-md">
      <h2 id="change-password" className="mb-4 text-2xl">
        Password
      </h2>
      {hasPassword ? (
        <>
          <FormTrouble refused={refused} labels={LABELS} />
          <Form method="post" key={refused?.id} className="grid gap-3">
            <input type="hidden" name="intent" value="password" />
            <PasswordField name="current" label={LABELS.current} error={refused?.fields.current} />
            <NewPasswordField label={LABELS.password} error={refused?.fields.password} />
            <button type="submit" className="btn btn-go justify-self-start">
              Change password
            </button>
          </Form>
          <p className="mt-3 text-sm text-soft">Every other session is signed out, and a letter tells you.</p>
        </>
      ) : (
        <p className="text-soft">
          This account has no password. <Link to="/forgot">Set one by mail</Link>.
        </p>
      )}
    </section>
  )
}
