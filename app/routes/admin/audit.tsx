import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { auditActor, auditDeed } from '#accounts'
import { listAudit } from '#accounts/server'
import { requireCan } from '#http/session.server.ts'
import { AuditList } from '#ui/account/audit-list.tsx'
import { MorePages } from '#ui/account/more-pages.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Audit trail · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'read', { kind: 'audit' })
  const page = await listAudit(context.db, actor, new URL(request.url).searchParams.get('before'))
  if (!page.ok) throw new Response(null, { status: 403 })
  const lines = page.value.lines.map((line) => ({
    id: line.id,
    at: line.at,
    who: auditActor(line),
    did: auditDeed(line),
    detail: line.detail,
  }))
  return { lines, next: page.value.next, zone: actor.zone }
}

export default function Audit() {
  const { lines, next, zone } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead tag="Administration" title="Audit trail">
        <p>Who did what, newest first. Lines are only ever added; the database refuses to change one.</p>
      </PageHead>
      {lines.length > 0 ? (
        <AuditList lines={lines} zone={zone} />
      ) : (
        <Empty title="Nothing has happened yet." />
      )}
      <MorePages next={next} param="before" />
    </>
  )
}
