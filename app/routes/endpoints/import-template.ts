import type { LoaderFunctionArgs } from '@remix-run/node'
import { importTemplate } from '#credits'
import { requireActor } from '#http/session.server.ts'

/** The file to begin an import with. The mark at its start lets spreadsheets know that it is UTF-8. */
export async function loader({ request, context }: LoaderFunctionArgs) {
  await requireActor(request, context)
  return new Response(`\uFEFF${importTemplate()}`, {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': 'attachment; filename="past-activities.csv"',
    },
  })
}
