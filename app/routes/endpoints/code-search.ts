import type { LoaderFunctionArgs } from '@remix-run/node'
import { IMPORTED_LISTS, isDay } from '#billing'
import { MOST_IN_ALL, searchImportedCodes } from '#curriculum/server'
import { requireActor } from '#http/session.server.ts'

const CONTENT = 'content'
const LONGEST = 100

/**
 * Codes of the imported tables that answer what was typed (`asked`), in force on the day `on`, in JSON: forty at most, and
 * behind the first `after`. Without an import there are none.
 */
export async function loader({ request, params, context }: LoaderFunctionArgs) {
  await requireActor(request, context)
  const list = IMPORTED_LISTS.find((one) => one === params.list)
  if (!list) throw new Response(null, { status: 404 })
  const { searchParams } = new URL(request.url)
  const on = searchParams.get('on') ?? ''
  const asked = (searchParams.get('asked') ?? '').slice(0, LONGEST)
  const after = Number(searchParams.get('after') ?? 0)
  if (!isDay(on) || !Number.isInteger(after) || after < 0 || after > MOST_IN_ALL)
    return Response.json({ error: 'invalid' }, { status: 400 })
  return Response.json(await searchImportedCodes(context.db, CONTENT, { list, asked, on, after }))
}
