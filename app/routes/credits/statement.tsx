import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { cyclesOf, readDay, statementOf, statementView, statementWish } from '#credits'
import { readLedger, ruleSets } from '#credits/server'
import { requireActor } from '#http/session.server.ts'
import { dayIn, dayInWords } from '#kernel/time.ts'
import { CreditDoors } from '#ui/credits/credit-doors.tsx'
import { EntryPages } from '#ui/credits/entry-pages.tsx'
import { FactList } from '#ui/credits/fact-list.tsx'
import { RequirementList } from '#ui/credits/requirement-list.tsx'
import { StatementFilter } from '#ui/credits/statement-filter.tsx'
import { StatementHead } from '#ui/credits/statement-head.tsx'
import { namesOf, withNames } from '#ui/credits/statement-names.ts'
import { StatementRows } from '#ui/credits/statement-rows.tsx'
import { UnknownList } from '#ui/credits/unknown-list.tsx'
import { UpcomingList } from '#ui/credits/upcoming-list.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `Statement${data ? ` · ${data.board}` : ''} · Cleanclaim` },
]

const PAGE = 100

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const sets = await ruleSets()
  const set = sets.find(({ board }) => board === params.board)
  if (!set) throw new Response(null, { status: 404 })
  const ledger = await readLedger(context.db.read, actor)
  const search = new URL(request.url).searchParams
  const asked = statementWish(search, readDay)
  const own = ledger.holdings.map(({ credential }) => credential)
  const credential = own.includes(asked.credential) ? asked.credential : undefined
  const today = dayIn(actor.zone, context.now())
  const cycles = cyclesOf(set, ledger.holdings, today, credential)
  // A day before the first cycle, or after the one that runs, is in none of them.
  const cycle = cycles.find(({ start, end }) => asked.cycle && asked.cycle >= start && asked.cycle <= end)
  const statement = statementOf(set, ledger.holdings, ledger.entries, today, {
    credential,
    cycleOf: cycle?.start,
  })
  const common = { board: set.name, about: set.about, names: namesOf(sets, own) }
  if (!statement) return { ...common, stated: null }
  const wish = { ...asked, credential: statement.credentials[0] ?? '', cycle: statement.cycle.start }
  const { rows, ...view } = statementView(statement, ledger.entries, wish)
  const wholly = search.get('page') === 'all'
  const pages = Math.max(1, Math.ceil(rows.length / PAGE))
  const page = Math.min(pages, Math.max(1, Number.parseInt(search.get('page') ?? '', 10) || 1))
  const shown = wholly ? rows : rows.slice((page - 1) * PAGE, page * PAGE)
  const { entries: _, ...rest } = statement
  return {
    ...common,
    stated: {
      statement: rest,
      ...{ cycles, wish, view, page, pages, wholly, found: rows.length, query: search.toString() },
      rows: shown.map((row) => ({
        ...row,
        counted: { ...row.counted, why: withNames(row.counted.why, common.names) },
      })),
    },
  }
}

export default function StatementPage() {
  const { board, about, names, stated } = useLoaderData<typeof loader>()
  if (!stated)
    return (
      <>
        <CreditDoors />
        <PageHead tag="Statement" title={board}>
          <p>{about}</p>
        </PageHead>
        <Empty title="No credential of this board is on your list">
          <p>
            <Link to="/credits/holdings">Add the one you hold</Link>, and its statement stands here.
          </p>
        </Empty>
      </>
    )
  const { statement, cycles, wish, view, rows, page, pages, wholly, found, query } = stated
  const { requirements, upcoming, unknowns, facts, asOf, rulesFrom } = statement
  const titles = Object.fromEntries(requirements.map(({ id, title }) => [id, title]))
  return (
    <>
      <CreditDoors />
      <StatementHead statement={statement} names={names} board={board} about={about} />
      <Part id="requirements" title="What is asked for">
        <RequirementList requirements={requirements} />
        <p className="mt-2 text-sm text-soft">By the rules that stand since {dayInWords(rulesFrom)}.</p>
      </Part>
      <Part id="upcoming" title="What comes next">
        {upcoming.length > 0 ? (
          <UpcomingList upcoming={upcoming} asOf={asOf} />
        ) : (
          <p className="text-soft">Nothing: this cycle’s dates are over.</p>
        )}
      </Part>
      <Part id="entries" title="Every entry, and why">
        <StatementFilter wish={wish} cycles={cycles} chosen={statement.cycle.start} view={view} />
        {rows.length > 0 ? (
          <StatementRows rows={rows} titles={titles} />
        ) : (
          <Empty title={view.all === 0 ? 'Nothing is logged yet' : 'No entry is like that'}>
            {view.all === 0 && (
              <p>
                <Link to="/credits/new">Log an activity</Link> with its certificate.
              </p>
            )}
          </Empty>
        )}
        <EntryPages {...{ page, pages, wholly, found, query }} />
      </Part>
      <Part id="rules" title="What else is known of its rules">
        <FactList facts={facts} />
        <UnknownList unknowns={unknowns} />
      </Part>
    </>
  )
}

const Part = ({ id, title, children }: { id: string; title: string; children: React.ReactNode }) => (
  <section id={id} aria-labelledby={`${id}-title`} className="mb-10">
    <h2 id={`${id}-title`} className="mb-3 text-xl">
      {title}
    </h2>
    {children}
  </section>
)
