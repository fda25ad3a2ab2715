import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { issueDuplicate, ownCertificates } from '#credits/server'
import { statusOf } from '#http/fault-status.server.ts'
import { requireActor } from '#http/session.server.ts'
import { CertificateCard } from '#ui/credits/certificate-card.tsx'
import { CreditDoors } from '#ui/credits/credit-doors.tsx'
import { TranscriptLinks } from '#ui/credits/transcript-links.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Certificates · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  return { certificates: await ownCertificates(context.db, actor), zone: actor.zone }
}

const SAY = {
  revoked: 'This certificate was revoked, so no duplicate is issued. It stays as it is.',
  full: 'This certificate was issued again as often as it can be. The last copy is still good.',
} as const

/** Issues a certificate again. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const certificate = String((await request.formData()).get('certificate') ?? '')
  const issued = await issueDuplicate(context.db, actor, certificate, context.now())
  if (issued.ok)
    return data({
      good: true,
      say: 'A duplicate was issued. The copy before it now says that it was replaced.',
    })
  if (issued.fault.code === 'not-found') throw new Response(null, { status: 404 })
  return data({ good: false, say: SAY[issued.fault.code] }, { status: statusOf(issued.fault.code) })
}

export default function Certificates() {
  const { certificates, zone } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  return (
    <>
      <CreditDoors />
      <div className="mx-auto max-w-3xl">
        <PageHead tag="Credits" title="Certificates">
          <p>
            What you earned here, to print, to show and to have checked. Whoever approved it is named on each.
          </p>
        </PageHead>
        {answer && (
          <div className="mb-6">
            <Notice tone={answer.good ? 'good' : 'bad'} focus>
              {answer.say}
            </Notice>
          </div>
        )}
        {certificates.length === 0 ? (
          <Empty title="No certificates yet.">
            A certificate appears here when you finish a lesson or an exam that gives credit and pass its
            test.
          </Empty>
        ) : (
          <ul className="grid gap-6">
            {certificates.map((certificate) => (
              <li key={certificate.id}>
                <CertificateCard certificate={certificate} zone={zone} />
              </li>
            ))}
          </ul>
        )}
        <TranscriptLinks />
      </div>
    </>
  )
}
