import type { LoaderFunctionArgs } from '@remix-run/node'
import { packOfAudit } from '#credits/server'
import { packAnswer, partOf } from '#http/audit-answer.server.ts'
import { requireCan } from '#http/session.server.ts'

/** The pack of an audit that is not closed, for its auditor. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'decide', { kind: 'credit-audit' })
  const wish = {
    audit: params.audit ?? '',
    part: partOf(new URL(request.url).searchParams),
    checkAt: `${new URL(context.origin).host}/check`,
  }
  const pack = await packOfAudit(context.db, context.env.evidenceDir, actor, wish, context.now())
  if (!pack.ok) throw new Response(null, { status: 404 })
  return packAnswer(pack.value)
}
