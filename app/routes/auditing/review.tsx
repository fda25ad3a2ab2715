import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { useEffect } from 'react'
import { moveAudit, readAudit } from '#credits/server'
import { auditAnswer } from '#http/audit-answer.server.ts'
import { textsOf } from '#http/form-answer.server.ts'
import { requireCan } from '#http/session.server.ts'
import type { CalendarDay } from '#kernel/time.ts'
import { dayInWords } from '#kernel/time.ts'
import { FormTrouble } from '#ui/account/form-trouble.tsx'
import { AuditFigures } from '#ui/credits/audit-figures.tsx'
import { RecordCard } from '#ui/credits/record-card.tsx'
import { useReviewKeys } from '#ui/credits/use-review-keys.ts'
import { VerdictForm } from '#ui/credits/verdict-form.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Audit · Cleanclaim' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'decide', { kind: 'credit-audit' })
  const read = await readAudit(context.db, actor, params.audit ?? '', context.now())
  if (!read.ok || read.value.role !== 'auditor') throw new Response(null, { status: 404 })
  const search = new URL(request.url).searchParams
  const undecided = read.value.groups
    .flatMap(({ records }) => records)
    .find(({ standing }) => standing.verdict === null || standing.isAnswered)
  const done = search.get('done')
  return { audit: read.value, zone: actor.zone, done, next: undecided?.line.entry.id ?? null }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireCan(request, context, 'decide', { kind: 'credit-audit' })
  const form = textsOf(await request.formData())
  const moved = await moveAudit(context.db, actor, params.audit ?? '', form, context.now())
  if (!moved.ok) return auditAnswer(moved.fault, form, context)
  const to = form.move === 'closed' ? '/auditing' : `/auditing/${params.audit}`
  return redirect(`${to}?done=${form.move}${form.entry ? `&of=${form.entry}` : ''}`)
}

const DONE: Readonly<Record<string, string>> = {
  opened: 'The audit is open, and the specialist has a letter.',
  reviewed: 'The findings are sent. The specialist may answer each denial.',
}
const VERDICTS = ['approved', 'denied', 'withdrawn']

export default function Review() {
  const { audit, zone, done, next } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  useReviewKeys()
  // After a verdict one goes on with the record that waits next.
  const { moves } = { moves: audit.groups.flatMap(({ records }) => records.map((r) => r.standing.seen)) }
  const last = Math.max(0, ...moves)
  useEffect(() => {
    if (done && VERDICTS.includes(done) && last > 0 && next)
      document.getElementById(`record-${next}`)?.focus()
  }, [done, last, next])
  const { name, board, start, end, state, answerBy, groups, compliance, memberNumbers, today } = audit
  const isWaiting = state === 'open' && today <= answerBy
  return (
    <div className="max-w-4xl">
      <p className="no-print mb-4">
        <Link to="/auditing">All open audits</Link>
      </p>
      <PageHead tag={`Audit of ${board}`} title={name}>
        <p>
          {dayInWords(start as CalendarDay)} to {dayInWords(end as CalendarDay)}
          {memberNumbers.length > 0 && ` · member number ${memberNumbers.join(', ')}`} · answer by{' '}
          {dayInWords(answerBy as CalendarDay)}
        </p>
      </PageHead>
      {done && !refused && Object.hasOwn(DONE, done) && (
        <div className="mb-6">
          <Notice tone="good" focus>
            {DONE[done]}
          </Notice>
        </div>
      )}
      <FormTrouble refused={refused} labels={{}} />
      {isWaiting && (
        <div className="mb-6">
          <Notice>
            The specialist has not submitted yet. Records can be decided when they have, or after the day.
          </Notice>
        </div>
      )}
      <AuditFigures compliance={compliance} />
      <p className="no-print mb-8 flex flex-wrap items-center gap-3">
        <a href={`/auditing/${audit.id}/pack`} className="btn" download>
          Take the pack
        </a>
        <span className="text-[15px] text-soft">
          On a record: <kbd>J</kbd> next, <kbd>K</kbd> previous, <kbd>A</kbd> approve, <kbd>D</kbd> deny.
        </span>
      </p>
      {groups.map(({ id, title, records, decided }) => (
        <section key={id} aria-labelledby={`group-${id}`} className="mb-8">
          <h2 id={`group-${id}`} className="mb-3 text-xl">
            {title}{' '}
            <span className="text-base text-soft">
              {decided === records.length ? '✓ audited' : `${decided} of ${records.length} audited`}
            </span>
          </h2>
          {records.map((record) => (
            <RecordCard key={record.line.entry.id} record={record} zone={zone}>
              {!isWaiting && (
                <VerdictForm
                  key={record.standing.seen}
                  id={record.line.entry.id}
                  standing={record.standing}
                  isTold={state === 'reviewed'}
                  kept={refused?.kept.entry === record.line.entry.id ? refused.kept.why : undefined}
                />
              )}
            </RecordCard>
          ))}
        </section>
      ))}
      {!isWaiting && (
        <Form method="post" className="no-print flex flex-wrap gap-3">
          {state === 'reviewed' ? (
            <button type="submit" name="move" value="closed" className="btn btn-go">
              Close the audit
            </button>
          ) : (
            <button type="submit" name="move" value="reviewed" className="btn btn-go">
              Send the findings
            </button>
          )}
        </Form>
      )}
    </div>
  )
}
