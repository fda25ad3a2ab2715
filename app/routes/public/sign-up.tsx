import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useEffect, useState } from 'react'
import { signUp } from '#accounts/server'
import { formAnswer, formHeaders, textsOf } from '#http/form-answer.server.ts'
import { letIn } from '#http/let-in.server.ts'
import { ownPath } from '#http/own-path.ts'
import { visitOf } from '#http/session.server.ts'
import { FormTrouble } from '#ui/account/form-trouble.tsx'
import { NewPasswordField } from '#ui/account/password-field.tsx'
import { Field } from '#ui/kit/field.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Sign up · Cleanclaim' }]
export const headers = formHeaders

export async function loader({ request, context }: LoaderFunctionArgs) {
  const to = ownPath(new URL(request.url).searchParams.get('to'), '/today')
  if (await context.actor()) throw redirect(to)
  return { to }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = textsOf(await request.formData())
  const result = await signUp(context.db, typed, visitOf(request, context), context.now())
  if (!result.ok) return formAnswer(result.fault, typed, ['name', 'email'], context)
  return letIn(request, context, result.value, ownPath(typed.to, '/today'))
}

const LABELS = { name: 'Name', email: 'E-mail address', password: 'Password' }

export default function SignUp() {
  const { to } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="mx-auto max-w-md">
      <PageHead title="Make an account">
        <p>Your lessons, answers and results are kept under it.</p>
      </PageHead>
      <FormTrouble refused={refused} labels={LABELS} />
      <Form method="post" className="grid gap-3">
        <input type="hidden" name="to" value={to} />
        <OwnZone />
        <Field
          name="name"
          label={LABELS.name}
          autoComplete="name"
          required
          maxLength={100}
          defaultValue={refused?.kept.name}
          error={refused?.fields.name}
        />
        <Field
          name="email"
          label={LABELS.email}
          type="email"
          autoComplete="username"
          required
          maxLength={254}
          defaultValue={refused?.kept.email}
          error={refused?.fields.email}
        />
        <NewPasswordField error={refused?.fields.password} />
        <button type="submit" className="btn btn-go mt-1">
          Sign up
        </button>
      </Form>
      <p className="mt-6 text-soft">
        You have an account? <Link to={`/sign-in?to=${encodeURIComponent(to)}`}>Sign in</Link>
      </p>
    </div>
  )
}

/** Tells the server the browser's time zone, so that days end when the person's do. Without it a usual one is taken. */
function OwnZone() {
  const [zone, setZone] = useState('')
  useEffect(() => setZone(Intl.DateTimeFormat().resolvedOptions().timeZone), [])
  return <input type="hidden" name="zone" value={zone} />
}
