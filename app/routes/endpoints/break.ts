import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { attemptSentence } from '#exams'
import { endBreak, takeBreak } from '#exams/server'
import { statusOf } from '#http/fault-status.server.ts'

/** Begins or ends a break of the candidate's own: a form in, how the time stands in JSON out. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor()
  if (!actor)
    return Response.json(
      { error: 'signed-out', message: 'You are signed out. Sign in again in another tab; then try again.' },
      { status: 401 },
    )
  const ends = (await request.formData()).get('do') === 'end'
  const door = ends ? endBreak : takeBreak
  const result = await door(context.db, actor, params.attempt ?? '', context.now())
  if (result.ok) return Response.json({ time: result.value })
  const { code } = result.fault
  if (code === 'not-found') throw new Response(null, { status: 404 })
  return Response.json({ error: code, message: attemptSentence(result.fault) }, { status: statusOf(code) })
}

export const loader = ({ params }: ActionFunctionArgs) =>
  redirect(`/attempts/${encodeURIComponent(params.attempt ?? '')}`)
