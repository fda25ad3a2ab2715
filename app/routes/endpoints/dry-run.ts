import type { LoaderFunctionArgs } from '@remix-run/node'
import { CorrectionKind, correctionSentence } from '#exams'
import { dryRunCorrection } from '#exams/server'
import { statusOf } from '#http/fault-status.server.ts'
import { requireCan } from '#http/session.server.ts'

/** So many attempts are looked at for one answer. */
const PART = 500

/** A further part of a dry run, in JSON: its page goes on with it until all attempts were looked at. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'read', { kind: 'correction' })
  const asked = new URL(request.url).searchParams
  const kind = CorrectionKind.safeParse(asked.get('kind'))
  if (!kind.success) return Response.json({ error: 'invalid' }, { status: 400 })
  const wish = { question: params.question ?? '', kind: kind.data }
  const part = await dryRunCorrection(context.db, actor, wish, { after: asked.get('after'), most: PART })
  if (part.ok) return Response.json(part.value)
  const { code } = part.fault
  return Response.json({ error: code, message: correctionSentence(part.fault) }, { status: statusOf(code) })
}
