import type { LoaderFunctionArgs } from '@remix-run/node'
import { listItemCorrections } from '#exams/server'
import { requireCan } from '#http/session.server.ts'

/** How far the corrections of a question have come, in JSON: its page asks while one is running. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'read', { kind: 'correction' })
  const lines = await listItemCorrections(context.db, actor, params.question ?? '')
  return Response.json(lines.ok ? lines.value : [])
}
