import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { waitInWords } from '#accounts'
import { checkCertificate } from '#credits/server'
import { CheckForm } from '#ui/credits/check-form.tsx'
import { Confirmation } from '#ui/credits/confirmation.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [
  { title: 'Check a certificate · Cleanclaim' },
  { name: 'robots', content: 'noindex' },
]

/** What a code stands for. A code that nobody has gets the same answer whatever is wrong with it. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const typed = (params.code ?? '').slice(0, 60)
  const found = await checkCertificate(context.db, typed, context.ip, context.now())
  if (found.ok) return data({ typed, found: found.value, wait: null }, { status: found.value ? 200 : 404 })
  const seconds = Math.ceil(found.fault.retryAfter / 1000)
  const wait = waitInWords(found.fault.retryAfter)
  return data({ typed, found: null, wait }, { status: 429, headers: { 'Retry-After': String(seconds) } })
}

export default function CheckCodePage() {
  const { typed, found, wait } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto max-w-2xl">
      <PageHead title="Check a certificate" />
      <div className="mb-8">
        {found ? (
          <Confirmation found={found} />
        ) : (
          <Notice tone={wait ? 'warn' : 'bad'}>
            {wait
              ? `Too many codes were checked from this address. Try again in ${wait}.`
              : 'No certificate has this code. Look at it again: a code has eleven letters and digits.'}
          </Notice>
        )}
      </div>
      <CheckForm typed={found ? '' : typed} />
    </div>
  )
}
