import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { moveAudit, readAudit } from '#credits/server'
import { auditAnswer } from '#http/audit-answer.server.ts'
import { textsOf } from '#http/form-answer.server.ts'
import { requireActor } from '#http/session.server.ts'
import type { CalendarDay } from '#kernel/time.ts'
import { dayInWords } from '#kernel/time.ts'
import { FormTrouble } from '#ui/account/form-trouble.tsx'
import { auditWants } from '#ui/credits/audit-banner.tsx'
import { AuditFigures } from '#ui/credits/audit-figures.tsx'
import { CreditDoors } from '#ui/credits/credit-doors.tsx'
import type { ShownRecord } from '#ui/credits/record-card.tsx'
import { RecordCard } from '#ui/credits/record-card.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'
import { TextArea } from '#ui/kit/text-area.tsx'

export const meta: MetaFunction = () => [{ title: 'Your audit · Cleanclaim' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const read = await readAudit(context.db, actor, params.audit ?? '', context.now())
  if (!read.ok || read.value.role !== 'owner') throw new Response(null, { status: 404 })
  // While the auditor is judging, verdicts are not told one by one: they come with the findings.
  const isTold = read.value.state === 'reviewed' || read.value.state === 'closed'
  const groups = read.value.groups.map(({ records, ...group }) => ({
    ...group,
    records: records.map(
      (record): ShownRecord =>
        isTold ? record : { ...record, moves: [], standing: { verdict: null, isAnswered: false, seen: 0 } },
    ),
  }))
  const done = new URL(request.url).searchParams.get('done')
  return {
    audit: { ...read.value, groups, compliance: isTold ? read.value.compliance : null },
    zone: actor.zone,
    done,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const form = textsOf(await request.formData())
  const moved = await moveAudit(context.db, actor, params.audit ?? '', form, context.now())
  if (!moved.ok) return auditAnswer(moved.fault, form, context)
  return redirect(`/credits/audits/${params.audit}?done=${form.move}`)
}

const DONE: Readonly<Record<string, string>> = {
  submitted: 'Submitted. The auditor has your records now.',
  answered: 'Your answer is with the auditor.',
}

export default function OwnAudit() {
  const { audit, zone, done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const { board, start, end, state, groups, compliance } = audit
  return (
    <>
      <CreditDoors />
      <div className="max-w-4xl">
        <PageHead tag="Your audit" title={board}>
          <p>
            The cycle {dayInWords(start as CalendarDay)} to {dayInWords(end as CalendarDay)}.{' '}
            {auditWants(audit)}
          </p>
        </PageHead>
        {done && !refused && Object.hasOwn(DONE, done) && (
          <div className="mb-6">
            <Notice tone="good" focus>
              {DONE[done]}
            </Notice>
          </div>
        )}
        <FormTrouble refused={refused} labels={{ why: 'Your answer' }} />
        {compliance && <AuditFigures compliance={compliance} />}
        {state === 'open' && (
          <Form method="post" className="no-print mb-8">
            <p className="mb-3">
              These records go to the auditor as they stand when you submit. Lines that you log later are no
              part of the audit. <Link to="/credits/audit">See first what is missing</Link>.
            </p>
            <button type="submit" name="move" value="submitted" className="btn btn-go">
              Submit to the auditor
            </button>
          </Form>
        )}
        {groups.map(({ id, title, records }) => (
          <section key={id} aria-labelledby={`group-${id}`} className="mb-8">
            <h2 id={`group-${id}`} className="mb-3 text-xl">
              {title}
            </h2>
            {records.map((record) => (
              <RecordCard key={record.line.entry.id} record={record} zone={zone}>
                {state !== 'closed' && <Answer record={record} state={state} kept={refused?.kept} />}
              </RecordCard>
            ))}
          </section>
        ))}
      </div>
    </>
  )
}

function Answer({
  record: { line, standing },
  state,
  kept,
}: {
  record: ShownRecord
  state: string
  kept: Readonly<Record<string, string>> | undefined
}) {
  const { id } = line.entry
  const evidence = (
    <Link to={`/credits/entries/${id}`}>
      {line.files.length > 0 ? 'Attach more evidence' : 'Attach evidence'}
    </Link>
  )
  if (state === 'open') return <p className="no-print mt-3">{evidence}</p>
  if (state !== 'reviewed' || standing.verdict !== 'denied' || standing.isAnswered) return null
  return (
    <Form method="post" className="no-print mt-3 grid gap-3 border-t border-line pt-3">
      <input type="hidden" name="entry" value={id} />
      <input type="hidden" name="seen" value={standing.seen} />
      <p>{evidence} first, if you have it; then answer.</p>
      <TextArea
        name="why"
        id={`why-${id}`}
        label="Your answer to the denial"
        rows={3}
        maxLength={1000}
        required
        defaultValue={kept?.entry === id ? kept.why : ''}
      />
      <p>
        <button type="submit" name="move" value="answered" className="btn btn-go">
          Send the answer
        </button>
      </p>
    </Form>
  )
}
