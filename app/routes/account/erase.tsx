import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { carryOutErasure, eraseOwn, hasPassword } from '#accounts/server'
import { describe } from '#http/describe.ts'
import { erasingRooms } from '#http/erasure.server.ts'
import { formAnswer, formHeaders, textsOf } from '#http/form-answer.server.ts'
import { noSessionCookie, requireActor } from '#http/session.server.ts'
import { FormTrouble } from '#ui/account/form-trouble.tsx'
import { PasswordField } from '#ui/account/password-field.tsx'
import { WhatIsErased } from '#ui/account/what-is-erased.tsx'
import { Field } from '#ui/kit/field.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Erase your account · Cleanclaim' }]
export const headers = formHeaders

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  return { email: actor.email, hasPassword: await hasPassword(context.db, actor) }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const typed = textsOf(await request.formData())
  const begun = await eraseOwn(context.db, actor, typed, context.now())
  if (!begun.ok) return formAnswer(begun.fault, typed, ['address'], context)
  const { db, log, requestId } = context
  // It is noted and cannot be taken back: what fails here, housekeeping finishes.
  await carryOutErasure(db, begun.value, erasingRooms(context), context.now()).catch((error: unknown) =>
    log.error({ requestId, error: describe(error) }, 'an erasure is to be finished'),
  )
  // The browser forgets what it keeps for this site, as when signing out.
  const headers = { 'Set-Cookie': noSessionCookie(context.secure), 'Clear-Site-Data': '"storage"' }
  return redirect('/erased', { headers })
}

const LABELS = { address: 'Your e-mail address', current: 'Your password' }

export default function EraseAccount() {
  const { email, hasPassword } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="mx-auto max-w-3xl">
      <PageHead tag={<Link to="/account">Account</Link>} title="Erase your account">
        <p>
          It cannot be taken back, and nobody here can bring it back for you. You may want to{' '}
          <Link to="/account#own-data">download your data</Link> first: certificates and files are in it.
        </p>
      </PageHead>
      <WhatIsErased />
      <section aria-labelledby="confirm" className="max-w-md">
        <h2 id="confirm" className="mb-3 text-2xl">
          Erase it
        </h2>
        <FormTrouble refused={refused} labels={LABELS} />
        <Form method="post" reloadDocument key={refused?.id} className="grid gap-3">
          <Field
            name="address"
            label={LABELS.address}
            hint={
              <>
                Type <span className="break-all">{email}</span>, so that nothing is erased by mistake.
              </>
            }
            type="email"
            autoComplete="off"
            required
            defaultValue={refused?.kept.address ?? ''}
            error={refused?.fields.address}
          />
          {hasPassword && (
            <PasswordField name="current" label={LABELS.current} error={refused?.fields.current} />
          )}
          <p>
            <button type="submit" className="btn btn-go">
              Erase my account for good
            </button>
          </p>
        </Form>
      </section>
    </div>
  )
}
