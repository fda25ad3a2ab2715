import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireCan } from '#http/session.server.ts'
import { listSandbox } from '#sandbox/server'
import { DayTime } from '#ui/kit/day-time.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Claim sandbox · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'list', { kind: 'scenario' })
  return { ...(await listSandbox(context.db, actor)), zone: actor.zone }
}

export default function SandboxPage() {
  const { scenarios, cases, zone } = useLoaderData<typeof loader>()
  const open = cases.filter(({ closedAt }) => closedAt === null)
  const closed = cases.filter(({ closedAt }) => closedAt !== null)
  return (
    <div className="mx-auto max-w-3xl">
      <PageHead title="Claim sandbox">
        <p>
          Work a claim from the chart to a zero balance. Payers answer by the rules, not by a script: there is
          more than one right way, and what is wrong comes back.
        </p>
      </PageHead>
      {open.length > 0 && (
        <>
          <h2 className="mb-3 text-2xl">Going on</h2>
          <ul className="mb-12 grid gap-2">
            {open.map((one) => (
              <li key={one.id}>
                <Link to={`/cases/${one.id}`}>{one.title}</Link>{' '}
                <span className="text-soft">
                  · {one.moves} {one.moves === 1 ? 'move' : 'moves'}, last{' '}
                  <DayTime at={one.lastMoveAt} zone={zone} />
                  {one.isBranch ? ' · another way' : ''}
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2 className="mb-3 text-2xl">A day in the clinic</h2>
      <p className="mb-12">
        Twenty patients at once, measured as practices measure themselves.{' '}
        <Link to="/sandbox/clinic">Open a day</Link>
      </p>
      <h2 className="mb-3 text-2xl">Scenarios</h2>
      {scenarios.length === 0 && (
        <Empty title="No scenario is on offer.">
          <p>They lie in content/scenarios and are published when the server starts.</p>
        </Empty>
      )}
      <ol className="grid gap-4">
        {scenarios.map((one) => (
          <li key={one.id} className="card">
            <h3 className="text-xl">
              <Link to={`/sandbox/${one.id}`} className="text-ink">
                {one.number === null ? '' : `${one.number}${one.variant ?? ''} · `}
                {one.title}
              </Link>
            </h3>
            <p className="mt-1">{one.task}</p>
            <p className="mt-1 text-sm text-soft">
              about {one.minutes} min{one.best === null ? '' : ` · best so far ${one.best} of 100`}
              {one.open === null ? '' : ' · begun'}
            </p>
          </li>
        ))}
      </ol>
      {closed.length > 0 && (
        <>
          <h2 className="mb-3 mt-12 text-2xl">Closed cases</h2>
          <ul className="grid gap-2">
            {closed.map((one) => (
              <li key={one.id}>
                <Link to={`/cases/${one.id}/report`}>{one.title}</Link>{' '}
                <span className="text-soft">
                  · {one.score} of 100 · <DayTime at={one.closedAt ?? one.lastMoveAt} zone={zone} />
                </span>
              </li>
            ))}
          </ul>
        </>
      )}
    </div>
  )
}
