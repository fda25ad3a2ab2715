import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { data, redirect } from '@remix-run/node'
import { Form, Link, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { CORRECTION_KINDS, CorrectionKind, correctionSentence, LONGEST_TEXT, SHORTEST_TEXT } from '#exams'
import { decideCorrection, dryRunCorrection, listItemCorrections, rescorePending } from '#exams/server'
import { statusOf } from '#http/fault-status.server.ts'
import { textsOf } from '#http/form-answer.server.ts'
import { requireCan } from '#http/session.server.ts'
import { CorrectionHistory } from '#ui/exam/correction-history.tsx'
import { DryRunTable } from '#ui/exam/dry-run-table.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Correct a question · Cleanclaim' }]

/** So many attempts are rescored before the answer; housekeeping goes on with the rest. */
const AT_ONCE = 100

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'read', { kind: 'correction' })
  const question = params.question ?? ''
  const asked = CorrectionKind.safeParse(new URL(request.url).searchParams.get('kind'))
  const kind = asked.success ? asked.data : null
  const dry = kind && (await dryRunCorrection(context.db, actor, { question, kind }))
  const item = dry?.ok ? dry.value.plan.item : question
  const history = await listItemCorrections(context.db, actor, item)
  return {
    ...{ question, kind, zone: actor.zone, history: history.ok ? history.value : [] },
    dry: dry?.ok ? dry.value : null,
    refusal: dry && !dry.ok ? correctionSentence(dry.fault) : null,
  }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireCan(request, context, 'apply', { kind: 'correction' })
  const question = params.question ?? ''
  const { kind: given, reason = '' } = textsOf(await request.formData())
  const kind = CorrectionKind.safeParse(given)
  if (!kind.success) return data({ say: 'Choose what is to be done.', reason }, { status: 400 })
  const now = context.now()
  const done = await decideCorrection(context.db, actor, { question, kind: kind.data, reason }, now)
  if (!done.ok)
    return data({ say: correctionSentence(done.fault), reason }, { status: statusOf(done.fault.code) })
  await rescorePending(context.db, done.value.correction, now, { most: AT_ONCE })
  return redirect(`/studio/corrections/${encodeURIComponent(question)}`)
}

const CHOICES: Readonly<Record<CorrectionKind, string>> = {
  void: 'Leave it out',
  credit: 'Credit everyone',
  rekey: 'Judge by the new key',
}

export default function CorrectionPage() {
  const { question, kind, dry, refusal, history, zone } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto grid max-w-4xl gap-10">
      <PageHead
        tag={<Link to="/studio/reports">Reported questions</Link>}
        title={<span className="break-words">Correct {question}</span>}
      >
        <p>
          First a dry run: it shows whose result would change, and writes nothing. First results are kept for
          good, and everyone whose result changes is told why and by whom.
        </p>
      </PageHead>
      <nav aria-label="What is to be done" className="flex flex-wrap gap-2">
        {CORRECTION_KINDS.map((one) => (
          <Link
            key={one}
            to={`?kind=${one}`}
            aria-current={kind === one ? 'page' : undefined}
            className={`btn ${kind === one ? 'btn-go' : ''}`}
          >
            {CHOICES[one]}
          </Link>
        ))}
      </nav>
      {refusal && <Notice tone="warn">{refusal}</Notice>}
      {kind && dry && (
        <section aria-labelledby="dry-run">
          <h2 id="dry-run" className="text-xl">
            Dry run: {CHOICES[kind].toLowerCase()}
          </h2>
          <DryRunTable counts={dry.counts} lines={dry.lines} left={dry.plan.left.length} />
          <Apply kind={kind} />
        </section>
      )}
      <CorrectionHistory lines={history} zone={zone} />
    </div>
  )
}

function Apply({ kind }: { kind: CorrectionKind }) {
  const refused = useActionData<typeof action>()
  const busy = useNavigation().state === 'submitting'
  return (
    <Form method="post" className="mt-6 grid max-w-2xl gap-4">
      {refused && (
        <Notice tone="bad" focus>
          {refused.say}
        </Notice>
      )}
      <input type="hidden" name="kind" value={kind} />
      <div>
        <label htmlFor="reason" className="mb-1 block font-medium">
          Reason, for those whose result changes
        </label>
        <textarea
          id="reason"
          name="reason"
          rows={3}
          required
          minLength={SHORTEST_TEXT}
          maxLength={LONGEST_TEXT}
          defaultValue={refused?.reason ?? ''}
          className="input"
        />
      </div>
      <p>
        <button type="submit" className="btn btn-go" disabled={busy}>
          {busy ? 'Applying …' : 'Apply the correction'}
        </button>
      </p>
    </Form>
  )
}
