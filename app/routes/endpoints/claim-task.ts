import type { ActionFunctionArgs, LoaderFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { findClaimPlace } from '#exams/server'
import { requireActor } from '#http/session.server.ts'
import { findTaskCase, openTask } from '#sandbox/server'

async function claimPlace({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const wish = { attemptId: params.attempt ?? '', place: Number(params.place) }
  const found = await findClaimPlace(context.db, actor, wish, context.now())
  if (!found) throw new Response(null, { status: 404 })
  return { actor, found, room: `/attempts/${found.attemptId}?at=${found.place}` }
}

/** The case of a claim task, where it was opened already; otherwise back to its question. */
export async function loader(args: LoaderFunctionArgs) {
  const { found, room } = await claimPlace(args)
  const caseId = await findTaskCase(args.context.db, found)
  throw redirect(caseId === null ? room : `/cases/${caseId}`)
}

/** Opens the claim of a question in the workbench: a case of its own, the same however often it is opened. */
export async function action(args: ActionFunctionArgs) {
  const { actor, found, room } = await claimPlace(args)
  // A case that was begun can still be read; what ended the exam, or holds it, is told by its room.
  if (found.closed !== null) {
    const caseId = found.closed === 'stands' ? await findTaskCase(args.context.db, found) : null
    throw redirect(caseId === null ? room : `/cases/${caseId}`)
  }
  const opened = await openTask(args.context.db, actor, found, args.context.now())
  if (!opened.ok) throw new Response(null, { status: 404 })
  throw redirect(`/cases/${opened.value}`)
}
