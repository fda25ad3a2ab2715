import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import { readAccommodation } from '#accounts/server'
import { changeAccommodation, grantTime, listSittings } from '#exams/server'
import { formAnswer, formHeaders, textsOf } from '#http/form-answer.server.ts'
import { requireCan } from '#http/session.server.ts'
import { AccommodationForm } from '#ui/account/accommodation-form.tsx'
import { FormTrouble } from '#ui/account/form-trouble.tsx'
import { SittingTimes } from '#ui/account/sitting-times.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Accommodations of ${data?.name ?? 'a person'} · Cleanclaim` },
]
export const headers = formHeaders

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'write', { kind: 'accommodation' })
  const person = params.person ?? ''
  const found = await readAccommodation(context.db, actor, person)
  const sittings = await listSittings(context.db, actor, person, context.now())
  if (!found.ok || !sittings.ok) throw new Response(null, { status: 404 })
  const { name, granted } = found.value
  const done = new URL(request.url).searchParams.get('done')
  return { name, granted, sittings: sittings.value, zone: actor.zone, done }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireCan(request, context, 'write', { kind: 'accommodation' })
  const typed = textsOf(await request.formData())
  const { attempt } = typed
  const now = context.now()
  const result =
    attempt === undefined
      ? await changeAccommodation(context.db, actor, params.person ?? '', typed, now)
      : await grantTime(context.db, actor, attempt, typed, now)
  if (result.ok)
    return redirect(`/admin/accommodations/${params.person}?done=${attempt === undefined ? 'all' : 'one'}`)
  if (result.fault.code === 'not-found') throw new Response(null, { status: 404 })
  return formAnswer(result.fault, typed, ['attempt', ...GRANTED], context)
}

const GRANTED = ['multiplier', 'breakMinutes', 'largerText', 'reason']

const LABELS = {
  multiplier: 'Time multiplier',
  breakMinutes: 'Break minutes',
  reason: 'Reason',
  minutes: 'Minutes',
  why: 'Why',
}

export default function AccommodationPage() {
  const { name, granted, sittings, zone, done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  return (
    <div className="max-w-3xl">
      <PageHead tag={<Link to="/admin/accommodations">Accommodations</Link>} title={name}>
        <p>
          Granted once, applied to every exam they start, and at once to those that are open. Every change is
          in the audit trail.
        </p>
      </PageHead>
      {done && !refused && (
        <div className="mb-6">
          <Notice key={done} tone="good" focus>
            Saved.{' '}
            {done === 'all' ? 'Open exams have the new time already.' : 'The exam has the new time already.'}
          </Notice>
        </div>
      )}
      <FormTrouble refused={refused} labels={LABELS} />
      <AccommodationForm granted={granted} refused={refused?.kept.attempt ? undefined : refused} />
      <SittingTimes sittings={sittings} zone={zone} />
    </div>
  )
}
