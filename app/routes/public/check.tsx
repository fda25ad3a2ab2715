import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { CheckForm } from '#ui/credits/check-form.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Check a certificate · Cleanclaim' }]

/** The form sends the code as a question; its page has an address that can be kept. */
export function loader({ request }: LoaderFunctionArgs) {
  const code = new URL(request.url).searchParams.get('code')?.trim().slice(0, 60) ?? ''
  if (code !== '') throw redirect(`/check/${encodeURIComponent(code)}`)
  return null
}

export default function CheckPage() {
  return (
    <div className="mx-auto max-w-2xl">
      <PageHead title="Check a certificate">
        <p>Type the code that stands on the certificate. Capitals, hyphens and spaces do not matter.</p>
      </PageHead>
      <CheckForm typed="" />
    </div>
  )
}
