import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { listOutbox } from '#accounts/server'
import { requireCan } from '#http/session.server.ts'
import { LetterList } from '#ui/account/letter-list.tsx'
import { MorePages } from '#ui/account/more-pages.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Outbox · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'read', { kind: 'outbox' })
  const page = await listOutbox(context.db, actor, new URL(request.url).searchParams.get('before'))
  if (!page.ok) throw new Response(null, { status: 403 })
  return { ...page.value, zone: actor.zone, mails: context.env.smtpUrl !== null }
}

export default function Outbox() {
  const { letters, next, zone, mails } = useLoaderData<typeof loader>()
  return (
    <>
      <PageHead tag="Administration" title="Outbox">
        <p>
          {mails
            ? 'Mail of the last 30 days. Once a letter is sent its text is erased here.'
            : 'No mail server is configured (SMTP_URL), so letters wait here. Hand their text to the person they are for, and to nobody else: a link in it lets its reader in.'}
        </p>
      </PageHead>
      {letters.length > 0 ? (
        <LetterList letters={letters} zone={zone} />
      ) : (
        <Empty title="No mail.">Letters appear here when someone resets or changes a password.</Empty>
      )}
      <MorePages next={next} param="before" />
    </>
  )
}
