import type { FormEvent } from 'react'
import { useState } from 'react'
import type { Refused } from '#ui/account/form-trouble.tsx'
import { FormTrouble } from '#ui/account/form-trouble.tsx'
import { PasswordField } from '#ui/account/password-field.tsx'
import { Field } from '#ui/kit/field.tsx'

/** One of the demo's people, who have no password. */
export interface DemoSelf {
  readonly role: string
  readonly name: string
}

interface SignInAgainProps {
  readonly attemptId: string
  /** Set when it is one of the demo's people whose exam this is. */
  readonly demo: DemoSelf | null
  /** Whether time passes meanwhile. */
  readonly clockRuns: boolean
  readonly onDone: () => void
}

const LABELS = { email: 'E-mail address', password: 'Password' }
const UNREACHED = {
  code: 'unreached',
  say: 'The server cannot be reached, so you are not signed in yet. Your answers are kept; try again in a moment.',
  fields: {},
}

/** Signs in without leaving the room. What was answered meanwhile waits in the page and is sent afterwards. */
export function SignInAgain({ attemptId, demo, clockRuns, onDone }: SignInAgainProps) {
  const [refused, setRefused] = useState<Refused>()
  const [busy, setBusy] = useState(false)
  const action = `/attempts/${attemptId}/sign-in`
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const typed = [...new FormData(event.currentTarget)].map(([name, value]) => [name, String(value)])
    setBusy(true)
    const answer = await fetch(action, { method: 'POST', body: new URLSearchParams(typed) }).catch(() => null)
    const said = (await answer?.json().catch(() => null)) as Refused | null
    setBusy(false)
    if (answer?.ok) return onDone()
    setRefused(said?.say ? said : { ...UNREACHED, id: String(performance.now()) })
  }
  return (
    <>
      <p className="mb-4 text-soft">
        Your answers are kept here and are sent once you are signed in.
        {clockRuns && ' The clock runs on.'}
      </p>
      <FormTrouble refused={refused} labels={LABELS} />
      {/* A form's own address, method and names are what password managers know it by. */}
      <form method="post" action={action} onSubmit={(event) => void send(event)} className="grid gap-3">
        {demo ? (
          <>
            <p>This is a demo. Its people have no password.</p>
            <input type="hidden" name="demo" value={demo.role} />
          </>
        ) : (
          <>
            <Field
              name="email"
              label={LABELS.email}
              type="email"
              autoComplete="username"
              required
              maxLength={254}
              error={refused?.fields.email}
            />
            <PasswordField error={refused?.fields.password} />
          </>
        )}
        <p>
          <button type="submit" className="btn btn-go" disabled={busy}>
            {busy ? 'Signing in …' : demo ? `Sign in as ${demo.name}` : 'Sign in'}
          </button>
        </p>
      </form>
      {!demo && (
        <p className="mt-4 text-sm text-soft">
          <a href="/forgot" target="_blank" rel="noreferrer">
            Forgot your password?
          </a>{' '}
          Opens in another tab; the exam stays here.
        </p>
      )}
    </>
  )
}
