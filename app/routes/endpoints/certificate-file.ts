import type { LoaderFunctionArgs } from '@remix-run/node'
import { bakedSvg } from '#credits'
import { certificatePdf, ownCertificate, signBadge } from '#credits/server'
import { requireActor } from '#http/session.server.ts'

const SEALED =
  'Badges cannot be signed at the moment. Your certificate is not touched; tell an administrator.'

/** One's own certificate as a file: `pdf` (on Letter, or A4 with `?paper=a4`), `badge` (signed), `badge-svg` (baked). */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const certificate = await ownCertificate(context.db.read, actor, params.certificate ?? '')
  if (!certificate) throw new Response(null, { status: 404 })
  const { id, body } = certificate
  const { origin } = context
  const send = (content: Uint8Array | string, type: string, ending: string, way = 'attachment') =>
    new Response(content as BodyInit, {
      headers: {
        'Content-Type': type,
        'Content-Disposition': `${way}; filename="cleanclaim-${id}.${ending}"`,
      },
    })
  if (params.file === 'pdf') {
    const paper = new URL(request.url).searchParams.get('paper') === 'a4' ? 'A4' : 'LETTER'
    const { host } = new URL(origin)
    return send(await certificatePdf(certificate, paper, `${host}/check`), 'application/pdf', 'pdf', 'inline')
  }
  if (params.file !== 'badge' && params.file !== 'badge-svg') throw new Response(null, { status: 404 })
  const signed = await signBadge(
    context.db,
    actor,
    id,
    { origin, secret: context.env.badgeSecret },
    context.now(),
  )
  if (!signed.ok)
    throw new Response(signed.fault.code === 'sealed' ? SEALED : null, {
      status: signed.fault.code === 'sealed' ? 503 : 404,
    })
  if (params.file === 'badge') return send(signed.value, 'text/plain; charset=utf-8', 'jwt')
  const { subject, provider } = body.accreditation
  return send(bakedSvg(signed.value, { title: subject.title, by: provider.name }), 'image/svg+xml', 'svg')
}
