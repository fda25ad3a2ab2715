import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, Link, useLoaderData } from '@remix-run/react'
import { creditOffers } from '#credits/server'
import { getReport } from '#exams/server'
import { requireActor } from '#http/session.server.ts'
import { tied } from '#kernel/text.ts'
import { nextStep } from '#study/server'
import { CreditNote } from '#ui/credits/credit-note.tsx'
import { CorrectionNotes } from '#ui/exam/correction-notes.tsx'
import { LostChanges } from '#ui/exam/lost-changes.tsx'
import { ReportAstray } from '#ui/exam/report-astray.tsx'
import { ReportChanges } from '#ui/exam/report-changes.tsx'
import { ReportClaims } from '#ui/exam/report-claims.tsx'
import { ReportClock } from '#ui/exam/report-clock.tsx'
import { ReportDays } from '#ui/exam/report-days.tsx'
import { ReportPacing } from '#ui/exam/report-pacing.tsx'
import { ReportSectionTimes } from '#ui/exam/report-section-times.tsx'
import { ReportSections } from '#ui/exam/report-sections.tsx'
import { DayTime } from '#ui/kit/day-time.tsx'
import { Notice } from '#ui/kit/notice.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.report.headline ?? 'Report'} · Cleanclaim` },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const attempt = params.attempt ?? ''
  const found = await getReport(context.db, actor, attempt, context.now())
  if (found.ok) {
    const { attempt: of, report, sections, corrections, weights, clock, days, claims, astray } = found.value
    return {
      of,
      report,
      sections,
      corrections,
      weights,
      clock,
      days,
      claims,
      astray,
      attempt,
      name: actor.name,
      zone: actor.zone,
      next: await nextStep(context.db, actor, report),
      offers: await creditOffers(context.db, actor, { kind: 'exam', id: of.exam }, context.now()),
    }
  }
  if (found.fault.code === 'still-open') throw redirect(`/attempts/${attempt}`)
  throw new Response(null, { status: 404 })
}

export default function ReportPage() {
  const {
    of,
    report,
    sections,
    corrections,
    weights,
    clock,
    days,
    claims,
    astray,
    attempt,
    name,
    zone,
    next,
    offers,
  } = useLoaderData<typeof loader>()
  const sectionTitles = Object.fromEntries(sections.map((s) => [s.id, s.title]))
  const { outcomes } = report
  const wrong = outcomes.wrong + outcomes.partial + outcomes.unanswered + outcomes.unscorable
  const flagged = report.questions.filter((q) => q.flagged).length
  return (
    <div className="mx-auto grid max-w-4xl gap-12">
      <LostChanges attempt={attempt} />
      <header>
        <p className="tag">
          <span className="hidden print:inline">{name} · </span>
          {of.title} · <DayTime at={of.closedAt ?? of.startedAt} zone={zone} />
        </p>
        {of.made && (
          <p className="mt-1 text-sm text-soft">
            Time allowed: {of.made}.{of.reason && ` Why: ${of.reason}`}
          </p>
        )}
        <h1 className="mt-2 text-3xl sm:text-4xl">
          {report.passed !== null && (
            <span className={report.passed ? 'text-good' : ''}>{report.passed ? '✓ Passed. ' : ''}</span>
          )}
          {tied(report.headline)}
        </h1>
        <p className="mt-4 max-w-[62ch] text-lg text-soft">
          {report.distance} {report.interval && sureness(report.total, report.interval)}
        </p>
        <CreditNote offers={offers} />
        <p className="no-print mt-6 flex flex-wrap gap-3">
          {wrong > 0 && (
            <Link className="btn btn-go" to={`/attempts/${attempt}/review?show=wrong`}>
              Review {wrong} not right
            </Link>
          )}
          {flagged > 0 && (
            <Link className="btn" to={`/attempts/${attempt}/review?show=flagged`}>
              Review {flagged} flagged
            </Link>
          )}
          <Link className="btn" to={`/attempts/${attempt}/review`}>
            Review all {report.questions.length}
          </Link>
          <Link className="btn" to={`/attempts/${attempt}/replay`}>
            Replay the sitting
          </Link>
        </p>
      </header>
      {of.unseen && (
        <Form method="post" action={`/attempts/${attempt}/corrections/seen`} className="no-print">
          <Notice tone="warn">
            <p>Your result was corrected; below is what changed and why.</p>
            <p className="mt-2">
              <button type="submit" className="btn">
                I have seen this
              </button>
            </p>
          </Notice>
        </Form>
      )}
      <CorrectionNotes notes={corrections} zone={zone} />
      <ReportSections report={report} titles={sectionTitles} weights={weights} />
      <ReportClaims claims={claims} />
      <ReportAstray attemptId={attempt} astray={astray} />
      {next && (
        <section className="card no-print" aria-labelledby="next">
          <h2 id="next" className="text-xl">
            Next
          </h2>
          <p className="mt-2 text-soft">{next.why}</p>
          <p className="mt-4 flex flex-wrap gap-3">
            {next.lesson && (
              <Link className="btn btn-go" to={next.lesson.url}>
                Read “{next.lesson.title}”
              </Link>
            )}
            <Link className="btn" to={`/practice?section=${next.section}`}>
              Practice {next.sectionTitle}
            </Link>
          </p>
        </section>
      )}
      {days ? (
        <ReportDays report={report} pacing={days} />
      ) : (
        <ReportPacing report={report} attemptId={attempt} />
      )}
      <ReportSectionTimes report={report} titles={sectionTitles} folded={days === null} />
      {of.mode === 'timed' && <ReportChanges report={report} attemptId={attempt} />}
      {clock && <ReportClock panel={clock} zone={zone} />}
      <footer className="border-t border-line pt-4 text-sm text-soft">
        <details className="prints-open">
          <summary>How this figure came to be</summary>
          <p className="mt-2 max-w-measure">
            {report.points} of {report.total} points: {outcomes.right} right, {outcomes.partial} partly right,{' '}
            {outcomes.wrong} wrong, {outcomes.unanswered} not answered. Each question counts one point; a
            question with parts may give part of it. The interval is Wilson’s, at 95&nbsp;%.{' '}
            {report.passMark && `Pass mark: ${report.passMark.words} of all points.`}
          </p>
        </details>
        <p className="mt-2">
          {report.receipt.events} events kept, none missing · chain{' '}
          <span className="font-mono">{shortHash(report.receipt.head)}</span> ·{' '}
          <a href={`/attempts/${attempt}/receipt`} download>
            receipt
          </a>{' '}
          (<Link to="/receipt">check one</Link>)
        </p>
      </footer>
    </div>
  )
}

const shortHash = (hash: string): string => `${hash.slice(0, 4)}…${hash.slice(-3)}`

const sureness = (total: number, { low, high }: { low: number; high: number }): string =>
  `With ${total} questions the real figure lies between ${Math.round(low)} and ${Math.round(high)}\u00a0%.`
