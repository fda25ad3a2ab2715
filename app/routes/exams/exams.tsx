import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { durationInWords, passMarkInWords } from '#exams'
import { listAttempts, listExams } from '#exams/server'
import { requireCan } from '#http/session.server.ts'
import { tied } from '#kernel/text.ts'
import { AttemptList } from '#ui/exam/attempt-list.tsx'
import { Empty } from '#ui/kit/empty.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Exams · Cleanclaim' }]

export async function loader({ request, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'list', { kind: 'exam' })
  const now = context.now()
  const [exams, attempts] = await Promise.all([listExams(context.db), listAttempts(context.db, actor, now)])
  const lines = exams.map((exam) => ({
    id: exam.id,
    title: exam.title,
    say: `${exam.scored.value + exam.pretest.value} questions · ${durationInWords(exam.minutes.value)} · pass mark ${tied(passMarkInWords(exam.pass))}`,
    more:
      exam.wanted > exam.scored.value
        ? `All the bank holds today without repeats; ${exam.wanted} when it holds more.`
        : '',
  }))
  return { exams: lines, attempts, zone: actor.zone }
}

export default function ExamsPage() {
  const { exams, attempts, zone } = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto max-w-3xl">
      <PageHead title="Practice exams">
        <p>
          Each is drawn fresh from the bank by its blueprint. The clock is the server’s; every answer is kept
          as you give it.
        </p>
      </PageHead>
      <ul className="grid gap-4">
        {exams.map((exam) => (
          <li key={exam.id} className="card flex flex-wrap items-center justify-between gap-4">
            <div className="min-w-0 flex-1 basis-72">
              <h2 className="text-xl">
                <Link to={`/exams/${exam.id}`} className="text-ink">
                  {exam.title}
                </Link>
              </h2>
              <p className="mt-1 text-soft">{exam.say}</p>
              {exam.more && <p className="mt-1 text-sm text-faint">{exam.more}</p>}
            </div>
            <Link to={`/exams/${exam.id}`} className="btn btn-go">
              Look at it
            </Link>
          </li>
        ))}
      </ul>
      <h2 className="mb-3 mt-12 text-2xl">Your sittings</h2>
      {attempts.length === 0 ? (
        <Empty title="You have not sat an exam yet.">
          <p>Start with the short one: an hour, and a report that says what to read.</p>
        </Empty>
      ) : (
        <AttemptList attempts={attempts} zone={zone} />
      )}
    </div>
  )
}
