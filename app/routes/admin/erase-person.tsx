import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { GROUNDS } from '#accounts'
import { carryOutErasure, erasePerson, findMember } from '#accounts/server'
import { describe } from '#http/describe.ts'
import { erasingRooms } from '#http/erasure.server.ts'
import { formAnswer, formHeaders, textsOf } from '#http/form-answer.server.ts'
import { requireCan } from '#http/session.server.ts'
import { dayIn } from '#kernel/time.ts'
import { FormTrouble } from '#ui/account/form-trouble.tsx'
import { WhatIsErased } from '#ui/account/what-is-erased.tsx'
import { Field, SelectField } from '#ui/kit/field.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Erase a person · Cleanclaim' }]
export const headers = formHeaders

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'write', { kind: 'people' })
  // Themselves they erase as everybody does, with their password.
  if (params.person === actor.personId) throw redirect('/account/erase')
  const person = await findMember(context.db.read, { id: params.person ?? '' })
  if (!person || person.isErased) throw new Response(null, { status: 404 })
  return { name: person.name, email: person.email, today: dayIn(actor.zone, context.now()) }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireCan(request, context, 'write', { kind: 'people' })
  const typed = textsOf(await request.formData())
  const begun = await erasePerson(context.db, actor, params.person ?? '', typed, context.now())
  if (!begun.ok && begun.fault.code === 'not-found') throw new Response(null, { status: 404 })
  if (!begun.ok) return formAnswer(begun.fault, typed, ['address', 'ground', 'received'], context)
  const { db, log, requestId } = context
  await carryOutErasure(db, begun.value, erasingRooms(context), context.now()).catch((error: unknown) =>
    log.error({ requestId, error: describe(error) }, 'an erasure is to be finished'),
  )
  return redirect('/admin/people?erased=1')
}

const LABELS = {
  ground: 'Who asked, and how you know',
  received: 'Day the request came',
  address: 'Their e-mail address',
}

export default function ErasePerson() {
  const { name, email, today } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="mx-auto max-w-3xl">
      <PageHead tag={<Link to="/admin/people">People</Link>} title={`Erase ${name}`}>
        <p>
          For somebody who cannot do it in their account, and asked. It cannot be taken back. Who asked, by
          what, and that you did it is in the audit trail; keep the request itself where your house keeps such
          letters, not here.
        </p>
      </PageHead>
      <p className="mb-8 max-w-measure text-soft">
        Below it stands as the person would read it in their account.
      </p>
      <WhatIsErased />
      <section aria-labelledby="confirm" className="max-w-md">
        <h2 id="confirm" className="mb-3 text-2xl">
          Erase this person
        </h2>
        <FormTrouble refused={refused} labels={LABELS} />
        <Form method="post" key={refused?.id} className="grid gap-3">
          <SelectField
            name="ground"
            label={LABELS.ground}
            required
            defaultValue={refused?.kept.ground ?? ''}
            error={refused?.fields.ground}
          >
            <option value="" disabled>
              Choose
            </option>
            {Object.entries(GROUNDS).map(([ground, words]) => (
              <option key={ground} value={ground}>
                {words}
              </option>
            ))}
          </SelectField>
          <Field
            name="received"
            label={LABELS.received}
            type="date"
            max={today}
            required
            defaultValue={refused?.kept.received ?? ''}
            error={refused?.fields.received}
          />
          <Field
            name="address"
            label={LABELS.address}
            hint={
              <>
                Type <span className="break-all">{email}</span>, so that nobody else is erased by mistake.
              </>
            }
            type="email"
            autoComplete="off"
            required
            defaultValue={refused?.kept.address ?? ''}
            error={refused?.fields.address}
          />
          <p>
            <button type="submit" className="btn btn-go">
              Erase {name} for good
            </button>
          </p>
        </Form>
      </section>
    </div>
  )
}
