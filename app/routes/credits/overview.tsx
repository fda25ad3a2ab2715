import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { statementsOf } from '#credits'
import { ownAudits, readLedger, ruleSets } from '#credits/server'
import { requireActor } from '#http/session.server.ts'
import { dayIn } from '#kernel/time.ts'
import { AuditBanner } from '#ui/credits/audit-banner.tsx'
import { CreditDoors } from '#ui/credits/credit-doors.tsx'
import { StatementCard, summaryOf } from '#ui/credits/statement-card.tsx'
import { namesOf } from '#ui/credits/statement-names.ts'
import { Empty } from '#ui/kit/empty.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Credits · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const sets = await ruleSets()
  const ledger = await readLedger(context.db.read, actor)
  const statements = statementsOf(sets, ledger, dayIn(actor.zone, context.now()))
  const held = ledger.holdings.map(({ credential }) => credential)
  const stated = new Set(statements.flatMap(({ credentials }) => credentials))
  return {
    summaries: statements.map(summaryOf),
    names: namesOf(sets, held),
    unruled: held.filter((id) => !stated.has(id)),
    isEmpty: held.length === 0,
    lines: ledger.lines.length,
    audits: await ownAudits(context.db, actor),
  }
}

export default function CreditsPage() {
  const { summaries, names, unruled, isEmpty, lines, audits } = useLoaderData<typeof loader>()
  return (
    <>
      <CreditDoors />
      <AuditBanner audits={audits} />
      <PageHead tag="Credits" title="Where your credentials stand">
        <p>Each by its own board’s rules, from what your ledger says today.</p>
      </PageHead>
      {isEmpty ? (
        <Empty title="No credential is on your list yet">
          <p>
            <Link to="/credits/holdings">Add a credential you hold</Link>: from then on its cycle, what is
            earned and what is missing stand here.
            {lines > 0 && ' What you have logged already will be counted.'}
          </p>
        </Empty>
      ) : (
        <div className="grid items-stretch gap-6 lg:grid-cols-2">
          {summaries.map((one) => (
            <StatementCard key={one.credentials.join() + one.cycle.start} summary={one} names={names} />
          ))}
        </div>
      )}
      {unruled.length > 0 && (
        <p className="mt-6 text-soft">
          We know no rules for {unruled.map((id) => names[id] ?? id).join(', ')}, so nothing can be counted
          for it.
        </p>
      )}
      {!isEmpty && lines === 0 && (
        <p className="mt-6">
          Nothing is logged yet. <Link to="/credits/new">Log an activity</Link> with its certificate: one line
          serves all your credentials.
        </p>
      )}
    </>
  )
}
