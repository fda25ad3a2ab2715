import type { LoaderFunctionArgs } from '@remix-run/node'
import { readFeed, ruleSets } from '#credits/server'

/** A person's dates for their calendar program, which has no session: whoever knows the address may read. */
export async function loader({ params, context }: LoaderFunctionArgs) {
  const token = (params.token ?? '').replace(/\.ics$/, '')
  const calendar = await readFeed(context.db, await ruleSets(), token, context.origin, context.now())
  if (calendar === null) throw new Response(null, { status: 404 })
  return new Response(calendar, {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8',
      'Content-Disposition': 'attachment; filename="cleanclaim-credentials.ics"',
      'Cache-Control': 'private, no-store',
    },
  })
}
