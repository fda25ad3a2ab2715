import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { can } from '#accounts'
import { dollars } from '#billing'
import { listLessons, listSections } from '#curriculum/server'
import { statusOf } from '#http/fault-status.server.ts'
import { requireActor } from '#http/session.server.ts'
import { caseSentence } from '#sandbox'
import { getCaseReport, overrideCheck } from '#sandbox/server'
import { DayTime } from '#ui/kit/day-time.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'
import { ClinicFiguresTable } from '#ui/sandbox/clinic-figures.tsx'
import { ReportLetters } from '#ui/sandbox/letter/report-letters.tsx'
import { ReportChecks } from '#ui/sandbox/report-checks.tsx'

export const meta: MetaFunction<typeof loader> = ({ data: page }) => [
  { title: `Report: ${page?.report.view.scenario.title ?? 'case'} · Cleanclaim` },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const report = await getCaseReport(context.db, actor, params.case ?? '')
  if (!report) throw new Response(null, { status: 404 })
  const [sections, lessons] = await Promise.all([listSections(context.db), listLessons(context.db)])
  const missed = report.grade.checks.some(({ share }) => share < 1)
  const next = report.sections.map((id) => ({
    ...{ id, title: sections.find((one) => one.id === id)?.title ?? id },
    lessons: lessons
      .filter((one) => one.section === id)
      .map(({ section, slug, title }) => ({ to: `/lessons/${section}/${slug}`, title })),
  }))
  const mayOverride = report.exam === null && can(actor, 'override', { kind: 'case-grade' })
  return { report, next: missed ? next : [], mayOverride, zone: actor.zone }
}

/** An instructor changes a verdict. */
export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireActor(request, context)
  const form = await request.formData()
  const wish = {
    check: String(form.get('check') ?? ''),
    share: Number(String(form.get('percent') ?? '').replace('%', '') || Number.NaN) / 100,
    why: String(form.get('why') ?? ''),
  }
  const changed = await overrideCheck(context.db, actor, params.case ?? '', wish, context.now())
  if (changed.ok) throw redirect(`/cases/${params.case}/report`)
  const { code } = changed.fault
  if (code === 'not-allowed' || code === 'not-found') throw new Response(null, { status: statusOf(code) })
  return data({ say: caseSentence(changed.fault) }, { status: statusOf(code) })
}

const WORDS: Readonly<Record<string, string>> = {
  ...{
    'open-record': 'opened a record',
    'ask-coverage': 'asked about coverage',
    'ask-permission': 'asked for permission',
  },
  ...{
    'give-notice': 'handed over a notice',
    collect: 'took money',
    scrub: 'scrubbed',
    send: 'sent claims',
    wait: 'waited',
  },
  ...{
    'ask-status': 'asked where a claim stands',
    'send-records': 'sent records',
    post: 'posted a remittance',
  },
  ...{ 'move-amount': 'moved an amount', decide: 'said what went wrong', reopen: 'asked for a reopening' },
  ...{ appeal: 'appealed', 'bill-next': 'wrote the next payer’s claim', statement: 'billed the patient' },
  ...{ refund: 'gave money back', hint: 'asked for a hint', note: 'made a note', close: 'closed the case' },
  ...{
    'write-claim': 'write the claim',
    'change-claim': 'change the claim',
    'as-replacement': 'write the replacement',
  },
  ...{
    'post-next': 'post the remittance',
    'move-all': 'move what is open',
    'bill-patient': 'bill the patient',
    'post-all': 'post whatever came',
    'bill-all': 'bill every patient what they owe',
  },
}

export default function CaseReportPage() {
  const { report, next, mayOverride, zone } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const { grade, view, access, log, solution } = report
  const missed = grade.checks.filter(({ share }) => share < 1).length
  return (
    <div className="mx-auto max-w-3xl">
      <PageHead
        tag={report.exam ? `Exam · claim of question ${report.exam.place}` : 'Claim sandbox · report'}
        title={`${grade.score} of 100`}
      >
        <p>
          {view.scenario.title}
          {report.isOwn ? '' : `, worked by ${report.person}`}.{' '}
          {missed === 0
            ? 'Nothing was missed.'
            : `${missed} of ${grade.checks.length} checks were missed or met in part.`}
        </p>
      </PageHead>
      {answer && (
        <div className="mb-6">
          <Notice tone="bad" focus>
            {answer.say}
          </Notice>
        </div>
      )}
      {report.figures && (
        <ClinicFiguresTable own={report.figures.own} best={report.figures.best} checks={grade.checks} />
      )}
      <section className="mb-10" aria-label="Accounts">
        <h2 className="mb-3 text-2xl">Where the money went</h2>
        <div className="overflow-x-auto">
          <table className="sheet w-full">
            <thead>
              <tr>
                <th>Account</th>
                <th className="text-right">Charged</th>
                <th className="text-right">Paid</th>
                <th className="text-right">Written off</th>
                <th className="text-right">Still open</th>
              </tr>
            </thead>
            <tbody>
              {view.claims.map(({ account, charge, balances }) => (
                <tr key={account}>
                  <td className="font-mono">{account}</td>
                  <td className="text-right tabular">{dollars(charge)}</td>
                  <td className="text-right tabular">{dollars(balances.paid)}</td>
                  <td className="text-right tabular">{dollars(balances['written-off'])}</td>
                  <td className="text-right tabular">
                    {dollars(
                      (balances.insurance +
                        balances['next-payer'] +
                        balances.patient +
                        balances['to-work']) as typeof charge,
                    )}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <h2 className="mb-3 text-2xl">What was looked at</h2>
      <ReportChecks checks={grade.checks} overrides={report.overrides} mayOverride={mayOverride} />
      <ReportLetters appeals={view.appeals} />
      {next.length > 0 && (
        <section className="mb-10">
          <h2 className="mb-3 text-2xl">What to read and drill next</h2>
          <ul className="grid gap-3">
            {next.map(({ id, title, lessons }) => (
              <li key={id}>
                <Link to={`/lessons/${id}`}>{title}</Link>
                {lessons.map((one) => (
                  <span key={one.to}>
                    {' · '}
                    <Link to={one.to}>{one.title}</Link>
                  </span>
                ))}
                {' · '}
                <Link to={`/practice?section=${id}`}>questions</Link>
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="mb-10">
        <h2 className="mb-3 text-2xl">The practice’s access log</h2>
        {access.length === 0 && <p className="text-soft">No record was opened.</p>}
        <ul className="grid gap-1">
          {access.map((one, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a log only grows
            <li key={i}>
              {one.on}: {one.title}
              {one.needed ? '' : ' (nobody needed it for this work)'}
            </li>
          ))}
        </ul>
      </section>
      <details className="prints-open mb-10">
        <summary className="font-serif text-2xl font-semibold">Move by move</summary>
        <ol className="mt-3 grid gap-1.5">
          {log.map(({ n, at, what, about }) => (
            <li key={n} className="grid grid-cols-[1.75rem_1fr] gap-x-3 sm:grid-cols-[1.75rem_1fr_auto]">
              <span className="tabular text-faint">{n}</span>
              <span>
                {WORDS[what] ?? what}
                {about === '' ? '' : `: ${about}`}
              </span>
              <span className="col-start-2 flex flex-wrap items-baseline gap-x-3 text-sm text-soft sm:col-start-3">
                <DayTime at={at} zone={zone} />
                {report.isOwn && (
                  <span className="no-print flex gap-3">
                    <Link to={`/cases/${report.id}?at=${n}`}>see it as it was</Link>
                    {report.mode !== 'exam' && (
                      <Form method="post" action={`/cases/${report.id}/branch`}>
                        <input type="hidden" name="at" value={n} />
                        <button type="submit" className="text-action underline">
                          try another way from here
                        </button>
                      </Form>
                    )}
                  </span>
                )}
              </span>
            </li>
          ))}
        </ol>
      </details>
      <details className="prints-open mb-10">
        <summary className="font-serif text-2xl font-semibold">One right way</summary>
        <p className="mt-2 text-soft">Not the only one: what counts is what the rules make of it.</p>
        <ol className="mt-2 list-decimal pl-6">
          {solution.map(({ what, about }, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: steps are their place
            <li key={i}>
              {WORDS[what] ?? what}
              {about === '' ? '' : `: ${about}`}
            </li>
          ))}
        </ol>
      </details>
      <p className="no-print">
        {report.exam && report.isOwn ? (
          <Link to={`/attempts/${report.exam.attemptId}/report`} className="btn">
            Back to the report of the exam
          </Link>
        ) : (
          <Link to={report.isOwn ? '/sandbox' : '/studio/cases'} className="btn">
            {report.isOwn ? 'Back to the sandbox' : 'Back to the closed cases'}
          </Link>
        )}
      </p>
    </div>
  )
}
