import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { requestPasswordReset } from '#accounts/server'
import { formAnswer, formHeaders, textsOf } from '#http/form-answer.server.ts'
import { visitOf } from '#http/session.server.ts'
import { FormTrouble } from '#ui/account/form-trouble.tsx'
import { Field } from '#ui/kit/field.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Reset your password · Cleanclaim' }]
export const headers = formHeaders

export function loader({ request, context }: LoaderFunctionArgs) {
  return { asked: new URL(request.url).searchParams.has('sent'), mails: context.env.smtpUrl !== null }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const typed = textsOf(await request.formData())
  const result = await requestPasswordReset(context.db, typed, visitOf(request, context), context.now())
  if (!result.ok) return formAnswer(result.fault, typed, ['email'], context)
  return redirect('/forgot?sent')
}

const LABELS = { email: 'E-mail address' }

export default function Forgot() {
  const { asked, mails } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="mx-auto max-w-md">
      <PageHead title="Reset your password">
        <p>We send you a link to choose a new one. Until you use it, the old one stays.</p>
      </PageHead>
      {asked && !refused && (
        <div className="mb-6">
          <Notice tone="good" focus>
            If that address has an account, a letter with a link is on its way. The link works once, for one
            hour.
            {!mails &&
              ' This installation has no mail server: an administrator finds the letter in the outbox.'}
          </Notice>
        </div>
      )}
      <FormTrouble refused={refused} labels={LABELS} />
      <Form method="post" className="grid gap-3">
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
        <button type="submit" className="btn btn-go mt-1">
          Send the link
        </button>
      </Form>
      <p className="mt-6">
        <Link to="/sign-in">Back to sign in</Link>
      </p>
    </div>
  )
}
