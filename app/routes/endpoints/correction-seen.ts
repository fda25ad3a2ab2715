import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { markCorrectionsSeen } from '#exams/server'
import { requireActor } from '#http/session.server.ts'

/** The candidate has seen that a correction changed their result. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const attempt = params.attempt ?? ''
  const seen = await markCorrectionsSeen(context.db, actor, attempt)
  if (!seen.ok) throw new Response(null, { status: 404 })
  return redirect(`/attempts/${attempt}/report`)
}

export const loader = ({ params }: ActionFunctionArgs) =>
  redirect(`/attempts/${encodeURIComponent(params.attempt ?? '')}/report`)
