import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { Link, useLoaderData } from '@remix-run/react'
import { requireCan } from '#http/session.server.ts'
import { sectionReading } from '#study/server'
import { PageHead } from '#ui/kit/page-head.tsx'
import { LessonLines } from '#ui/lesson/lesson-lines.tsx'

export const meta: MetaFunction<typeof loader> = ({ data }) => [
  { title: `${data?.section.title ?? 'Lessons'} · Cleanclaim` },
]

export async function loader({ request, params, context }: LoaderFunctionArgs) {
  const actor = await requireCan(request, context, 'list', { kind: 'lesson' })
  const section = await sectionReading(context.db, actor, params.section ?? '')
  if (!section) throw new Response('There is no such section of the examination.', { status: 404 })
  return { section }
}

export default function Section() {
  const { section } = useLoaderData<typeof loader>()
  const practice = `/practice?section=${section.id}`
  return (
    <div className="prints-small mx-auto max-w-3xl">
      <PageHead tag={<Link to="/lessons">Lessons</Link>} title={section.title}>
        <p>{section.about}</p>
      </PageHead>
      <section aria-labelledby="lessons">
        <h2 id="lessons" className="text-xl">
          Lessons
        </h2>
        {section.lessons.length > 0 ? (
          <LessonLines lessons={section.lessons} />
        ) : (
          <p className="mt-2 text-soft">
            This section has no lessons yet. Its questions explain every option, so practice works as reading.
          </p>
        )}
      </section>
      <section aria-labelledby="objectives" className="mt-8">
        <h2 id="objectives" className="text-xl">
          What you will be able to do
        </h2>
        <ul className="mt-2 border-t border-line">
          {section.objectives.map((objective) => (
            <li key={objective.id} className="border-b border-line py-2.5">
              {objective.title}
            </li>
          ))}
        </ul>
      </section>
      <p className="no-print mt-8 flex flex-wrap gap-3">
        <Link to={practice} className="btn btn-go">
          Practice {section.title}
        </Link>
        <Link to={`/cards/${section.id}`} className="btn">
          Its cards
        </Link>
      </p>
    </div>
  )
}
