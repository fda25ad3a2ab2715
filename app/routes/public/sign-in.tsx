import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { DEMO_PEOPLE, Role } from '#accounts'
import { signIn, signInDemo } from '#accounts/server'
import { formAnswer, formHeaders, textsOf } from '#http/form-answer.server.ts'
import { letIn } from '#http/let-in.server.ts'
import { ownPath } from '#http/own-path.ts'
import { visitOf } from '#http/session.server.ts'
import { DemoPeople } from '#ui/account/demo-people.tsx'
import { FormTrouble } from '#ui/account/form-trouble.tsx'
import { PasswordField } from '#ui/account/password-field.tsx'
import { Field } from '#ui/kit/field.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Sign in · Cleanclaim' }]
export const headers = formHeaders

export async function loader({ request, context }: LoaderFunctionArgs) {
  const asked = new URL(request.url).searchParams
  const to = ownPath(asked.get('to'), '/today')
  if (await context.actor()) throw redirect(to)
  const demo = context.env.demo ? Role.options.map((role) => ({ role, name: DEMO_PEOPLE[role].name })) : []
  return { to, demo, wasReset: asked.has('reset'), wasStopped: asked.has('to') }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = textsOf(await request.formData())
  const { db, env } = context
  const visit = visitOf(request, context)
  const result =
    typed.demo === undefined
      ? await signIn(db, typed, visit, context.now())
      : await signInDemo(db, env.demo, typed.demo, visit, context.now())
  if (!result.ok) return formAnswer(result.fault, typed, ['email'], context)
  return letIn(request, context, result.value, ownPath(typed.to, '/today'))
}

const LABELS = { email: 'E-mail address', password: 'Password' }

export default function SignIn() {
  const { to, demo, wasReset, wasStopped } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="mx-auto grid max-w-md gap-8">
      <div>
        <PageHead title="Sign in">
          {wasStopped && !refused && <p>Sign in first; you will go on to the page you asked for.</p>}
        </PageHead>
        {wasReset && !refused && (
          <div className="mb-6">
            <Notice tone="good">
              Your password is changed, and every session was signed out. Sign in with it.
            </Notice>
          </div>
        )}
        <FormTrouble refused={refused} labels={LABELS} />
        <Form method="post" className="grid gap-3">
          <input type="hidden" name="to" value={to} />
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
          <PasswordField error={refused?.fields.password} />
          <button type="submit" className="btn btn-go mt-1">
            Sign in
          </button>
        </Form>
        <p className="mt-6 flex flex-wrap gap-x-6 gap-y-2 text-soft">
          <Link to="/forgot">Forgot your password?</Link>
          <Link to={`/sign-up?to=${encodeURIComponent(to)}`}>Make an account</Link>
        </p>
      </div>
      {demo.length > 0 && <DemoPeople people={demo} to={to} />}
    </div>
  )
}
