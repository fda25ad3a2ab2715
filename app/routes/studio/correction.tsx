import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import type { ShouldRevalidateFunction } from '@remix-run/react'
import { Link, useActionData, useLoaderData } from '@remix-run/react'
import type { CorrectionFault } from '#exams'
import { CorrectionKind, checkReason, correctionSentence } from '#exams'
import {
  answerByCorrection,
  decideCorrection,
  dryRunCorrection,
  getAskedQuestion,
  listItemCorrections,
  rescorePending,
} from '#exams/server'
import { statusOf } from '#http/fault-status.server.ts'
import { textsOf } from '#http/form-answer.server.ts'
import { requireCan } from '#http/session.server.ts'
import { AskedVersions } from '#ui/exam/asked-versions.tsx'
import { CorrectionHistory } from '#ui/exam/correction-history.tsx'
import { CorrectionKinds, EXPLAINED } from '#ui/exam/correction-kinds.tsx'
import { DryRunSection } from '#ui/exam/dry-run-section.tsx'
import { ItemFigures } from '#ui/exam/item-figures.tsx'
import { ReportLinks } from '#ui/exam/report-links.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Correct a question · Cleanclaim' }]

/** So many attempts are looked at, or rescored, before the answer; the page and housekeeping go on with the rest. */
const AT_ONCE = 200

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'read', { kind: 'correction' })
  const question = params.question ?? ''
  const asked = new URL(request.url).searchParams
  const kind = CorrectionKind.safeParse(asked.get('kind')).data ?? null
  const found = await getAskedQuestion(context.db, actor, question)
  if (!found.ok) throw new Response(null, { status: statusOf(found.fault.code) })
  const most = asked.has('whole') ? Number.POSITIVE_INFINITY : AT_ONCE
  const dry = kind && (await dryRunCorrection(context.db, actor, { question, kind }, { most }))
  const history = await listItemCorrections(context.db, actor, question)
  return {
    ...{ ...found.value, kind, zone: actor.zone, history: history.ok ? history.value : [] },
    dry: dry?.ok ? dry.value : null,
    refusal: dry && !dry.ok ? correctionSentence(dry.fault) : null,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireCan(request, context, 'apply', { kind: 'correction' })
  const question = params.question ?? ''
  const { kind: given, reason = '', step, answer } = textsOf(await request.formData())
  const again = (say: string | null, status: number) =>
    data({ id: context.requestId, say, reason }, { status })
  const refused = (fault: CorrectionFault) => again(correctionSentence(fault), statusOf(fault.code))
  const kind = CorrectionKind.safeParse(given)
  if (!kind.success) return again('Choose what is to be done.', 400)
  if (step === 'edit') return again('', 200)
  const checked = checkReason(reason)
  if (!checked.ok) return refused(checked.fault)
  if (step !== 'apply') return again(null, 200)
  const now = context.now()
  const done = await decideCorrection(context.db, actor, { question, kind: kind.data, reason }, now)
  if (!done.ok) return refused(done.fault)
  const { correction } = done.value
  if (answer === 'yes') await answerByCorrection(context.db, actor, correction, now)
  await rescorePending(context.db, correction, now, { most: AT_ONCE })
  return redirect(`/studio/corrections/${encodeURIComponent(question)}#decided`)
}

/** The dry run need not begin again because a reason was checked. */
export const shouldRevalidate: ShouldRevalidateFunction = ({ actionResult, defaultShouldRevalidate }) =>
  actionResult === undefined && defaultShouldRevalidate

export default function CorrectionPage() {
  const {
    question,
    versions,
    moreVersions,
    isTemplate,
    statistics,
    reports,
    counts,
    kind,
    refusal,
    history,
    zone,
    dry,
  } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const address = `/studio/corrections/${encodeURIComponent(question)}`
  return (
    <div className="mx-auto grid max-w-5xl gap-12">
      <div>
        <PageHead
          tag={<Link to="/studio/reports">Reported questions</Link>}
          title={<span className="break-words">Correct {question}</span>}
        >
          <p>
            First a dry run: it shows whose result would change, and writes nothing. First results are kept
            for good, and everyone whose result changes is told why and by whom.
          </p>
        </PageHead>
        <section aria-labelledby="decided">
          <h2 id="decided" className="scroll-mt-6 text-xl">
            Decided so far
          </h2>
          <CorrectionHistory lines={history} address={`${address}/rescoring`} zone={zone} />
        </section>
      </div>
      <section aria-labelledby="question" className="grid gap-4">
        <h2 id="question" className="text-xl">
          The question
        </h2>
        <ItemFigures statistics={statistics} />
        <AskedVersions {...{ versions, moreVersions, isTemplate }} />
      </section>
      <section aria-labelledby="reports">
        <h2 id="reports" className="text-xl">
          Reports about it
        </h2>
        <ReportLinks reports={reports} counts={counts} zone={zone} />
      </section>
      <section aria-labelledby="choose">
        <h2 id="choose" className="text-xl">
          What is to be done
        </h2>
        {statistics.asked === 0 ? (
          <div className="mt-4">
            <Empty title="Nobody has been asked this question.">There is no result to correct.</Empty>
          </div>
        ) : (
          <CorrectionKinds chosen={kind} />
        )}
      </section>
      {kind && (
        <section aria-labelledby="dry-run" className="grid gap-4">
          <h2 id="dry-run" className="scroll-mt-6 text-xl">
            Dry run: {EXPLAINED[kind].title.toLowerCase()}
          </h2>
          {refusal && <Notice tone="warn">{refusal}</Notice>}
          {dry && (
            <DryRunSection
              key={kind}
              {...{ kind, versions, address, answer }}
              dryRun={dry}
              openReports={counts.open}
            />
          )}
        </section>
      )}
    </div>
  )
}
