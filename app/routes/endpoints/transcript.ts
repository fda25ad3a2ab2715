import type { LoaderFunctionArgs } from '@remix-run/node'
import { transcriptFile } from '#credits/server'
import { requireActor } from '#http/session.server.ts'

/** One's own ledger as a file: `pdf`, `csv` or `json`. */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const { format } = params
  if (format !== 'pdf' && format !== 'csv' && format !== 'json') throw new Response(null, { status: 404 })
  const paper = new URL(request.url).searchParams.get('paper') === 'a4' ? 'A4' : 'LETTER'
  const { name, type, body } = await transcriptFile(context.db, actor, format, paper, context.now())
  return new Response(body as BodyInit, {
    headers: { 'Content-Type': type, 'Content-Disposition': `attachment; filename="${name}"` },
  })
}
