import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { Form, useActionData, useLoaderData } from '@remix-run/react'
import { shownCode } from '#credits'
import { findForOffice, revokeCertificate } from '#credits/server'
import { statusOf } from '#http/fault-status.server.ts'
import { requireCan } from '#http/session.server.ts'
import { dayInWords } from '#kernel/time.ts'
import { Empty } from '#ui/kit/empty.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Certificates issued · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'list', { kind: 'certificate' })
  const typed = (new URL(request.url).searchParams.get('code') ?? '').slice(0, 60)
  const found = await findForOffice(context.db, actor, typed)
  if (!found.ok) throw new Response(null, { status: 403 })
  const certificates = found.value.map(({ id, body, copies, revoked }) => ({
    ...{ id, revoked: revoked?.why ?? null, code: shownCode(copies.at(-1)?.code ?? '') },
    ...{ name: body.participant, title: body.accreditation.subject.title, completedOn: body.completedOn },
  }))
  return { typed, certificates }
}

const SAY = {
  'not-allowed': 'Your role does not include this.',
  'not-found': 'There is no such certificate. Nothing was changed.',
  'no-reason': 'Say why in a few words. Nothing was changed yet.',
  revoked: 'This certificate was revoked already. Nothing was changed.',
} as const

/** Revokes a certificate with a reason. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireCan(request, context, 'revoke', { kind: 'certificate' })
  const form = await request.formData()
  const wish = { certificate: String(form.get('certificate') ?? ''), why: form.get('why') }
  const done = await revokeCertificate(context.db, actor, wish, context.now())
  if (done.ok)
    return data({
      good: true,
      say: 'The certificate and its badge are revoked, and the credit was taken back.',
    })
  return data({ good: false, say: SAY[done.fault.code] }, { status: statusOf(done.fault.code) })
}

export default function AdminCertificates() {
  const { typed, certificates } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <PageHead tag="Administration" title="Certificates issued">
        <p>The newest first, or the one with a code. Revoking cannot be undone; the owner sees the reason.</p>
      </PageHead>
      {answer && (
        <div className="mb-6 max-w-measure">
          <Notice tone={answer.good ? 'good' : 'bad'} focus>
            {answer.say}
          </Notice>
        </div>
      )}
      <Form method="get" className="mb-8 flex flex-wrap items-end gap-3">
        <div>
          <label htmlFor="code" className="mb-1.5 block font-medium">
            Verification code
          </label>
          <input id="code" name="code" defaultValue={typed} maxLength={60} className="input font-mono" />
        </div>
        <button type="submit" className="btn">
          Find
        </button>
      </Form>
      {certificates.length === 0 ? (
        <Empty title={typed ? 'No certificate has this code.' : 'No certificates yet.'} />
      ) : (
        <ul className="grid max-w-3xl gap-4">
          {certificates.map((one) => (
            <li key={one.id} className="card">
              <p className="font-medium">
                {one.name}: {one.title}
              </p>
              <p className="text-sm text-soft">
                {dayInWords(one.completedOn)} · <span className="font-mono">{one.code}</span>
              </p>
              {one.revoked !== null ? (
                <p className="mt-2 text-bad">✗ Revoked: {one.revoked}</p>
              ) : (
                <details className="mt-2">
                  <summary>Revoke</summary>
                  <Form method="post" className="mt-3 flex flex-wrap items-end gap-3">
                    <input type="hidden" name="certificate" value={one.id} />
                    <div className="grow">
                      <label htmlFor={`why-${one.id}`} className="mb-1.5 block font-medium">
                        Reason
                      </label>
                      <input
                        id={`why-${one.id}`}
                        name="why"
                        required
                        minLength={3}
                        maxLength={500}
                        className="input w-full"
                      />
                    </div>
                    <button type="submit" className="btn">
                      Revoke this certificate
                    </button>
                  </Form>
                </details>
              )}
            </li>
          ))}
        </ul>
      )}
    </>
  )
}
