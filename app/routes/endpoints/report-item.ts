import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { reportSentence } from '#exams'
import { reportItem } from '#exams/server'
import { statusOf } from '#http/fault-status.server.ts'
import { textsOf } from '#http/form-answer.server.ts'
import { requireActor } from '#http/session.server.ts'

const SIGNED_OUT = {
  error: 'signed-out',
  message: 'You are signed out. Sign in in another tab, then send it.',
}

/** Takes a report about a question: told in JSON to a script, by going back to the review to a plain form. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const isScript = request.headers.get('Accept')?.includes('application/json') ?? false
  if (isScript && !(await context.actor())) return Response.json(SIGNED_OUT, { status: 401 })
  const actor = await requireActor(request, context)
  const attempt = params.attempt ?? ''
  const form = textsOf(await request.formData())
  const kept = await reportItem(context.db, actor, attempt, form, context.now())
  const code = kept.ok ? 'kept' : kept.fault.code
  if (isScript && kept.ok) return Response.json(kept.value)
  if (isScript && !kept.ok)
    return Response.json({ error: code, message: reportSentence(kept.fault) }, { status: statusOf(code) })
  if (code === 'not-found') throw new Response(null, { status: 404 })
  return redirect(`/attempts/${attempt}/review?reported=${code}#q${Number(form.place) || 1}`)
}

export const loader = () => redirect('/reports')
