import type { ActionFunctionArgs, LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import { Form, useActionData, useLoaderData, useNavigation } from '@remix-run/react'
import { accommodationInWords } from '#accounts'
import { findAccommodation } from '#accounts/server'
import { listSections } from '#curriculum/server'
import { explainBlueprint, sectionLines, startTime, timeInWords } from '#exams'
import { getExam, listAttempts, paceOf, startAttempt } from '#exams/server'
import { requireCan } from '#http/session.server.ts'
import { minutes } from '#kernel/time.ts'
import { claimTasks } from '#sandbox/server'
import { ExamFacts } from '#ui/exam/exam-facts.tsx'
import { Notice } from '#ui/kit/notice.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.exam.title ?? 'Exam'} · Cleanclaim` },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'read', { kind: 'exam' })
  const blueprint = await getExam(context.db, params.exam ?? '')
  if (!blueprint) throw new Response(null, { status: 404 })
  const [titles, attempts] = await Promise.all([
    listSections(context.db),
    listAttempts(context.db, actor, context.now()),
  ])
  const titleOf = (section: string) => titles.find((s) => s.id === section)?.title ?? section
  const sections = sectionLines(blueprint).map((line) => ({ ...line, title: titleOf(line.section) }))
  const open = attempts.find((a) => a.exam === blueprint.id && a.state === 'open' && a.remainingMs !== 0)
  const isOpen = open !== undefined
  const pace = open && blueprint.sectioned ? await paceOf(context.db, actor, open.id, context.now()) : null
  const { title, about } = blueprint
  const isWindow = blueprint.sectioned !== undefined
  const granted = await findAccommodation(context.db.read, actor)
  const made = timeInWords(startTime(minutes(blueprint.minutes.value), granted))
  const own = accommodationInWords(granted) === 'nothing' ? null : { ...granted, made }
  const facts = explainBlueprint(blueprint, titleOf)
  return { own, exam: { title, about, isOpen, isWindow, pace, facts, sections } }
}

export async function action({ request, params, context }: ActionFunctionArgs) {
  const actor = await requireCan(request, context, 'start', { kind: 'exam' })
  const wish = { exam: params.exam ?? '' }
  const started = await startAttempt(context.db, actor, wish, context.now(), claimTasks)
  if (started.ok) throw redirect(`/attempts/${started.value.attemptId}`)
  if (started.fault.code === 'no-such-exam') throw new Response(null, { status: 404 })
  return { cannot: started.fault.shortfalls.map((s) => s.message) }
}

export default function ExamPage() {
  const { exam, own } = useLoaderData<typeof loader>()
  const answer = useActionData<typeof action>()
  const starting = useNavigation().state !== 'idle'
  return (
    <div className="mx-auto max-w-3xl">
      <PageHead tag="Practice exam" title={exam.title}>
        <p>{exam.about}</p>
      </PageHead>
      {own && (
        <div className="mb-6">
          <Notice>
            <p>
              Your time: {own.made}.
              {own.breakMinutes > 0 && ` Breaks: ${own.breakMinutes} min in all, the clock stands still.`}
              {own.largerText && ' The text in the room is larger.'}
            </p>
            <p className="mt-1 text-sm text-soft">Why: {own.reason}</p>
          </Notice>
        </div>
      )}
      {answer && (
        <div className="mb-6">
          <Notice tone="bad" focus>
            <p>This exam cannot be drawn from the bank as it stands:</p>
            <ul className="mt-1 list-disc pl-5">
              {answer.cannot.map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </Notice>
        </div>
      )}
      <Form method="post" className="mb-10">
        <button type="submit" className="btn btn-go" disabled={starting}>
          {exam.isOpen
            ? 'Continue the open sitting'
            : starting
              ? 'Drawing the questions …'
              : 'Start the exam'}
        </button>
        <p className="mt-3 text-sm text-soft">
          {exam.isOpen
            ? (exam.pace ?? 'Your answers are as you left them. The clock has gone on.')
            : exam.isWindow
              ? 'The days count from now on, also while you are away. Go on whenever you like, from any device.'
              : 'The clock starts at once and does not stop when you leave. You can go on from any device.'}
        </p>
      </Form>
      <ExamFacts facts={exam.facts} sections={exam.sections} />
    </div>
  )
}
