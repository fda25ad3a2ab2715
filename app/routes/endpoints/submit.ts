import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { submitAttempt } from '#exams/server'
import { requireActor } from '#http/session.server.ts'

/** Hands an attempt in. One that is closed already leads to its report all the same. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const attempt = params.attempt ?? ''
  const closed = await submitAttempt(context.db, actor, attempt, context.now())
  if (closed.ok || closed.fault.code === 'closed') throw redirect(`/attempts/${attempt}/report`)
  throw new Response(null, { status: 404 })
}

export const loader = ({ params }: ActionFunctionArgs) =>
  redirect(`/attempts/${encodeURIComponent(params.attempt ?? '')}`)
