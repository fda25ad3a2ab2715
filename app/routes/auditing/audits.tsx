import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { addDays } from '#credits'
import { listAudits, openAudit, ruleSets } from '#credits/server'
import { auditAnswer } from '#http/audit-answer.server.ts'
import { textsOf } from '#http/form-answer.server.ts'
import { requireCan } from '#http/session.server.ts'
import type { CalendarDay } from '#kernel/time.ts'
import { dayIn, dayInWords } from '#kernel/time.ts'
import { FormTrouble } from '#ui/account/form-trouble.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { Field } from '#ui/kit/field.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Audits of credits · Cleanclaim' }]

/** What is proposed where a board says nothing else; AAPC gave 30 days in 2008. */
const ANSWER_DAYS = 30

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'list', { kind: 'credit-audit' })
  const audits = await listAudits(context.db, actor)
  if (!audits.ok) throw new Response(null, { status: 403 })
  const subjects = (await ruleSets()).flatMap((set) =>
    set.scope.value === 'credential'
      ? set.credentials.map(({ id, name }) => ({ id, name: `${set.name}: ${name}` }))
      : [{ id: set.board, name: `${set.name}: all its credentials` }],
  )
  const today = dayIn(actor.zone, context.now())
  const done = new URL(request.url).searchParams.get('done')
  return { audits: audits.value, subjects, today, answerBy: addDays(today, ANSWER_DAYS), done }
}

export async function action({ request, context }: ActionFunctionArgs) {
  const actor = await requireCan(request, context, 'open', { kind: 'credit-audit' })
  const form = textsOf(await request.formData())
  const opened = await openAudit(context.db, actor, form, context.now())
  return opened.ok
    ? redirect(`/auditing/${opened.value}?done=opened`)
    : auditAnswer(opened.fault, form, context)
}

const LABELS = {
  email: 'E-mail address of the specialist',
  board: 'What is audited',
  cycleOf: 'A day of the cycle',
  answerBy: 'Answer by',
}
const STATES = {
  open: 'with the specialist',
  submitted: 'to be reviewed',
  reviewed: 'findings sent',
  closed: 'closed',
} as const

export default function Audits() {
  const { audits, subjects, today, answerBy, done } = useLoaderData<typeof loader>()
  const refused = useActionData<typeof action>()
  const kept = refused?.kept ?? {}
  return (
    <div className="max-w-3xl">
      <PageHead tag="Auditing" title="Audits of credits">
        <p>
          An audit opens one cycle of a person’s ledger to auditors, until it is closed. Everything done in it
          is on the audit trail.
        </p>
      </PageHead>
      {done === 'closed' && !refused && (
        <div className="mb-6">
          <Notice tone="good" focus>
            The audit is closed. The specialist has a letter with what it came to.
          </Notice>
        </div>
      )}
      <FormTrouble refused={refused} labels={LABELS} />
      {audits.length === 0 ? (
        <Empty title="No audit is open" />
      ) : (
        <ul aria-label="Open audits" className="border-t border-line">
          {audits.map(({ id, name, board, start, end, state, answerBy }) => (
            <li key={id} className="min-w-0 break-words border-b border-line py-3">
              <Link to={`/auditing/${id}`} className="font-medium">
                {name}, {board}
              </Link>
              <span className="block text-[15px] text-soft">
                {dayInWords(start as CalendarDay)} to {dayInWords(end as CalendarDay)} · {STATES[state]} ·
                answer by {dayInWords(answerBy as CalendarDay)}
              </span>
            </li>
          ))}
        </ul>
      )}
      <Form method="post" className="card mt-8" aria-labelledby="open-audit">
        <h2 id="open-audit" className="mb-3 text-xl">
          Open an audit
        </h2>
        <Field
          name="email"
          label={LABELS.email}
          type="email"
          autoComplete="off"
          required
          maxLength={320}
          defaultValue={kept.email}
          error={refused?.fields.email}
        />
        <label htmlFor="board" className="mb-1 block font-medium">
          {LABELS.board}
        </label>
        <select id="board" name="board" className="input mb-6" defaultValue={kept.board}>
          {subjects.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
        <Field
          name="cycleOf"
          label={LABELS.cycleOf}
          hint="The cycle that holds this day is audited."
          type="date"
          required
          defaultValue={kept.cycleOf ?? today}
          error={refused?.fields.cycleOf}
        />
        <Field
          name="answerBy"
          label={LABELS.answerBy}
          hint="The last day for the specialist to submit, at least a week from now."
          type="date"
          required
          defaultValue={kept.answerBy ?? answerBy}
          error={refused?.fields.answerBy}
        />
        <button type="submit" className="btn btn-go">
          Open the audit
        </button>
      </Form>
    </div>
  )
}
