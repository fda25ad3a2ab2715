import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireCan } from '#http/session.server.ts'
import { listClosedCases } from '#sandbox/server'
import { DayTime } from '#ui/kit/day-time.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Closed claim cases · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'override', { kind: 'case-grade' })
  return { cases: await listClosedCases(context.db), zone: actor.zone }
}

export default function ClosedCasesPage() {
  const { cases, zone } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto max-w-4xl">
      <PageHead tag="Studio" title="Closed claim cases">
        <p>
          The newest hundred. A verdict may be changed in the report, with a reason that the learner reads.
        </p>
      </PageHead>
      {cases.length === 0 && <Empty title="Nobody has closed a case yet." />}
      <ul className="grid gap-3">
        {cases.map(({ id, title, person, score, closedAt }) => (
          <li key={id} className="card flex flex-wrap justify-between gap-x-4">
            <Link to={`/cases/${id}/report`}>
              {title}, {person}
            </Link>
            <span className="text-soft">
              {score} of 100 · {closedAt !== null && <DayTime at={closedAt} zone={zone} />}
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}
