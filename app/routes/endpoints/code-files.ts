import type { LoaderFunctionArgs } from '@remix-run/node'
import { codeFilesNamed } from '#sandbox/server'

/** The curated code tables as the engine in the browser reads them. The address names their content, so they may be kept. */
export async function loader({ params }: LoaderFunctionArgs) {
  const text = await codeFilesNamed(params.hash ?? '')
  if (text === null) throw new Response(null, { status: 404 })
  return new Response(text, {
    headers: { 'Content-Type': 'application/json', 'Cache-Control': 'public, max-age=31536000, immutable' },
  })
}
