import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { redirect } from '@remix-run/node'
import type { ShouldRevalidateFunctionArgs } from '@remix-run/react'
import { Link, useLoaderData } from '@remix-run/react'
import { packSteps } from '#exams'
import { getReplay } from '#exams/server'
import { requireActor } from '#http/session.server.ts'
import { ReplayStory } from '#ui/exam/replay-story.tsx'
import { DayTime } from '#ui/kit/day-time.tsx'
import { PageHead } from '#ui/kit/page-head.tsx'

export const meta: MetaFunction = () => [{ title: 'Replay · Cleanclaim' }]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireActor(request, context)
  const id = params.attempt ?? ''
  const found = await getReplay(context.db, actor, id, context.now())
  if (!found.ok) {
    if (found.fault.code === 'still-open') throw redirect(`/attempts/${id}`)
    throw new Response(null, { status: 404 })
  }
  const { attempt, report, sections, replay } = found.value
  const { startedAt, endedAt, changes, net, sticky } = replay
  const { title, mode, limitMs } = attempt
  const visits = new Map(replay.questions.map((question) => [question.n, question.visits]))
  const questions = report.questions.map(({ n, section, ms, outcome, change, flagged }) => ({
    ...{ n, section, ms, outcome, flagged, changed: change !== null, visits: visits.get(n) ?? 0 },
  }))
  return {
    ...{
      id,
      title,
      mode,
      limitMs,
      zone: actor.zone,
      name: actor.name,
      startedAt,
      endedAt,
      changes,
      net,
      sticky,
    },
    steps: packSteps(replay.steps, startedAt),
    sections: Object.fromEntries(sections.map((section) => [section.id, section.title])),
    questions,
    pacing: report.pacing,
  }
}

/** Sorting and stepping are addresses of the same page: nothing new is to be fetched for them. */
export const shouldRevalidate = (of: ShouldRevalidateFunctionArgs): boolean =>
  of.currentUrl.pathname !== of.nextUrl.pathname && of.defaultShouldRevalidate

export default function ReplayPage() {
  const data = useLoaderData<typeof loader>()
  return (
    <div className="mx-auto max-w-4xl">
      <PageHead
        tag={
          <>
            <span className="hidden print:inline">{data.name} · </span>
            {data.title} · <DayTime at={data.startedAt} zone={data.zone} />
          </>
        }
        title="Replay"
      >
        <span className="no-print">
          <Link to={`/attempts/${data.id}/report`}>Back to the report</Link> ·{' '}
          <Link to={`/attempts/${data.id}/review`}>Review of the questions</Link>
        </span>
      </PageHead>
      <ReplayStory told={data} />
    </div>
  )
}
