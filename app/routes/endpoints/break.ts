import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { attemptSentence } from '#exams'
import { endBreak, skipBreak, takeBreak, takeScheduledBreak } from '#exams/server'
import { statusOf } from '#http/fault-status.server.ts'

/**
 * Begins or ends a break, or passes by one that the exam offers: a form in, how the time stands in JSON out. `scheduled`
 * is the place of the exam's own break; without it the break is one of the candidate's.
 */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await context.actor()
  if (!actor)
    return Response.json(
      { error: 'signed-out', message: 'You are signed out. Sign in again in another tab; then try again.' },
      { status: 401 },
    )
  const form = await request.formData()
  const [attempt, now] = [params.attempt ?? '', context.now()]
  const what = form.get('do')
  const scheduled = Number(form.get('scheduled') ?? Number.NaN)
  const result =
    what === 'end'
      ? await endBreak(context.db, actor, attempt, now)
      : what === 'skip'
        ? await skipBreak(context.db, actor, attempt, scheduled, now)
        : form.has('scheduled')
          ? await takeScheduledBreak(context.db, actor, attempt, scheduled, now)
          : await takeBreak(context.db, actor, attempt, now)
  if (result.ok) return Response.json({ time: result.value })
  const { code } = result.fault
  if (code === 'not-found') throw new Response(null, { status: 404 })
  return Response.json({ error: code, message: attemptSentence(result.fault) }, { status: statusOf(code) })
}

export const loader = ({ params }: ActionFunctionArgs) =>
  redirect(`/attempts/${encodeURIComponent(params.attempt ?? '')}`)
