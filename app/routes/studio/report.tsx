import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData } from '@remix-run/react'
import { DECISIONS, decisionLabel, LONGEST_TEXT, reportSentence, SHORTEST_TEXT } from '#exams'
import { answerReport, getReportedItem } from '#exams/server'
import { statusOf } from '#http/fault-status.server.ts'
import { textsOf } from '#http/form-answer.server.ts'
import { requireCan } from '#http/session.server.ts'
import { ItemFigures } from '#ui/exam/item-figures.tsx'
import { KeyedItem } from '#ui/exam/keyed-item.tsx'
import { ReportText } from '#ui/exam/report-line.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'
import { TextArea } from '#ui/kit/text-area.tsx'

export const meta: MetaFunction = () => [{ title: 'A reported question · Cleanclaim' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'read', { kind: 'correction' })
  const found = await getReportedItem(context.db, actor, params.report ?? '')
  if (!found.ok) throw new Response(null, { status: statusOf(found.fault.code) })
  const done = new URL(request.url).searchParams.get('answered')
  return { ...found.value, zone: actor.zone, answered: Number(done) || 0 }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireCan(request, context, 'answer', { kind: 'correction' })
  const typed = textsOf(await request.formData())
  const report = params.report ?? ''
  const done = await answerReport(context.db, actor, report, typed, context.now())
  if (done.ok) return redirect(`/studio/reports/${report}?answered=${done.value}`)
  if (done.fault.code === 'not-found') throw new Response(null, { status: 404 })
  const say = reportSentence(done.fault)
  return data(
    { id: context.requestId, say, typed: typed.answer ?? '' },
    { status: statusOf(done.fault.code) },
  )
}

export default function ReportPage() {
  const found = useLoaderData<typeof loader>()
  const { report, others, counts, isOld, statistics, zone, answered } = found
  return (
    <div className="mx-auto grid max-w-5xl gap-10">
      <div>
        <PageHead
          tag={<Link to="/studio/reports">Reported questions</Link>}
          title={<span className="break-words">{report.question}</span>}
        />
        {answered > 0 && (
          <Notice tone="good" focus>
            Answered.{' '}
            {answered === 1
              ? 'The person who reported it is'
              : `All ${answered} reports are closed, and their authors are`}{' '}
            told by mail.
          </Notice>
        )}
        <div className="card mt-6">
          <ReportText report={report} zone={zone} />
        </div>
      </div>
      <section aria-labelledby="question">
        <h2 id="question" className="mb-4 text-xl">
          The question
        </h2>
        {isOld && (
          <p className="mb-4 text-soft">
            The question has been revised since; this is the version that was reported.
          </p>
        )}
        <KeyedItem view={found.view} review={found.review} chartHtml={found.chartHtml} />
      </section>
      <section aria-labelledby="fared">
        <h2 id="fared" className="tag mb-3 font-sans">
          How it fared
        </h2>
        <ItemFigures statistics={statistics} />
        <p className="mt-2">
          <Link to={`/studio/corrections/${report.question}`}>Correct its scores</Link>: leave it out, credit
          it, or judge by a new key; a dry run comes first.
        </p>
      </section>
      {report.answer === null && <AnswerPart waiting={counts.open - 1} />}
      {others.length > 0 && (
        <section aria-labelledby="others">
          <h2 id="others" className="tag mb-3 font-sans">
            Other reports about this question
          </h2>
          <ul className="grid gap-4">
            {others.map((other) => (
              <li key={other.id} className="card">
                <ReportText report={other} zone={zone} />
              </li>
            ))}
          </ul>
          {others.length + 1 < counts.all && (
            <p className="mt-3 text-sm text-soft">
              These are the newest {others.length} of {counts.all}.
            </p>
          )}
        </section>
      )}
    </div>
  )
}

function AnswerPart({ waiting }: { waiting: number }) {
  const refused = useActionData<typeof action>()
  return (
    <section aria-labelledby="answer-it">
      <h2 id="answer-it" className="mb-4 text-xl">
        Answer
      </h2>
      {refused && (
        <div className="mb-4 max-w-2xl">
          <Notice key={refused.id} tone="bad" focus>
            {refused.say}
          </Notice>
        </div>
      )}
      <Form method="post" className="grid max-w-2xl gap-4">
        {waiting > 0 && (
          <p className="text-soft">
            This answers {waiting === 1 ? 'one other open report' : `${waiting} other open reports`} about the
            question as well.
          </p>
        )}
        <fieldset>
          <legend className="mb-1 font-medium">Decision</legend>
          {DECISIONS.map((decision) => (
            <label key={decision} className="flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name="decision"
                value={decision}
                required
                className="size-5 accent-(--action)"
              />
              {decisionLabel[decision]}
            </label>
          ))}
        </fieldset>
        <TextArea
          name="answer"
          label="In your words, to those who reported it"
          rows={4}
          required
          minLength={SHORTEST_TEXT}
          maxLength={LONGEST_TEXT}
          defaultValue={refused?.typed ?? ''}
        />
        <p>
          <button type="submit" className="btn btn-go">
            Send the answer
          </button>
        </p>
      </Form>
    </section>
  )
}
