import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { isResetLink, resetPassword } from '#accounts/server'
import { formAnswer, formHeaders, textsOf } from '#http/form-answer.server.ts'
import { noSessionCookie, visitOf } from '#http/session.server.ts'
import { FormTrouble } from '#ui/account/form-trouble.tsx'
import { NewPasswordField } from '#ui/account/password-field.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Choose a new password · Cleanclaim' }]
export const headers = formHeaders

export async function loader({ params, context }: LoaderFunctionArgs) {
  const works = await isResetLink(context.db, params.token ?? '', context.now())
  return data({ works }, { status: works ? 200 : 404 })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const typed = textsOf(await request.formData())
  const visit = visitOf(request, context)
  const result = await resetPassword(context.db, params.token ?? '', typed, visit, context.now())
  if (!result.ok) return formAnswer(result.fault, typed, [], context)
  return redirect('/sign-in?reset', { headers: { 'Set-Cookie': noSessionCookie(context.secure) } })
}

const LABELS = { password: 'New password' }

export default function Reset() {
  const { works } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  if (!works) return <DeadLink />
  return (
    <div className="mx-auto max-w-md">
      <PageHead title="Choose a new password">
        <p>Every device that is signed in to your account will be signed out.</p>
      </PageHead>
      <FormTrouble refused={refused} labels={LABELS} />
      <Form method="post" className="grid gap-3">
        <NewPasswordField label={LABELS.password} error={refused?.fields.password} />
        <button type="submit" className="btn btn-go mt-1">
          Keep it
        </button>
      </Form>
    </div>
  )
}

function DeadLink() {
  return (
    <div className="mx-auto max-w-md">
      <PageHead title="This link no longer works">
        <p>A link works once, for one hour. Your password was not changed by opening it.</p>
      </PageHead>
      <Link to="/forgot" className="btn btn-go">
        Ask for a new link
      </Link>
    </div>
  )
}
