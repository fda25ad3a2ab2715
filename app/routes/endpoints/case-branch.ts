import type { ActionFunctionArgs } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { requireActor } from '#http/session.server.ts'
import { branchCase } from '#sandbox/server'

/** Another way from an earlier moment (`at`) of one's own case: leads to the new case. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const form = await request.formData()
  const at = Number(form.get('at') ?? Number.NaN)
  if (!Number.isInteger(at)) throw new Response(null, { status: 400 })
  const branch = await branchCase(context.db, actor, params.case ?? '', at, context.now())
  if (!branch.ok) throw new Response(null, { status: branch.fault.code === 'not-allowed' ? 403 : 404 })
  return redirect(`/cases/${branch.value}`)
}

export const loader = ({ params }: ActionFunctionArgs) =>
  redirect(`/cases/${encodeURIComponent(params.case ?? '')}`)
