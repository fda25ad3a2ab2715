import type { LoaderFunctionArgs } from '@remix-run/node'
import { disposition, downloadName } from '#credits'
import { readEvidence } from '#credits/server'
import { requireActor } from '#http/session.server.ts'

/** What browsers draw by themselves without running anything. */
const DRAWN = ['image/png', 'image/jpeg']

/**
 * A file that proves a line, for its owner and those who may audit it: to be kept, or (`?view`, pictures only) to be seen.
 * Its type is the one its content had, its policy lets nothing of it run; that browsers guess no other type and keep no
 * copy is said with every answer of the house.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const found = await readEvidence(
    context.db,
    context.env.evidenceDir,
    actor,
    params.evidence ?? '',
    context.now(),
  )
  if (!found.ok || !found.value.bytes) throw new Response(null, { status: 404 })
  const { type, name, bytes } = found.value
  const isSeen = new URL(request.url).searchParams.has('view') && DRAWN.includes(type)
  return new Response(bytes as Uint8Array<ArrayBuffer>, {
    headers: {
      'Content-Type': type,
      'Content-Disposition': disposition(isSeen ? 'inline' : 'attachment', downloadName(name, type)),
      'Content-Security-Policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
    },
  })
}
