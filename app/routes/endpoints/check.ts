import type { ActionFunctionArgs } from '@remix-run/node'
import { statusOf } from '#http/fault-status.server.ts'
import { requireCan } from '#http/session.server.ts'
import { answerCheck } from '#study/server'

const SAY = {
  unread: 'The answer could not be read.',
  'not-found': 'This question is no longer part of the lesson. Load the page again.',
  conflict:
    'This question was revised since you opened the page. Load the page again to see it as it is now.',
} as const

/** Scores the answer to an inline question and gives the reasons back: JSON in, JSON out. The key never leaves before. */
export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await context.actor()
  if (!actor)
    return Response.json(
      { error: 'signed-out', message: 'You are signed out. Sign in again in another tab, then check.' },
      { status: 401 },
    )
  await requireCan(request, context, 'read', { kind: 'lesson' })
  const answered = await answerCheck(context.db, actor, await request.json().catch(() => null), context.now())
  if (answered.ok) return Response.json({ review: answered.value })
  const { code } = answered.fault
  return Response.json({ error: code, message: SAY[code] }, { status: statusOf(code) })
}

/** There is nothing to see here. */
export function loader() {
  throw new Response(null, { status: 404 })
}
