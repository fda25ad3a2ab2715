import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { auditableCycles, packParts, packRecords, readDay, readinessOf, statementAt } from '#credits'
import { ownAudits, readLedger, ruleSets } from '#credits/server'
import { requireActor } from '#http/session.server.ts'
import { count } from '#kernel/text.ts'
import { dayIn, dayInWords } from '#kernel/time.ts'
import { AuditBanner } from '#ui/credits/audit-banner.tsx'
import { credentialName } from '#ui/credits/choices.ts'
import { CreditDoors } from '#ui/credits/credit-doors.tsx'
import { GapList } from '#ui/credits/gap-list.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Audit · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const [sets, ledger] = [await ruleSets(), await readLedger(context.db.read, actor)]
  const today = dayIn(actor.zone, context.now())
  const names = (id: string) => credentialName(sets, id)
  const cycles = auditableCycles(sets, ledger, today).map((one) => ({
    ...one,
    value: `${one.subject} ${one.start}`,
    name: `${one.credentials.map(names).join(', ')}, ${dayInWords(one.start)} to ${dayInWords(one.end)}`,
  }))
  const [subject = '', day = ''] = (new URL(request.url).searchParams.get('of') ?? '').split(' ')
  const wished = { subject, cycleOf: readDay(day) }
  const first = cycles[0]
  const { subject: of, cycleOf } =
    wished.subject && wished.cycleOf
      ? { subject: wished.subject, cycleOf: wished.cycleOf }
      : { subject: first?.subject ?? '', cycleOf: first?.start }
  const statement = statementAt(sets, ledger, ledger.entries, of, { asOf: today, cycleOf })
  const audits = await ownAudits(context.db, actor)
  if (!statement) return { cycles, audits, chosen: null }
  const readiness = readinessOf(statement, ledger, today)
  const files = packRecords(statement, ledger.lines).flatMap((record) => record.files)
  const { cycle, credentials } = statement
  const held = Object.fromEntries(credentials.map((id) => [id, names(id)]))
  const chosen = { of, cycle, readiness, held, files: files.length, parts: packParts(files).length }
  return { cycles, audits, chosen }
}

export default function AuditPage() {
  const { cycles, audits, chosen } = useLoaderData<typeof loader>()
  return (
    <>
      <CreditDoors />
      <div className="max-w-3xl">
        <PageHead tag="Credits" title="Am I ready for an audit?">
          <p>What an auditor would ask about in a cycle, and everything of it in one archive.</p>
        </PageHead>
        <AuditBanner audits={audits} />
        {!chosen ? (
          <Empty title="There is no cycle to look at yet">
            <p>
              Put the <Link to="/credits/holdings">credentials you hold</Link> on your list first.
            </p>
          </Empty>
        ) : (
          <>
            <Form className="no-print mb-8 flex flex-wrap items-end gap-3">
              <div className="min-w-0 flex-1">
                <label htmlFor="of" className="mb-1 block font-medium">
                  Credential and cycle
                </label>
                <select
                  id="of"
                  name="of"
                  key={`${chosen.of} ${chosen.cycle.start}`}
                  defaultValue={`${chosen.of} ${chosen.cycle.start}`}
                  className="input"
                >
                  {cycles.map(({ value, name }) => (
                    <option key={value} value={value}>
                      {name}
                    </option>
                  ))}
                </select>
              </div>
              <button type="submit" className="btn">
                Look at it
              </button>
            </Form>
            <Ready chosen={chosen} />
            <PackDoor chosen={chosen} />
            <GapList gaps={chosen.readiness.gaps} names={chosen.held} />
          </>
        )}
        <PastAudits audits={audits} />
      </div>
    </>
  )
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>
type Chosen = NonNullable<Data['chosen']>

function Ready({ chosen: { readiness, held, cycle } }: { chosen: Chosen }) {
  const { isReady, records, evidenced, gaps } = readiness
  const rest = gaps.length > 0 ? ' The particulars below would only make it smoother.' : ''
  return (
    <section aria-label="Where this cycle stands" className="mb-8">
      <h2 className="mb-2 text-xl">
        {Object.values(held).join(', ')}, {dayInWords(cycle.start)} to {dayInWords(cycle.end)}
      </h2>
      <Notice tone={isReady ? 'good' : 'warn'}>
        <p>
          {isReady
            ? `Nothing that would sink an audit is missing.${rest}`
            : 'An auditor would not pass this cycle as it stands.'}
        </p>
        <p>
          {evidenced} of {count(records, 'record')} {records === 1 ? 'is' : 'are'} proved by a file or
          verified.
        </p>
      </Notice>
    </section>
  )
}

function PackDoor({ chosen: { of, cycle, files, parts } }: { chosen: Chosen }) {
  const to = (part: number) =>
    `/credits/audit/pack?${new URLSearchParams({ of, cycle: cycle.start, part: String(part) })}`
  return (
    <section aria-labelledby="pack" className="no-print mb-8">
      <h2 id="pack" className="mb-2 text-xl">
        The audit pack
      </h2>
      <p className="mb-3 text-soft">
        A ZIP archive with the transcript by requirement, {count(files, 'certificate file')} in order, an
        index, and checksums that show nothing was changed. What is missing is named in the index.
      </p>
      <p className="flex flex-wrap gap-3">
        {Array.from({ length: parts }, (_, i) => (
          <a key={to(i + 1)} href={to(i + 1)} className="btn btn-go" download>
            Make the pack{parts > 1 && `, part ${i + 1} of ${parts}`}
          </a>
        ))}
      </p>
    </section>
  )
}

function PastAudits({ audits }: { audits: Data['audits'] }) {
  const closed = audits.filter(({ state }) => state === 'closed')
  if (closed.length === 0) return null
  return (
    <section aria-labelledby="closed" className="mb-8">
      <h2 id="closed" className="mb-2 text-xl">
        Closed audits
      </h2>
      <ul className="list-disc pl-5">
        {closed.map(({ id, board, start, end }) => (
          <li key={id}>
            <Link to={`/credits/audits/${id}`}>
              {board}, {start} to {end}
            </Link>
          </li>
        ))}
      </ul>
    </section>
  )
}
