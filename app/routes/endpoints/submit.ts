import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { submitAttempt } from '#exams/server'
import { requireActor } from '#http/session.server.ts'
import { claimTasks } from '#sandbox/server'

const SIGNED_OUT = { error: 'signed-out', message: 'You are signed out. Sign in again to hand the exam in.' }

/**
 * Hands an attempt in. One that is closed already leads to its report all the same. The room's script is told in JSON
 * and goes there by itself: a page that fails to open would take the room away.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const isScript = request.headers.get('Accept')?.includes('application/json') ?? false
  if (isScript && !(await context.actor())) return Response.json(SIGNED_OUT, { status: 401 })
  const actor = await requireActor(request, context)
  const attempt = params.attempt ?? ''
  const closed = await submitAttempt(context.db, actor, attempt, context.now(), claimTasks)
  if (closed.ok || closed.fault.code === 'closed') {
    if (isScript) return Response.json({ state: 'closed' })
    throw redirect(`/attempts/${attempt}/report`)
  }
  throw new Response(null, { status: 404 })
}

export const loader = ({ params }: ActionFunctionArgs) =>
  redirect(`/attempts/${encodeURIComponent(params.attempt ?? '')}`)
