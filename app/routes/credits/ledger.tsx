import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { ledgerView, ledgerWish, readDay, statementsOf } from '#credits'
import { ownAudits, readLedger, ruleSets } from '#credits/server'
import { requireActor } from '#http/session.server.ts'
import { dayIn } from '#kernel/time.ts'
import { AuditBanner } from '#ui/credits/audit-banner.tsx'
import { choicesOf, credentialName } from '#ui/credits/choices.ts'
import { CreditDoors } from '#ui/credits/credit-doors.tsx'
import { LedgerFilter } from '#ui/credits/ledger-filter.tsx'
import { LedgerRows, rowOf } from '#ui/credits/ledger-rows.tsx'
import { LedgerTotals } from '#ui/credits/ledger-totals.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Ledger · Cleanclaim' }]

const PAGE = 100

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const sets = await ruleSets()
  const ledger = await readLedger(context.db.read, actor)
  const search = new URL(request.url).searchParams
  const wish = ledgerWish(search, readDay)
  const { lines, ...totals } = ledgerView(ledger.lines, wish)
  const pages = Math.max(1, Math.ceil(lines.length / PAGE))
  const page = Math.min(pages, Math.max(1, Number.parseInt(search.get('page') ?? '', 10) || 1))
  const names = (id: string) => credentialName(sets, id)
  const cycles = statementsOf(sets, ledger, dayIn(actor.zone, context.now())).map(
    ({ credentials, cycle }) => ({
      name: credentials.map(names).join(', '),
      from: cycle.start,
      to: cycle.end,
    }),
  )
  const rows = lines.slice((page - 1) * PAGE, page * PAGE).map((line) => rowOf(line, names))
  const { credentials } = choicesOf(sets, ledger)
  const all = ledger.lines.length
  return {
    audits: await ownAudits(context.db, actor),
    rows,
    totals,
    found: lines.length,
    all,
    page,
    pages,
    wish,
    cycles,
    credentials,
    query: search.toString(),
  }
}

export default function LedgerPage() {
  const { audits, rows, totals, found, all, page, pages, wish, cycles, credentials, query } =
    useLoaderData<typeof loader>()
  return (
    <>
      <CreditDoors />
      <AuditBanner audits={audits} />
      <PageHead tag="Credits" title="Ledger">
        <p>
          Everything you have done for credit. Lines are never changed: a correction is a line of its own.{' '}
          <Link to="/credits/import" className="no-print">
            Import past activities
          </Link>
        </p>
      </PageHead>
      {all === 0 ? (
        <Empty title="Nothing is logged yet">
          <p>
            Put the <Link to="/credits/holdings">credentials you hold</Link> on your list, then{' '}
            <Link to="/credits/new">log an activity</Link> with its certificate. One line serves all your
            credentials. A table of what you did before can be <Link to="/credits/import">imported</Link>.
          </p>
        </Empty>
      ) : (
        <>
          <LedgerFilter {...{ wish, cycles, credentials }} />
          <LedgerTotals {...{ totals, found, all }} />
          {rows.length === 0 ? (
            <Empty title="No line is like that">
              <p>
                <Link to="/credits/ledger">Show all {all.toLocaleString('en-US')}</Link>
              </p>
            </Empty>
          ) : (
            <LedgerRows {...{ rows, page, pages, query }} />
          )}
        </>
      )}
    </>
  )
}
