import type { LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { getReceipt } from '#exams/server'
import { requireActor } from '#http/session.server.ts'

/** The receipt of one's own closed attempt, as a file to keep. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const attempt = params.attempt ?? ''
  const found = await getReceipt(context.db, actor, attempt)
  if (!found.ok && found.fault.code === 'still-open') throw redirect(`/attempts/${attempt}`)
  if (!found.ok) throw new Response(null, { status: 404 })
  return new Response(JSON.stringify(found.value, null, 1), {
    headers: {
      'Content-Type': 'application/json',
      'Content-Disposition': `attachment; filename="cleanclaim-receipt-${found.value.attempt.id}.json"`,
    },
  })
}
