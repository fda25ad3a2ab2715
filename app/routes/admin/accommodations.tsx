import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { listGranted } from '#accounts/server'
import { requireCan } from '#http/session.server.ts'
import { MorePages } from '#ui/account/more-pages.tsx'
import { PeopleSearch } from '#ui/account/people-search.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Accommodations · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'list', { kind: 'accommodation' })
  const asked = new URL(request.url).searchParams
  const search = asked.get('q') ?? ''
  const page = await listGranted(context.db, actor, { search, after: asked.get('after') })
  if (!page.ok) throw new Response(null, { status: 403 })
  return { ...page.value, search }
}

export default function Accommodations() {
  const { people, next, search } = useLoaderData<typeof loader>()
  return (
    <div className="max-w-3xl">
      <PageHead tag="Exams" title="Accommodations">
        <p>What each person is granted in every exam. A change counts at once, also in an open exam.</p>
      </PageHead>
      <PeopleSearch search={search} />
      {people.length === 0 && <Empty title="Nobody by that name or address." />}
      <ul aria-label="People" className="border-t border-line">
        {people.map((person) => (
          <li
            key={person.id}
            className="grid gap-x-6 gap-y-1 border-b border-line py-3 sm:grid-cols-[1.4fr_1fr]"
          >
            <div className="min-w-0">
              <Link
                to={`/admin/accommodations/${person.id}`}
                className="inline-flex min-h-11 items-center font-medium"
              >
                {person.name}
              </Link>
              <p className="break-words text-[15px] text-soft">{person.email}</p>
            </div>
            <p className="content-center text-[15px] text-soft">Granted: {person.granted}</p>
          </li>
        ))}
      </ul>
      <MorePages next={next} param="after" keep={{ q: search }} />
    </div>
  )
}
